/* Search: loads its data on first use, then answers queries. */

import { bare } from "../../shared/own.js";
import { page } from "../../shared/pages.js";
import { loadScript, siteData } from "../../shared/site-data.js";
import { readings, simplify } from "./pinyin.js";
import { ENOUGH, group, rank } from "./rank.js";
import { clause, documentNumber } from "./reference.js";
import { keepWhole, plain, tokens } from "./text.js";
import { lexicon, understand } from "./understand.js";

const LOOKED_UP = ["titles", "clauses", "roles", "answers", "levelWords", "numerals"]; /* by what somebody typed */
const MOST = 300;
/* Maximum number of ranked candidates. */

let loading;

/** Load index and lunr once; resolves to `find`. */
export function load() {
  const files = ["search/lunr.js", "search/data.js"].map((file) => loadScript(page(file)));
  loading = loading || Promise.all(files).then(() => prepare(siteData.searchData, globalThis.lunr));
  return loading;
}

/** An engine for what search/data.js holds; `lunr` reads its index. */
export function prepare(written, lunr) {
  const data = { ...written, ...Object.fromEntries(LOOKED_UP.map((name) => [name, bare(written[name])])) };
  keepWhole(data.whole);
  const documents = data.documents.map((document, place) => ({
    ...document,
    place,
    defines: document.kind === "clause" && document.clause === data.definition,
    plainWords: plain(document.words),
    plainTitle: plain(document.title || ""),
    plainLabel: plain(document.label),
    plainRoles: plain(document.roleWords || ""),
    pairs: new Set(tokens(document.words)),
  }));
  const found = documents.filter((document) => document.kind !== "article");
  const terms = Object.values(data.roles).flatMap((role) => [role[0], role[3]]).map(plain);
  const own = found.filter((each) => each.kind !== "page");
  const texts = [...terms, ...own.flatMap((each) => [each.kind === "clause" ? each.plainWords : each.plainTitle, each.plainLabel])];
  const prose = found.filter((each) => each.kind === "page").flatMap((each) => [each.plainWords, each.plainTitle, each.plainLabel]);
  const words = [...Object.keys(data.titles), ...data.synonyms.flat(2)].map(plain);
  const tables = {
    data,
    documents: found,
    byClause: new Map(documents.filter((each) => each.clause && each.kind !== "role").map((each) => [each.clause, each])),
    all: documents,
    index: lunr.Index.load(data.index),
    lexicon: lexicon(data),
    readings: readings(data),
    joined: [...new Set(texts)].join("\n"),
    prose: prose.join("\n"),
    segments: found.filter((each) => each.kind === "clause").flatMap((each) => each.words.split(/[^\u4e00-\u9fff0-9]+/)),
    wordList: [...new Set(words)].filter((word) => word.length > 1),
    corpus: [
      ...found.map((each) => ({ text: each.plainWords, weight: 1 })),
      ...[...new Set([...words, ...found.filter((each) => each.kind !== "clause").map((each) => each.plainLabel)])].map((text) => ({ text, weight: 1 })),
    ],
  };
  return { find: (query, keep) => find(query, tables, keep), understand: (query) => understand(simplify(query, tables.readings), tables), clause: (id) => tables.byClause.get(id), data };
}

/** Answer a query.

    Returns {groups, phrases, note, nearest, ask}: groups of results as one rank each; the phrases to
    mark; a sentence about the query; what is near where nothing fits; the question that decides a title. */
function find(typed, tables, keep) {
  const query = simplify(typed, tables.readings);
  const answer = { groups: [], phrases: [], note: "", nearest: [], ask: null, corrected: "" };
  if (!plain(query)) return answer;
  const kept = keep ? (each) => keep(each.document) : () => true;
  const numbers = documentNumber(query, tables.data);
  if (numbers) return withNumbers(answer, numbers, tables, kept);
  const reference = clause(query, tables.data);
  if (reference) {
    const rest = understand(reference.rest, tables);
    if (!rest.pieces.some((piece) => !piece.unknown) || !rest.pieces.length) return withReference(answer, reference, tables, kept);
  }
  return withWords(answer, understand(query, tables), tables, kept);
}

function withNumbers(answer, numbers, tables, kept) {
  const seen = new Set(numbers);
  const found = tables.all.filter((each) => seen.has(each.address));
  for (const address of numbers) {
    if (!address.includes("#")) found.unshift({ kind: "page", address, label: "文件全文", words: tables.data.document || "", place: -1 });
  }
  const cited = found.some((each) => each.kind === "term") ? [tables.byClause.get("art-1-p1")].filter(Boolean) : [];
  answer.groups = [...found.filter((each) => each.kind === "page"), ...cited, ...found.filter((each) => each.kind !== "page")].map((each) => [{ document: each }]).filter(([each]) => kept(each));
  if (!answer.groups.length) answer.note = "没有找到这个文号的文件。";
  return answer;
}

