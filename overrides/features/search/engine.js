/* Answers queries. A bundle of its own, which load.js fetches when search is first used. */

import { bare } from "../../shared/own.js";
import { grams, Index } from "./index.js";
import { judge } from "./judge.js";
import { group, Pairs } from "./pairs.js";
import { readings, simplify } from "./pinyin.js";
import { rank, Sounds } from "./rank.js";
import { clause, documentNumber, isHeading } from "./reference.js";
import { find as occurs, keepWhole, plain } from "./text.js";
import { lexicon, understand } from "./understand.js";

const LOOKED_UP = ["titles", "clauses", "roles", "answers", "levelWords"]; /* by what somebody typed */

const SURE = 0.5;
/* Share of a query's words that suffices for a result of a sure answer. */

const LIKELY = 0.6;
/* Share of the best score that suffices in any answer. */

const MOST_LIKELY = 10;
const NEAREST = 3;
/* Groups that are shown. */

/** An engine for what search/data.js holds. */
export function prepare(written) {
  const data = { ...written, ...Object.fromEntries(LOOKED_UP.map((name) => [name, bare(written[name])])) };
  data.unwritten = data.unwritten.map(plain);
  data.lifts = data.lifts.map(([words, clauses]) => [words.map(plain), clauses]);
  keepWhole(data.whole);
  const terms = Object.values(data.roles).flatMap((role) => [role[0], role[3]]).map(plain);
  const words = [...new Set([...Object.keys(data.titles), ...data.synonyms.flat(2)].map(plain))];
  const tables = {
    data,
    all: [],
    documents: [],
    askedPairs: new Pairs(), // of the clauses that people ask for
    twins: new Map(),
    byClause: new Map(),
    byRole: new Map(), // posts and bodies
    byLabel: new Map(), // pages
    times: new Set(),
    index: new Index(["words", "asked", "titles"]),
    lexicon: lexicon(data),
    readings: readings(data),
    segments: new Set(terms),
    pairs: new Set(), // of characters, in the segments
    prose: new Set(),
    wordList: words.filter((word) => word.length > 1),
    vocabulary: words,
  };
  add(data.documents, tables);
  return {
    find: (query, keep, most) => find(query, tables, keep, most),
    understand: (query) => understand(simplify(query, tables.readings), tables),
    clause: (id) => tables.byClause.get(id),
    add: (documents) => add(documents, tables),
    data,
  };
}

/** Take documents into the tables. */
function add(written, tables) {
  const { data } = tables;
  for (const document of written) {
    const full = {
      ...document,
      place: tables.documents.length,
      defines: document.kind === "clause" && document.clause === data.definition,
      plainWords: plain(document.words),
      plainTitle: plain(document.title || ""),
      plainLabel: plain(document.label),
    };
    const roles = plain((document.roles || []).flatMap((id) => data.roles[id].slice(0, 1)).join(" "));
    full.plainAll = [full.plainWords, full.plainTitle, full.plainLabel, roles].join("\n");
    tables.all.push(full);
    if (full.clause && full.kind !== "role") tables.byClause.set(full.clause, full);
    if (full.kind === "article") continue;
    tables.documents.push(full);
    const asked = (data.asked[full.clause && full.kind === "clause" ? full.clause : full.address] || []).map(plain);
    if (asked.length && full.kind === "clause" && full.roles) tables.askedPairs.add(full);
    if (full.kind === "page" && full.plainTitle && !tables.byLabel.has(full.plainLabel)) tables.byLabel.set(full.plainLabel, full);
    if (full.kind === "role") tables.byRole.set(full.roles[0], full);
    for (const time of full.times || []) tables.times.add(plain(time));
    full.asked = asked;
    tables.index.add([[full.plainWords], asked, [full.plainTitle, full.plainLabel]]);
    const texts = full.kind === "page" ? tables.prose : tables.segments;
    for (const text of [full.words, full.kind === "clause" ? "" : full.title || "", full.label]) {
      for (const run of text.split(/[^\u4e00-\u9fff0-9]+/)) if (run.length > 1) texts.add(run);
    }
  }
  for (const text of tables.segments) for (const gram of grams(text)) tables.pairs.add(gram);
  tables.joined = [...tables.segments].join("\n");
  tables.joinedProse = [...tables.prose].join("\n");
  tables.corpus = [...tables.segments, ...tables.vocabulary].map((text) => ({ text, weight: 1 }));
  tables.sounds = new Sounds(tables.readings, tables.index.known);
}

/** Answer a query.

    Returns {kind, groups, phrases, note, nearest, ask, evidence}: "sure", "likely" or "none"; groups of results as one rank
    each; the phrases to mark; a sentence about the query; what is near where nothing answers; the question that
    decides a title. */
function find(typed, tables, keep, most) {
  const query = simplify(typed, tables.readings);
  const answer = { kind: "sure", groups: [], phrases: [], note: "", nearest: [], ask: null, corrected: "", absent: [] };
  if (!plain(query)) return { ...answer, kind: "none" };
  const kept = keep ? (each) => keep(each.document) : () => true;
  const itself = tables.byLabel.get(plain(query));
  if (itself) return { ...answer, groups: [[{ document: itself }]].filter(([each]) => kept(each)) };
  const numbers = documentNumber(query, tables.data);
  if (numbers) return withNumbers(answer, numbers, tables, kept);
  const reference = clause(query, tables.data);
  if (reference) {
    const rest = understand(reference.rest, tables);
    if (!rest.pieces.some((piece) => !piece.unknown) || !rest.pieces.length) return withReference(answer, reference, tables, kept);
  }
  return withWords(answer, query, understand(query, tables), tables, kept, most);
}

