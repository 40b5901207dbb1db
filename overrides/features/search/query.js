/* A query in words: what it names, ranked and judged. */

import { absent, namedIn } from "./absent.js";
import { NEAREST, undecided, withMatter, withOutside, withTitle, withUnit, withUnlisted } from "./answers.js";
import { asksDetail, matterOf, sayFigure } from "./figures.js";
import { sayHolder } from "./binding.js";
import { judge } from "./judge.js";
import { group } from "./pairs.js";
import { askingPart } from "./parts.js";
import { rank } from "./rank.js";
import { find as occurs, plain } from "./text.js";
import { levelsOf, ordered } from "./whose.js";

const SURE = 0.5;
/* Share of a query's words that suffices for a result of a sure answer. */

const LIKELY = 0.6;
/* Share of the best score that suffices in any answer. */

const NEARLY = 0.9;
/* … of what such a question lifts, in a sure answer. */

const MOST_LIKELY = 10;
/* Groups that are shown. */

const FIRST = 3;
const SEEN = 10;
/* Results in which a word's meaning is looked for: where the answer is to say what they leave unsaid, and else. */

/** An answer to a query as it was understood; `options` as for rank(). The reader's own posts order clauses and change
    nothing that is said of them. */
export function withWords(answer, query, asked, tables, kept, options) {
  const found = ofWords(answer, query, asked, tables, kept, options);
  const named = asked.titles.some(({ title }) => !title.outside);
  const unlisted = named && asked.titles.find(({ title, means }) => title.outside && !means);
  return unlisted && found.groups.length ? withUnlisted(found, unlisted.title, tables, kept) : found;
}

