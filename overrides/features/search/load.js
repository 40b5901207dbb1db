/* Loads the search on first use: its engine and the clauses, and behind them the handbook's pages. */

import { page } from "../../shared/pages.js";
import { loadScript, siteData } from "../../shared/site-data.js";
import { rememberedPosts } from "../remember/remembered.js";
import { keepWhole } from "./text.js";

let loading;

/** Resolves to the engine, whose `pages` resolves when it has these too; rejects where a file is missing. */
export function load() {
  loading = loading || Promise.all(["bundles/search.js", "search/data.js"].map((file) => loadScript(page(file)))).then(() => {
    keepWhole(siteData.searchData.whole); // for what this bundle marks
    const engine = siteData.prepareSearch(siteData.searchData);
    engine.pages = loadScript(page("search/pages.js")).then(() => engine.add(siteData.searchPages), () => {});
    return engine;
  });
  return loading;
}

/** The posts that the reader has this machine remember: of equal clauses, theirs come first. */
export function myPosts({ data }) {
  return rememberedPosts(data.regulation).list().map(({ id }) => id);
}
