/* The search of the built site, in Node. */

import { readFileSync } from "node:fs";
import { runInThisContext } from "node:vm";
import { prepare } from "../../overrides/features/search/engine.js";
import { siteData } from "../../overrides/shared/site-data.js";

export { answerNote, results } from "../../overrides/features/search/show.js";
export { titles } from "../../overrides/features/finder/titles.js";

/** The engine that a page of the site in this folder has. */
export function engineOf(site) {
  globalThis.window = globalThis;
  for (const file of ["data.js", "pages.js"]) runInThisContext(readFileSync(`${site}/search/${file}`, "utf8"));
  const engine = prepare(siteData.searchData);
  engine.add(siteData.searchPages);
  return engine;
}
