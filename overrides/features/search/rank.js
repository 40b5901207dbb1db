/* Ranking: every document gets the weighted sum of all that speaks for it; nothing is refused. Whether the best is
   an answer is judged afterwards, in judge.js. */

import { asksFigure, matterOf, timed } from "./figures.js";
import { isPost, levelsOfPost } from "./holders.js";
import { grams, isPair, pairText } from "./index.js";
import { find, plain } from "./text.js";
import { areasOf, levelsOf, posts, speaksOfSelf } from "./whose.js";

export const CANDIDATES = 300;
/* Documents that are looked at closely; the index offers the best. */

const WEIGHTS = { words: 0.71, means: 0.26, asked: 0.94, twin: 0.1, titles: 0.52, post: 0.44, near: 0.15, level: 0.03, within: 2, about: 0.3, meant: 0.8, times: 0.1, defines: 0.3, whole: 0.36, said: 1, lifted: 0.25, done: 0.2, held: 0.4 };
/* Found on the development sets and on phrases of asked.yml left out of the index, by hand of their writers. */

const NOTHING = [];
const NAMES = Object.keys(WEIGHTS);

const KINDS = { clause: 0.85, principle: 0.04, role: 0.02, theme: -0.2, term: -0.2, page: -0.6 };
/* Between equals, the document's words come first. */

const SOUNDS_ALIKE = 0.6;
/* What a pair counts for that is read as the one typed, where no text has that. */

const HEARD = 0.15;
/* How strange a pair is that is only read as one of the text's. */

const ODD = 1;
/* Unknown characters that do not count beside a word: 签 of 签责任书. */

const HEAD = 1.4;
/* What the head of a level counts for where the level's posts are asked about. */

const TERM = 4;
/* Characters of a term that is found whole in spite of them: 日常巡查 of 日常巡查归我管吗. */

const ELSEWHERE = -1;
/* What a time counts for that is of something else than what is asked about. */

const TWINS = 0.45;
/* Share of common character pairs from which what is asked about one clause is evidence for the other. */

