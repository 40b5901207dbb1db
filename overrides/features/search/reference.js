/* Clause references in every spelling, and document numbers in every kind of bracket. */

import { NUMERAL, numberOf } from "./numerals.js";

const NUMBER = `([0-9]+|[${NUMERAL}]+)`;
const WHOLE = `(?<![0-9${NUMERAL}千万])`; /* no number begins within another */
const ARTICLE = new RegExp(
  `${WHOLE}第?${NUMBER}条(?:之${NUMBER})?(?:第?${NUMBER}款)?(?:第?[(]?${NUMBER}[)]?项|[(]${NUMBER}[)]|${NUMBER}(?![0-9${NUMERAL}条款项年月次])(?=$))?(?:第?${NUMBER}目)?(?:第?${NUMBER}句)?`,
);
const SHORT = /^(?:第)?([0-9]{1,3})(?:[.．。·\-－—_(（、/ ]([0-9]{1,2})[)）]?)?$/;
const BRACKET = new RegExp(`^第?${NUMBER}、?[(]${NUMBER}[)](?:${NUMBER}[.、]?)?$`);
const ID = /^art-?([0-9].*)$/;
const HEADING = new RegExp(`^第?${NUMBER}([编章节])$`);
const RANKS = { 编: "part", 章: "chapter", 节: "section" };
const DOCUMENT = /^([\u4e00-\u9fff]{2,6}?[发字函办令])?[^0-9]*?(20[0-9]{2}|19[0-9]{2})?年?[^0-9]*?(?:第)?([0-9]{1,3})号(?:文件|文)?$/;
const DOCUMENT_BARE = /^([\u4e00-\u9fff]{2,6}?[发字函])(20[0-9]{2})?([0-9]{1,3})$/;

/** What a query refers to: {target, rest, written} of a clause, `written` as it stands in a longer query, {headings} (the end of their addresses), {missing} where there is
    none, or null. */
export function clause(query, data) {
  const text = query.normalize("NFKC").toLowerCase().replace(/[\s"'“”]/g, "").replace(/〔/g, "(").replace(/〕/g, ")");
  let match = text.match(ID);
  if (match) return known(`art-${match[1]}`, "", data);
  match = text.match(SHORT);
  if (match && (match[2] || match[1].length < 3 || data.clauses[`art-${match[1]}`])) return resolve({ article: match[1], item: match[2] }, "", data);
  match = text.match(BRACKET);
  if (match) return resolve({ article: match[1], item: match[2], sub: match[3] }, "", data);
  match = text.match(HEADING);
  if (match) {
    const end = `${RANKS[match[2]]}-${numberOf(match[1])}`;
    const found = data.documents.some((each) => isHeading(each, end));
    return found ? { headings: end, rest: "" } : { missing: match[0], rest: "" };
  }
  match = text.match(ARTICLE);
  if (!match) return null;
  const rest = text.slice(0, match.index) + text.slice(match.index + match[0].length);
  const [, article, suffix, paragraph, first, second, third, sub, sentence] = match;
  return { ...resolve({ article, suffix, paragraph, item: first || second || third, sub, sentence }, rest, data), written: match[0] };
}

/** Whether a document is a heading of the rank and number that its address ends in: #chapter-2, #part-1-chapter-2. */
export function isHeading(document, end) {
  return document.kind === "page" && (document.address.endsWith(`#${end}`) || document.address.endsWith(`-${end}`));
}

/** The clause of these numbers, as typed. A number that is none (110条 of 20, 一百二条) is missing, never part of it. */
function resolve(typed, rest, data) {
  const { article, suffix, paragraph, item, sub, sentence } = Object.fromEntries(Object.entries(typed).map(([name, written]) => [name, written && (numberOf(written) || NaN)]));
  const base = `art-${article}${suffix ? `z${suffix}` : ""}`;
  const below = (sub ? `-${sub}` : "") + (sentence ? `-s${sentence}` : "");
  if (item && paragraph) {
    const within = `${base}-p${paragraph}-${item}`;
    return known((data.clauses[within] || !standsIn(`${base}-${item}`, paragraph, data) ? within : `${base}-${item}`) + below, rest, data);
  }
  if (item) return known(`${base}-${item}${below}`, rest, data);
  return known(base + (paragraph || sentence ? `-p${paragraph || 1}` : "") + below, rest, data);
}

/** Whether an item of an article's first list stands in a paragraph; an article that has but one does not name it. */
function standsIn(id, paragraph, data) {
  const named = (data.clauses[id] || "").match(/条.*?第([^第]+)款/);
  return paragraph === (named ? numberOf(named[1]) : 1);
}

function known(id, rest, data) {
  return data.clauses[id] ? { target: id, rest } : { missing: id, rest };
}

/** The addresses of the documents that a query names by number; [] for an unknown number; null for no number. */
export function documentNumber(query, data) {
  const text = query
    .normalize("NFKC")
    .replace(/[\s"'“”《》〔〕【】[\](){}〈〉<>「」﹝﹞]/g, "");
  const match = text.match(DOCUMENT) || text.match(DOCUMENT_BARE);
  if (!match || (!match[1] && !/号(文|文件)$/.test(text) && !match[2])) return null;
  return data.numbers
    .filter(([code, year, number]) => (!match[1] || code === match[1]) && (!match[2] || year === match[2]) && number === match[3])
    .map((entry) => entry[3]);
}