function withReference(answer, reference, tables, kept) {
  if (reference.missing) {
    answer.note = `没有这一条、款、项。全文共${tables.data.chapters}章${tables.data.articles}条。`;
    const article = tables.byClause.get(reference.missing.split("-").slice(0, 2).join("-"));
    if (article) answer.nearest = [[{ document: article }]];
    return answer;
  }
  if (reference.chapter) {
    answer.groups = tables.documents.filter((each) => each.address.endsWith(`#chapter-${reference.chapter}`)).map((each) => [{ document: each }]);
    return answer;
  }
  const id = reference.target;
  const within = tables.all.filter((each) => each.clause && each.kind !== "role" && (each.clause === id || each.clause.startsWith(id + "-")));
  const parent = tables.byClause.get(id) || tables.byClause.get(id.replace(/-[^-]+$/, ""));
  const listed = within.some((each) => each.clause === id) ? within : [parent, ...within].filter(Boolean);
  const found = listed.filter((each, place) => each.kind !== "clause" || listed.findIndex((other) => other.label === each.label) === place);
  answer.groups = found.map((each) => [{ document: each }]).filter(([each]) => kept(each));
  return answer;
}

function withWords(answer, asked, tables, kept) {
  const outside = asked.titles.find((piece) => piece.title.outside);
  const titles = asked.titles.filter((piece) => !piece.title.outside);
  answer.corrected = asked.corrected;
  answer.absent = asked.pieces.filter((piece) => piece.unknown && piece.text.length > 1).map((piece) => piece.text);
  if (!asked.pieces.length && !asked.titles.length && !asked.asks.has("period")) asked.pieces = asked.dropped;
  answer.phrases = asked.pieces.flatMap((piece) => piece.alternatives);
  if (asked.asks.has("period")) {
    answer.phrases = answer.phrases.concat(tables.documents.flatMap((each) => (each.times || []).map(plain)));
  }
  if (outside && !titles.length) {
    answer.outside = outside.title;
    const entry = outside.title.outside.map((id) => tables.byClause.get(id)).filter(Boolean);
    answer.groups = entry.map((each) => [{ document: each }]).filter(([each]) => kept(each));
    return answer;
  }
  if (titles.length) {
    const posts = postsOf(titles, tables);
    const left = { ...asked, titles: [], pieces: asked.pieces.filter((piece) => !piece.unknown) };
    const own = tables.documents.filter((each) => each.kind === "clause" && sharesRole(each, posts));
    const ofPosts = rank(left, posts, tables.documents);
    const asks = asked.asks.size > 0;
    const answered = rank(left, own, tables.documents).some((each) => each.covered > 0.6);
    const bodies = posts.every((post) => !tables.data.roles[post.roles[0]][1]);
    if (bodies && !left.pieces.length) return withBody(answer, titles, posts, tables, kept);
    if (!left.pieces.length || !answered || (!asks && ofPosts[0].covered > 0.9)) return withTitle(answer, titles, posts, own, kept);
  }
  const nothingToFind = !asked.pieces.length;
  if (nothingToFind && !asked.asks.has("period")) return answer;
  const candidates = nothingToFind ? tables.documents.filter((each) => each.times) : retrieve(asked, tables);
  const ranked = rank({ ...asked, titles }, candidates, tables.documents).filter(kept);
  const good = ranked.filter((each) => each.covered >= ENOUGH);
  answer.groups = group(good);
  if (titles.length && titles[0].title.ask) answer.ask = titles[0].title;
  if (!good.length) answer.nearest = group(ranked.filter((each) => each.covered > 0.2).slice(0, 6)).slice(0, 3);
  return answer;
}

function postsOf(titles, tables) {
  const roles = [...new Set(titles.flatMap((piece) => piece.title.roles))];
  return roles.map((id) => tables.documents.find((each) => each.kind === "role" && each.roles[0] === id)).filter(Boolean);
}

function sharesRole(document, posts) {
  return posts.some((post) => document.roles?.includes(post.roles[0]));
}

/** A query that names a body or a group: its page, then every clause that speaks of it. */
function withBody(answer, titles, posts, tables, kept) {
  const pieces = titles.map((piece) => ({ text: piece.text, alternatives: [...new Set([piece.text, ...(piece.means || []).map(plain)])] }));
  const asked = { pieces, titles: [], asks: new Set(), particles: 0 };
  const ranked = rank(asked, retrieve(asked, tables), tables.documents).filter(kept);
  answer.phrases = pieces.flatMap((piece) => piece.alternatives);
  const rest = ranked.filter((each) => each.covered >= ENOUGH && !posts.includes(each.document));
  answer.groups = [...posts.map((each) => [{ document: each }]).filter(([each]) => kept(each)), ...group(rest)];
  return answer;
}

/** A query that names a post: each post that it may mean, then their clauses. */
function withTitle(answer, titles, posts, clauses, kept) {
  const shown = posts.filter((each) => kept({ document: each }));
  answer.ask = (shown.length && titles.find((piece) => piece.title.ask)?.title) || null;
  answer.groups = [...shown, ...clauses.filter((each) => kept({ document: each }))].map((each) => [{ document: each }]);
  return answer;
}

/** lunr finds what holds any of the words. */
function retrieve(asked, tables) {
  const words = new Set(asked.pieces.flatMap((piece) => piece.alternatives.flatMap(tokens)));
  const hits = tables.index.query((query) => {
    for (const word of words) query.term(word, { usePipeline: false });
  });
  return hits.slice(0, MOST).map((hit) => tables.all[Number(hit.ref)]);
}
