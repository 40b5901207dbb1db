/* Answers queries. A bundle of its own, which load.js fetches when search is first used. */

import { bare } from "../../shared/own.js";
import { withNumbers, withPages, withReference } from "./answers.js";
import { besides, withBeside } from "./beside.js";
import { lexicon } from "./cut.js";
import { grams, Index } from "./index.js";
import { NUMERAL } from "./numerals.js";
import { Pairs } from "./pairs.js";
import { questionsOf, together } from "./parts.js";
import { readings, simplify } from "./pinyin.js";
import { withWords } from "./query.js";
import { Sounds } from "./sounds.js";
import { clause, documentNumber } from "./reference.js";
import { keepWhole, plain } from "./text.js";
import { understand } from "./understand.js";
import { names, wanted } from "./wanted.js";

const LOOKED_UP = ["titles", "clauses", "roles", "answers", "levelWords"]; /* by what somebody typed */

const NAMED = new RegExp(`^(?:第|[0-9]{2}|[${NUMERAL}]{2})`);
/* How a clause is named beside other words; 几条, 一条 may be a number of things. */

/** An engine for what search/data.js holds. */
export function prepare(written) {
  const data = { ...written, ...Object.fromEntries(LOOKED_UP.map((name) => [name, bare(written[name])])) };
  data.unwritten = data.unwritten.map(plain);
  data.lacking = data.lacking.map(plain);
  data.matters = data.matters.map(plain);
  data.holders = data.holders.map(([words, roles]) => [words.map(plain), roles]);
  data.lifts = data.lifts.map(([words, clauses, unless = []]) => [words.map(plain), clauses, unless.map(plain)]);
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
    besides: besides(data.beside || []),
    times: new Set(),
    index: new Index(["words", "asked", "titles"]),
    lexicon: lexicon(data),
    readings: readings(data),
    segments: new Set(terms),
    pairs: new Set(), // of characters, in the segments
    prose: new Set(),
    wordList: words.filter((word) => word.length > 1),
    vocabulary: words,
    loose: new Set(data.loose),
    written: wordsOf(written),
    around: written.around.map(plain).join("\n"), // the document's lines that are no clauses
  };
  add(data.documents, tables);
  return {
    find(query, keep, options) {
      keepWhole(data.whole); // a page of several regulations has an engine for each
      return answered(query, tables, keep, options);
    },
    understand: (query) => understand(simplify(query, tables.readings), tables),
    clause: (id) => tables.byClause.get(id),
    add: (documents) => add(documents, tables),
    data,
  };
}

/** All words of the document, plain: of its clauses and headings, and of the lines before and behind them. */
function wordsOf({ documents, around }) {
  const held = documents.filter(({ kind, address }) => kind === "clause" || (kind === "page" && address.includes("#")));
  return [...held.flatMap(({ words, label }) => [words, label]), ...around].map(plain).join("\n");
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

/** An answer with what documents outside say: `beside`, `besideWords`, `leads` (see withBeside). */
function answered(typed, tables, keep, options) {
  const kept = keep ? (each) => keep(each.document) : () => true;
  return withBeside(find(typed, tables, keep, options), simplify(typed, tables.readings), tables, kept);
}

/** Answer a query.

    `options` are {most, mine}: how many documents to look at closely, and the reader's own posts.

    Returns {kind, groups, phrases, note, nearest, ask, evidence, absent, read}: "sure", "likely" or "none"; groups of
    results as one rank each; the phrases to mark; a sentence about the query; what is near where nothing answers; the
    question that decides a title; words that the document does not have, and as what others were read; of several
    questions, the parts. */
function find(typed, tables, keep, options = {}) {
  const query = simplify(typed, tables.readings);
  const answer = { kind: "sure", groups: [], phrases: [], note: "", nearest: [], ask: null, corrected: "", absent: [], read: [] };
  if (!plain(query)) return { ...answer, kind: "none" };
  const kept = keep ? (each) => keep(each.document) : () => true;
  const numbers = documentNumber(query, tables.data);
  if (numbers) return withNumbers(answer, numbers, tables, kept);
  const reference = clause(query, tables.data);
  const rest = reference && understand(reference.rest, tables);
  const beside = rest?.pieces.some((piece) => !piece.unknown);
  if (reference && !beside) return withReference(answer, reference, tables, kept);
  if (reference?.target && NAMED.test(reference.written)) {
    return withWords(answer, reference.rest, rest, tables, kept, { ...options, within: reference.target });
  }
  const questions = questionsOf(query, (part) => tells(part, tables));
  if (questions.length) return together(answer, questions, questions.map((each) => inWords({ ...answer }, each, tables, kept, { ...options, whole: query })));
  return inWords(answer, query, tables, kept, options);
}

/** Whether a part of a query names anything. */
function tells(part, tables) {
  const { pieces, titles } = understand(part, tables);
  return titles.length > 0 || pieces.some(({ text }) => text.length > 1);
}

/** An answer to a query, or a part of one, that names no clause. */
function inWords(answer, query, tables, kept, options) {
  const asked = understand(query, tables);
  const pages = wanted(query, asked, tables);
  const found = withWords(answer, query, asked, tables, kept, options);
  if (found.kind === "likely" && tables.byLabel.has(plain(query))) found.groups = [];
  return pages.length ? withPages(found, pages.map((document) => ({ document })).filter(kept)) : found;
}