function withNumbers(answer, numbers, tables, kept) {
  const seen = new Set(numbers);
  const found = tables.all.filter((each) => seen.has(each.address));
  for (const address of numbers) {
    if (!address.includes("#")) found.unshift({ kind: "page", address, label: "文件全文", words: tables.data.document || "", place: -1 });
  }
  const cited = found.some((each) => each.kind === "term") ? [tables.byClause.get("art-1-p1")].filter(Boolean) : [];
  answer.groups = [...found.filter((each) => each.kind === "page"), ...cited, ...found.filter((each) => each.kind !== "page")].map((each) => [{ document: each }]).filter(([each]) => kept(each));
  if (!answer.groups.length) Object.assign(answer, { kind: "none", note: "没有找到这个文号的文件。" });
  return answer;
}

function withReference(answer, reference, tables, kept) {
  if (reference.missing) {
    answer.note = `没有这一条、款、项。全文共${tables.data.size}。`;
    const article = tables.byClause.get(reference.missing.split("-").slice(0, 2).join("-"));
    if (article) answer.nearest = [[{ document: article }]];
    return { ...answer, kind: "none" };
  }
  if (reference.headings) {
    answer.groups = tables.documents.filter((each) => isHeading(each, reference.headings)).map((each) => [{ document: each }]);
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

function withWords(answer, query, asked, tables, kept, most) {
  const titles = asked.titles.filter((piece) => !piece.title.outside);
  const outside = asked.titles.find((piece) => piece.title.outside);
  answer.corrected = asked.corrected;
  const strange = asked.pieces.filter((piece) => piece.unknown && piece.text.length > 1).map((piece) => piece.text);
  if (!asked.pieces.length && !asked.titles.length && !asked.asks.has("period")) asked.pieces = asked.dropped;
  answer.phrases = asked.pieces.flatMap((piece) => piece.alternatives);
  const content = asked.pieces.filter((piece) => !piece.unknown);
  const known = content.reduce((length, piece) => length + piece.text.length, 0);
  const words = plain(query);
  const unwritten = tables.data.unwritten.some((word) => words.includes(word));
  const alone = titles.length === 1 || !asked.dropped.length;
  const barely = asked.pieces.reduce((length, piece) => length + piece.text.length, 0) <= 1; // 教 of 教委主任
  if (titles.length && alone && barely && !unwritten) return withTitle(answer, titles, tables, kept);
  if (outside && !titles.length && !asked.pieces.length) return withOutside(answer, outside.title, tables, kept);
  const ranked = rank(query, asked, tables, most).filter(kept);
  if (titles[0]?.title.ask) answer.ask = titles[0].title;
  const held = new Map(ranked.map((each) => [each, holds(content, each.document)]));
  const [best] = ranked;
  const understood = content.length > 0 && content.length === asked.pieces.length;
  const kind = best ? judge(query, best, { held: held.get(best), known, understood, unwritten }) : "noise";
  const mostly = outside && 2 * outside.text.length >= words.length;
  if (outside && !titles.length && !unwritten && (mostly || kind !== "none")) return withOutside(answer, outside.title, tables, kept);
  answer.kind = kind === "noise" ? "none" : kind;
  answer.evidence = best?.evidence;
  if (kind === "sure" || /\s/.test(query.trim())) answer.absent = strange; // of a spoken sentence it would say odd parts
  if (kind === "none") answer.nearest = group(ranked.slice(0, 4 * NEAREST)).slice(0, NEAREST);
  if (kind === "sure") answer.groups = group(ranked.filter((each) => held.get(each) > SURE || (titles.length && each.score >= LIKELY * best.score)));
  if (kind === "likely") answer.groups = group(ranked.filter((each) => each.score >= LIKELY * best.score).slice(0, 4 * MOST_LIKELY)).slice(0, MOST_LIKELY);
  if (!answer.groups.length) answer.kind = "none";
  if (answer.kind === "sure" && asked.asks.has("period")) {
    answer.phrases = answer.phrases.concat(...tables.times);
  }
  return answer;
}

/** The share of a query's words that a document holds, as typed or by their meaning. */
function holds(pieces, document) {
  const held = (piece) => piece.alternatives.some((alternative) => occurs(document.plainAll, alternative) >= 0);
  return pieces.length ? pieces.filter(held).length / pieces.length : 1;
}

function withOutside(answer, title, tables, kept) {
  answer.outside = title;
  const entry = title.outside.map((id) => tables.byClause.get(id)).filter(Boolean);
  answer.groups = entry.map((each) => [{ document: each }]).filter(([each]) => kept(each));
  return answer;
}

/** A query that names posts or bodies alone: their pages, then their clauses; of a body, all that speak of it. */
function withTitle(answer, titles, tables, kept) {
  const roles = new Set(titles.flatMap((piece) => piece.title.roles));
  const pages = [...roles].map((id) => tables.byRole.get(id)).filter(Boolean);
  const bodies = pages.every(({ roles: [id] }) => !tables.data.roles[id][1]);
  const words = titles.flatMap((piece) => [piece.text, ...(piece.means || []).map(plain)]);
  const theirs = (each) => each.roles?.some((id) => roles.has(id)) || (bodies && words.some((word) => occurs(each.plainWords, word) >= 0));
  const clauses = tables.documents.filter((each) => each.kind === "clause" && theirs(each));
  if (bodies) answer.phrases = words;
  answer.ask = titles.find((piece) => piece.title.ask)?.title || null;
  answer.groups = [...pages, ...clauses].filter((each) => kept({ document: each })).map((each) => [{ document: each }]);
  return answer;
}
