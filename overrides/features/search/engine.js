/* Answers queries. A bundle of its own, which load.js fetches when search is first used. */

import { bare } from "../../shared/own.js";
import { NEAREST, withMatter, withNumbers, withOutside, withPages, withReference, withTitle } from "./answers.js";
import { lexicon } from "./cut.js";
import { grams, Index } from "./index.js";
import { judge } from "./judge.js";
import { group, Pairs } from "./pairs.js";
import { readings, simplify } from "./pinyin.js";
import { rank, Sounds } from "./rank.js";
import { clause, documentNumber } from "./reference.js";
import { find as occurs, keepWhole, plain } from "./text.js";
import { understand } from "./understand.js";
import { names, wanted } from "./wanted.js";

const LOOKED_UP = ["titles", "clauses", "roles", "answers", "levelWords"]; /* by what somebody typed */

const SURE = 0.5;
/* Share of a query's words that suffices for a result of a sure answer. */

const LIKELY = 0.6;
/* Share of the best score that suffices in any answer. */

const MOST_LIKELY = 10;
/* Groups that are shown. */

/** An engine for what search/data.js holds. */
export function prepare(written) {
  const data = { ...written, ...Object.fromEntries(LOOKED_UP.map((name) => [name, bare(written[name])])) };
  data.unwritten = data.unwritten.map(plain);
  data.matters = data.matters.map(plain);
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
    byAddress: new Map(), // pages
    wants: names(data.wants),
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
    if (full.kind === "page") tables.byAddress.set(full.address, full);
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
  const numbers = documentNumber(query, tables.data);
  if (numbers) return withNumbers(answer, numbers, tables, kept);
  const reference = clause(query, tables.data);
  if (reference) {
    const rest = understand(reference.rest, tables);
    if (!rest.pieces.some((piece) => !piece.unknown) || !rest.pieces.length) return withReference(answer, reference, tables, kept);
  }
  const asked = understand(query, tables);
  const pages = wanted(query, asked, tables);
  const found = withWords(answer, query, asked, tables, kept, most);
  if (found.kind === "likely" && tables.byLabel.has(plain(query))) found.groups = [];
  return pages.length ? withPages(found, pages.map((document) => ({ document })).filter(kept)) : found;
}

function withWords(answer, query, asked, tables, kept, most) {
  const titles = asked.titles.filter((piece) => !piece.title.outside);
  const outside = asked.titles.find((piece) => piece.title.outside);
  answer.corrected = asked.corrected;
  const strange = asked.pieces.filter((piece) => piece.unknown && piece.text.length > 1).map((piece) => piece.text);
  if (!asked.pieces.length && !asked.titles.length && !asked.asks.has("period")) asked.pieces = asked.dropped;
  answer.phrases = asked.pieces.flatMap((piece) => piece.alternatives);
  const content = asked.pieces.filter((piece) => !piece.unknown);
  const words = plain(query);
  const unwritten = tables.data.unwritten.some((word) => words.includes(word));
  const which = titles.some(({ text }) => new RegExp(`哪.?${text}`).test(words)); // it asks for a post and names none
  const matter = titles.length && !which ? [] : tables.data.matters.filter((word) => words.includes(word));
  const alone = titles.length === 1 || !asked.dropped.length;
  const barely = asked.pieces.reduce((length, { text }) => length + (asked.post ? told(text, tables) : text.length), 0) <= 1; // 水 of 水站站长
  if (titles.length && alone && barely && !unwritten && !which) return withTitle(answer, titles, tables, kept);
  if (outside && !titles.length && !asked.pieces.length) return withOutside(answer, outside.title, tables, kept);
  const ranked = rank(query, asked, tables, most).filter(kept);
  const held = new Map(ranked.map((each) => [each, holds(content, each.document)]));
  const [best] = ranked;
  const understood = content.length > 0 && content.length === asked.pieces.length;
  const kind = best ? judge(best, { held: held.get(best), understood, unwritten, matter: matter.length > 0 }) : "noise";
  const mostly = outside && 2 * outside.text.length >= words.length;
  if (outside && !titles.length && !unwritten && (mostly || kind !== "none")) return withOutside(answer, outside.title, tables, kept);
  answer.kind = kind === "noise" ? "none" : kind;
  if (kind === "none" && matter.length) return withMatter(answer, matter, ranked, tables);
  answer.evidence = best?.evidence;
  if (kind !== "likely" && titles[0]?.title.ask) answer.ask = titles[0].title; // clauses tell whose they are
  if (kind === "sure" || /\s/.test(query.trim())) answer.absent = strange; // of a spoken sentence it would say odd parts
  if (kind === "none") answer.nearest = group(ranked.slice(0, 4 * NEAREST)).slice(0, NEAREST);
  if (kind === "sure") answer.groups = group(ranked.filter((each) => held.get(each) > SURE || (titles.length && each.score >= LIKELY * best.score)));
  if (kind === "likely") answer.groups = group(ranked.filter((each) => each.score >= LIKELY * best.score).slice(0, 4 * MOST_LIKELY)).slice(0, MOST_LIKELY);
  if (asked.asks.has("period") && answer.groups.length) sayTime(answer);
  if (!answer.groups.length) answer.kind = "none";
  if (answer.kind === "sure" && asked.asks.has("period")) {
    answer.phrases = answer.phrases.concat(...tables.times);
  }
  return answer;
}

/** How many characters of a query's part tell anything beside the subject itself, which every clause is about. */
function told(part, { data, lexicon: { particles } }) {
  const left = data.field.reduce((text, word) => text.replace(plain(word), ""), part);
  return left === part ? part.length : [...left].filter((character) => !particles.has(character)).length;
}

/** A time is asked for, and the clause may name none: without any word of time it is no answer. */
function sayTime(answer) {
  const found = answer.groups[0].map(({ document }) => document).filter(({ kind, roles }) => kind === "clause" && roles);
  if (!found.length || found.some(({ times }) => times)) return;
  const paces = [...new Set(found.flatMap((document) => document.paces || []))];
  answer.timeless = paces;
  if (paces.length) return;
  answer.nearest = answer.groups.slice(0, NEAREST);
  answer.groups = [];
}

/** The share of a query's words that a document holds, as typed or by their meaning. */
function holds(pieces, document) {
  const held = (piece) => piece.alternatives.some((alternative) => occurs(document.plainAll, alternative) >= 0);
  return pieces.length ? pieces.filter(held).length / pieces.length : 1;
}