function ofWords(answer, query, asked, tables, kept, options) {
  const titles = asked.titles.filter((piece) => !piece.title.outside);
  const outside = asked.titles.find((piece) => piece.title.outside);
  answer.corrected = asked.corrected;
  const object = outside && (asked.asks.has("amount") || (asked.asks.has("who") && outside.means)); // of 安全员: how many, or who sees to them, not what they must do
  if (object) asked.pieces.push({ text: outside.text, alternatives: [outside.text, ...(outside.means || []).map(plain)], unknown: !outside.means });
  if (!asked.pieces.length && !asked.titles.length && !asksDetail(asked)) asked.pieces = asked.dropped;
  answer.phrases = asked.pieces.flatMap((piece) => piece.alternatives);
  const content = asked.pieces.filter((piece) => !piece.unknown);
  const words = plain(query);
  const unsaid = namedIn(tables.data.unwritten, query, tables);
  const unwritten = unsaid.length > 0;
  const which = titles.some(({ text }) => new RegExp(`哪.?${text}`).test(words)); // it asks for a post and names none
  const things = namedIn(tables.data.matters, query, tables);
  const lacking = namedIn(tables.data.lacking, query, tables);
  const circumstance = things.length > 0 && !namedIn(tables.data.matters, askingPart(query), tables).length; // 堤上作坊有隐患，县里能不能…
  const matter = (titles.length && !which) || circumstance ? [] : things;
  const alone = titles.length === 1 || !asked.dropped.length;
  const barely = asked.pieces.reduce((length, { text }) => length + (asked.post ? told(text, tables) : text.length), 0) <= 1; // 水 of 水站站长
  if (titles.length && alone && barely && !unwritten && !lacking.length && !which && !options.within) return withTitle(answer, titles, tables, kept);
  if (outside && !titles.length && !asked.pieces.length) return withOutside(answer, outside.title, tables, kept);
  const ranked = rank(query, asked, tables, options).filter(kept);
  const held = new Map(ranked.map((each) => [each, holds(content, each.document)]));
  const [best] = ranked;
  const understood = content.length > 0 && content.length === asked.pieces.length && !lacking.length && !unwritten;
  const kind = best ? judge(best, { held: held.get(best), understood, unwritten, matter: matter.length > 0 }) : "noise";
  const mostly = outside && 2 * outside.text.length >= words.length;
  if (outside && !titles.length && !unwritten && !object && (mostly || kind !== "none")) return withOutside(answer, outside.title, tables, kept);
  const first = ranked.slice(0, asksDetail(asked) ? FIRST : SEEN).map(({ document }) => document.plainAll);
  [answer.absent, answer.read] = absent(query, asked, tables, { listed: [...unsaid, ...things, ...lacking], sure: kind === "sure", figure: asksDetail(asked), first });
  const strange = answer.absent.length > 0;
  const other = answer.absent.reduce((text, word) => text.replace(word, ""), words);
  const nothing = strange && [...other].every((character) => tables.lexicon.particles.has(character)); // it names what the text does not have, and no more
  answer.kind = kind === "noise" || (nothing && matter.length) ? "none" : kind;
  const unit = nothing && !matter.length && answer.absent.length === 1 && levelsOf(words.slice(-1), tables.data);
  if (unit?.size) return withUnit(answer, unit, tables, kept);
  if (answer.kind === "none" && matter.length) return withMatter(answer, ranked, tables);
  answer.evidence = best?.evidence;
  if (kind !== "likely" && titles[0] && undecided(titles[0])) answer.ask = titles[0].title; // clauses tell whose they are
  const own = (results) => ordered(results, query, titles.length > 0);
  const near = (results, most) => group(own(results.slice(0, 4 * most))).slice(0, most);
  if (answer.kind === "none" && kind !== "noise") answer.nearest = near(ranked, NEAREST);
  if (kind === "sure") answer.groups = group(own(ranked.filter((each) => held.get(each) > SURE || (each.evidence.done && each.score >= NEARLY * best.score) || (titles.length && each.score >= LIKELY * best.score))));
  if (kind === "likely") answer.groups = near(ranked.filter((each) => each.score >= LIKELY * best.score), MOST_LIKELY);
  const anyones = ranked.slice(0, 4 * NEAREST).map((each) => ({ ...each, evidence: { ...each.evidence, mine: 0 } }));
  const firsts = group(anyones)[0] || []; // whoever reads it
  if (titles.length && answer.groups.length) answer.others = saysOthers(firsts, titles[0], matterOf(asked, tables), tables);
  if (asksDetail(asked) && kind !== "noise") sayFigure(answer, ranked, asked, tables, { strange, lacking: lacking.length > 0 || unwritten, first: firsts, own });
  if (!answer.groups.length) answer.kind = "none";
  if (answer.kind === "none" && !answer.silent) answer.told = whatIsTold(firsts, matterOf(asked, tables));
  answer.holder = sayHolder(query, asked, firsts, tables);
  if (answer.kind === "sure" && asked.asks.has("period") && !answer.other) {
    answer.phrases = answer.phrases.concat(...tables.times);
  }
  return answer;
}

/** What the nearest clause is about, in its own words, if it holds all that is asked about but what the text does not have. */
function whatIsTold([first], matter) {
  if (!first) return [];
  const { document } = first;
  const written = matter.map(({ alternatives }) => alternatives.find((each) => occurs(document.plainWords, each) >= 0));
  return document.kind === "clause" && written.every(Boolean) ? [...new Set(written)] : [];
}

/** Where the first clauses are of other posts than the one that is named, since none of its own has a word of the matter:
    [the post as typed, those words]. */
function saysOthers(first, { text, title }, matter, { documents }) {
  const theirs = ({ roles }) => roles?.some((id) => title.roles.includes(id));
  const duties = first.every(({ document }) => document.kind === "clause" && document.roles && !theirs(document));
  if (!duties || !matter.length || documents.some((each) => each.kind === "clause" && theirs(each) && holds(matter, each) > 0)) return null;
  return [text, matter.map((piece) => piece.text)];
}

/** How many characters of a query's part tell anything beside the subject itself, which every clause is about. */
function told(part, { data, lexicon: { particles } }) {
  const left = data.field.reduce((text, word) => text.replace(plain(word), ""), part);
  return left === part ? part.length : [...left].filter((character) => !particles.has(character)).length;
}

/** The share of a query's words that a document holds, as typed or by their meaning. */
function holds(pieces, document) {
  const held = (piece) => piece.alternatives.some((alternative) => occurs(document.plainAll, alternative) >= 0);
  return pieces.length ? pieces.filter(held).length / pieces.length : 1;
}