/** What of a query is looked for: letters stand for what they were read as. */
function typedWords(query, asked) {
  if (asked.corrected || !/[a-z]/i.test(query)) return (asked.corrected || query).split(/\s+/);
  const read = [...asked.pieces, ...asked.titles].filter(({ syllables }) => !syllables?.length).map(({ text }) => text);
  return [...new Set([...query.replace(/[a-z']+/gi, " ").split(/\s+/), ...read])];
}

/** The grams of a query with their weights, of its own words and of those that its words mean. */
function weighed(query, asked, tables) {
  const { index } = tables;
  const own = new Map();
  const typed = new Set(typedWords(query, asked).flatMap((word) => grams(plain(word))));
  let strange = 0;
  let pairs = 0;
  const hear = (sounding) => {
    const heard = sounding.filter((pair) => index.known.has(pair));
    pairs += 1;
    strange += heard.length ? HEARD : 1;
    for (const pair of heard) if (!own.has(pair)) own.set(pair, SOUNDS_ALIKE);
  };
  for (const gram of typed) {
    const known = index.known.has(gram);
    if (known) own.set(gram, 1);
    if (isPair(gram) && known) pairs += 1;
    if (isPair(gram) && !known) hear(tables.sounds.of(pairText(gram)));
  }
  for (const { syllables = [] } of asked.pieces) {
    syllables.slice(1).forEach((syllable, at) => hear(tables.sounds.read(`${syllables[at]} ${syllable}`)));
  }
  const meant = new Map();
  for (const { alternatives = [] } of asked.pieces) {
    for (const gram of alternatives.slice(1).flatMap(grams)) if (!own.has(gram) && index.known.has(gram)) meant.set(gram, 1);
  }
  let total = 0;
  for (const [gram, weight] of own) total += index.rarity(gram) * weight;
  return { own, meant, total: total || 1, strange: strange / (pairs || 1) };
}

/** Rank documents for a query; [{document, score, evidence}], best first.

    `most` bounds how many are looked at closely; `mine` are the reader's own posts, which do not score (see ordered()), `within` the clause that is named,
    `whole` the query that this is a question of, whose unit it is about too.  */
export function rank(query, asked, tables, { most = CANDIDATES, mine = NOTHING, within = "", whole: around = "" } = {}) {
  const { data, documents, index } = tables;
  const { own, meant, total, strange } = weighed(query, asked, tables);
  const [words, phrases, titles] = index.fields.map((_, place) => index.score(place, own));
  const means = index.score(0, meant);
  const first = new Float64Array(documents.length);
  const text = plain(query);
  const said = areasOf(query, levelsOf(query, data), data);
  const levels = said.size || asked.titles.length ? said : areasOf(around, levelsOf(around, data), data);
  const self = speaksOfSelf(query);
  const named = posts(asked, levels, data);
  const namedLevels = new Set([...named.keys()].flatMap((id) => levelsOfPost(data, id)));
  const known = asked.pieces.filter((piece) => !piece.unknown || piece.text.length > ODD).map((piece) => piece.text).join("");
  const whole = known.length >= TERM ? known : asked.pieces.map((piece) => piece.text).join("");
  const lifted = new Set(data.lifts.filter(([words, , unless]) => words.some((word) => text.includes(word)) && !unless.some((word) => text.includes(word))).flatMap(([, clauses]) => clauses));
  const matter = matterOf(asked, tables);
  const figure = asksFigure(asked);
  const unknown = asked.pieces.filter((piece) => piece.unknown).map((piece) => piece.text).join("");
  const bare = unknown.length <= ODD && !asked.asks.has("who") && matter.length === 1;
  const meaning = bare && matter[0].alternatives.length > 1 && find(tables.written, matter[0].text) < 0 ? matter : NOTHING; // 村干部, which the text calls something else
  const offered = [];
  for (let number = 0; number < first.length; number += 1) {
    first[number] = WEIGHTS.words * words[number] + WEIGHTS.means * means[number] + WEIGHTS.asked * phrases[number] + WEIGHTS.titles * titles[number];
    if (first[number] > 0 || (named.size && documents[number].roles?.some((id) => named.has(id)))) offered.push(number);
  }
  const ranked = best(offered, first, most).map((number) => {
    const document = documents[number];
    const roles = document.kind === "clause" ? document.roles || [] : [];
    const evidence = {
      words: words[number] / total,
      means: means[number] / total,
      asked: phrases[number] / total,
      twin: highest(twinsOf(document, tables), ([twin, share]) => share * phrases[twin]) / total,
      titles: titles[number] / total,
      post: highest(roles, (id) => named.get(id) || 0),
      near: roles.some((id) => levelsOfPost(data, id).some((level) => namedLevels.has(level))) && !roles.some((id) => named.has(id)) ? 1 : 0,
      level: !named.size && levels.size && roles.length ? (roles.some((id) => levelsOfPost(data, id).some((level) => levels.has(level))) ? 1 : -1) : 0,
      mine: (self || (!named.size && !levels.size)) && roles.some((id) => mine.includes(id)) ? 1 : 0,
      about: figure && matter.length ? shareOf(document, matter) : 0,
      meant: meaning.length ? shareOf(document, meaning) : 0,
      within: within && document.kind === "clause" && (document.clause === within || document.clause.startsWith(`${within}-`)) ? 1 : 0,
      times: asked.asks.has("period") && document.times ? timeOf(document, matter) : 0,
      defines: asked.asks.has("definition") && document.defines ? 1 : 0,
      said: highest(document.asked, (phrase) => (text.includes(phrase) ? phrase.length / text.length : 0)),
      whole: whole.length > 1 && find(document.plainWords, whole) >= 0 ? 1 : 0,
      lifted: lifted.has(document.clause) && document.kind === "clause" ? 1 : 0,
      done: lifted.has(document.clause) && asked.asks.has("who") ? 1 : 0,
      strange,
    };
    evidence.held = evidence.lifted * evidence.level * highest(roles, (id) => postWorth(id, data));
    const score = NAMES.reduce((sum, name) => sum + WEIGHTS[name] * evidence[name], KINDS[document.kind] || 0);
    return { document, score, evidence };
  });
  return ranked.sort((a, b) => b.score - a.score || a.document.place - b.document.place);
}

/** The share of words that a clause's own hold, as typed or by their meaning. */
function shareOf(document, pieces) {
  if (document.kind !== "clause") return 0;
  return pieces.filter(({ alternatives }) => alternatives.some((each) => find(document.plainWords, each) >= 0)).length / pieces.length;
}

/** What a post counts for where those of a level are asked about: its head most, a body nothing. */
function postWorth(id, data) {
  if (!isPost(data, id)) return 0;
  const grade = data.roles[id][2];
  return grade && grade !== data.fieldRank && grade !== data.otherRank ? HEAD : 1;
}

/** How far a clause's times speak for it: against it where they are of something else than what is asked about. */
function timeOf(document, matter) {
  const told = matter.length ? timed(document, matter) : 1;
  return told > 0 ? 1 : ELSEWHERE;
}

/** The highest value of any of a list, 0 for none. */
function highest(list, value) {
  let most = 0;
  for (const each of list) most = Math.max(most, value(each));
  return most;
}

/** The numbers of the best by these scores; of equals, the earlier. */
function best(numbers, scores, most) {
  if (numbers.length <= most) return numbers;
  const sorted = new Float64Array(numbers.length);
  numbers.forEach((number, at) => { sorted[at] = scores[number]; });
  const least = sorted.sort()[sorted.length - most];
  const above = numbers.filter((number) => scores[number] > least);
  return [...above, ...numbers.filter((number) => scores[number] === least).slice(0, most - above.length)];
}

/** Clauses that say nearly the same of another holder, as [number, share of common pairs]; of those that people ask for. */
function twinsOf(document, tables) {
  const { twins, askedPairs } = tables;
  if (!document.roles || document.kind !== "clause") return NOTHING;
  if (!twins.has(document)) {
    const near = askedPairs.near(document, TWINS).filter(([other]) => other !== document);
    twins.set(document, near.map(([other, share]) => [other.place, share]));
  }
  return twins.get(document);
}
