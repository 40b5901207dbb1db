/* Clause references in every spelling, and document numbers in every kind of bracket. */

const NUMBER = "([0-9]{1,2}|[一二三四五六七八九十]{1,3})";
const ARTICLE = new RegExp(
  `(?:第?${NUMBER}条)(?:第?${NUMBER}款)?(?:第?[(]?${NUMBER}[)]?项|[(]${NUMBER}[)]|${NUMBER}(?![0-9一二三四五六七八九十条款项年月次])(?=$))?(?:第?${NUMBER}句)?`,
);
const SHORT = /^(?:第)?([0-9]{1,2})(?:[.．。·\-－—_(（、/ ]([0-9]{1,2})[)）]?)?$/;
const BRACKET = new RegExp(`^第?${NUMBER}[(]${NUMBER}[)]$`);
const ID = /^art-?([0-9]{1,2})(?:-p([0-9]))?(?:-([0-9]{1,2}))?(?:-s([0-9]))?$/;
const CHAPTER = new RegExp(`^第?${NUMBER}章$`);
const DOCUMENT = /^([\u4e00-\u9fff]{2,6}?[发字函办令])?[^0-9]*?(20[0-9]{2}|19[0-9]{2})?年?[^0-9]*?(?:第)?([0-9]{1,3})号(?:文件|文)?$/;
const DOCUMENT_BARE = /^([\u4e00-\u9fff]{2,6}?[发字函])(20[0-9]{2})?([0-9]{1,3})$/;

/** What a query refers to: {target, rest} of a clause or chapter, {missing} where there is none, or null. */
export function clause(query, data) {
  const text = query.normalize("NFKC").toLowerCase().replace(/[\s"'“”]/g, "").replace(/〔/g, "(").replace(/〕/g, ")");
  const number = (written) => (written ? data.numerals[written] || Number(written) : 0);
  let match = text.match(ID);
  if (match) return resolve(match.slice(1).map(Number), "", data);
  match = text.match(SHORT);
  if (match) return resolve([Number(match[1]), 0, Number(match[2] || 0), 0], "", data);
  match = text.match(BRACKET);
  if (match) return resolve([number(match[1]), 0, number(match[2]), 0], "", data);
  match = text.match(CHAPTER);
  if (match) {
    const chapter = number(match[1]);
    return chapter <= data.chapters ? { chapter, rest: "" } : { missing: match[0], rest: "" };
  }
  match = text.match(ARTICLE);
  if (!match) return null;
  const rest = text.slice(0, match.index) + text.slice(match.index + match[0].length);
  const item = number(match[3]) || number(match[4]) || number(match[5]);
  return resolve([number(match[1]), number(match[2]), item, number(match[6])], rest, data);
}

function resolve([article, paragraph, item, sentence], rest, data) {
  const base = "art-" + article;
  let id = base;
  if (item) id = base + "-" + item;
  else if (paragraph || sentence) id = base + "-p" + (paragraph || 1);
  if (sentence) id += "-s" + sentence;
  if (data.clauses[id]) return { target: id, rest };
  if (paragraph === 1 && data.clauses[base] && !item) return { target: base + "-p1", rest };
  return { missing: id, rest };
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
