/* What the words of a query mean to the search: 副县长 names posts, 消防演练 asks for clauses. */

import { element } from "../../shared/dom.js";
import { load } from "../search/load.js";
import { answerNote, link } from "../search/show.js";

const OFFERED = 5;
export const UNASKED = { q: "", meanings: [], note: "", links: [] };

/** Read a query. Resolves to {q, meanings, note, links}: what `apply` takes for each of `words`, and what the search
    answers, to be offered where the tables have nothing.

    `all`: the address of the search page. */
export async function read(q, words, all) {
  let engine;
  try {
    engine = await load();
  } catch {
    return { ...UNASKED, q, note: "检索文件没有载入，请确认手册文件夹是完整的。" };
  }
  const found = engine.find(q);
  const groups = (found.groups.length ? found.groups : found.nearest).slice(0, OFFERED);
  const links = groups.flatMap((group) => group.map((hit, order) => link(hit.document, found.phrases, engine.data, order === 0)));
  const more = Object.assign(element("a", "在检索页查看"), { href: `${all}?q=${encodeURIComponent(q)}` });
  return { q, meanings: words.map((word) => meaning(word, engine)), note: answerNote(found, engine.data), links: [...links, more] };
}

/** The roles that a word names, or the clauses that surely answer it, as ids. */
function meaning(word, engine) {
  const { titles, pieces } = engine.understand(word);
  const posts = titles.filter(({ title }) => !title.outside).flatMap(({ title }) => title.roles);
  const besides = pieces.reduce((length, piece) => length + piece.text.length, 0);
  if (posts.length && besides <= 1) return { roles: new Set(posts), clauses: new Set() };
  const { kind, groups } = engine.find(word);
  const found = kind === "sure" ? groups.flat().map(({ document }) => document) : [];
  return { roles: new Set(), clauses: new Set(found.filter((each) => each.kind === "clause").map(({ clause }) => clause)) };
}
