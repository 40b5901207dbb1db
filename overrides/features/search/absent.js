/* Which words of a query the document does not have, and as what others were read. */

import { cut } from "./cut.js";
import { grams, isPair, pairText } from "./index.js";
import { NUMERAL } from "./numerals.js";
import { find as occurs, plain, runs } from "./text.js";

const MOST = 3;
/* Words that are said; more are no help. */

const LONGEST = 6;
/* Characters of a word; what is longer and unknown is half a sentence. */

const SHORT = 2;
/* Characters of a word that nobody knows and that is no keyword; what is longer is often cut oddly. */

const KEYWORD = 5;
/* Characters of a part of a query that is a word, no sentence. */

const PLACE = /^[上里下]/;
/* Behind 镇, what makes it a place and no end of a unit's name. */

const QUESTION = /[几谁啥哪咋怎]|多[少久长大]|什么/;
/* What asks is no word that a text might have. */

const WHICH = /(?:什么|哪些|啥|何种|哪种)$/;
/* Before what is asked for: 资格 of 要什么资格. */

const COUNT = new RegExp(`^[${NUMERAL}]+[个条项次年月天人]?$`);
/* A number of things is no word either. */

const SPLIT = /[\s，,。；;？?！!、]+/;

/** The pieces of a query, each with where it begins in the query's plain words. */
function piecesOf(query, tables) {
  let from = 0;
  const pieces = query.normalize("NFKC").split(SPLIT).flatMap((part) => runs(plain(part)));
  return pieces.flatMap((run) => (/[a-z0-9]/.test(run) ? [{ text: run, letters: true }] : cut(run, tables))).map((piece) => {
    const placed = { ...piece, from, to: from + piece.text.length };
    from = placed.to;
    return placed;
  });
}

/** The words of a list that stand in a query and cut no word of the text: no 年检 in 一年检查几次, no 罚 in 处罚. */
export function namedIn(list, query, tables) {
  const words = plain(query);
  const { particles } = tables.lexicon;
  let pieces = null; // made when first needed
  const whole = ({ text, unknown, ask }) => !unknown && !ask && text.length > 1 && tables.written.includes(text) && !particles.has(text[0]) && !particles.has(text[text.length - 1]);
  const cutsOne = (start, end) => {
    pieces = pieces || piecesOf(query, tables);
    if (end === start + 1 && pieces.some(({ from, to, unknown }) => !unknown && start >= from && end <= to)) return true;
    return pieces.filter(whole).some(({ from, to }) => (start > from && start < to && end > to) || (end > from && end < to && start < from));
  };
  return list.filter((word) => {
    for (let at = words.indexOf(word); at >= 0; at = words.indexOf(word, at + 1)) if (!cutsOne(at, at + word.length)) return true;
    return false;
  });
}

/** [words that the document does not have, [[word, the document's own in its place]]], in the order of the query.

    `listed` are words that it is known not to have, `sure` is whether the answer holds all that was typed, `figure`
    whether it is to say what a clause leaves unsaid, `first` the words of the first results. */
export function absent(query, asked, tables, { listed, sure, figure, first }) {
  const words = plain(query);
  const pieces = piecesOf(query, tables);
  const asking = pieces.filter(({ ask }) => ask).map(({ text }) => text);
  const units = Object.values(tables.data.levelWords).flat().map(plain);
  const unheard = (word) => occurs(tables.written, word) < 0;
  const lacks = (word) => word.length > 1 && word.length <= LONGEST && !QUESTION.test(word) && !COUNT.test(word) && unheard(word);
  const named = listed.filter((word) => !asking.some((ask) => ask.includes(word)));
  const strange = (asked.corrected ? [] : strangeIn(pieces, asked, units, tables)).filter((word) => word.length > 1 && !listed.some((other) => word.includes(other) || other.includes(word) || overlap(other, word, words)));
  const parts = query.trim().split(SPLIT).map(plain);
  /* In a sentence, parts of what people say are cut oddly: there, only what is a keyword, or begins it, or nobody writes. */
  const keyword = (word) => sure || (parts.length > 1 && parts.some((part) => part.length <= KEYWORD && part.includes(word)));
  const met = figure ? (gram) => tables.written.includes(pairText(gram)) : (gram) => tables.index.known.has(gram);
  const strangest = (word) => word.length > SHORT && !pairsOf(word).some((gram) => tables.index.known.has(gram));
  const unit = (word) => word.length > 2 && units.some((each) => word.endsWith(each));
  const soughtFor = (word) => pieces.some(({ ask, text }, at) => ask && WHICH.test(text) && pieces[at + 1]?.text.startsWith(word) && ![...word].some((character) => tables.lexicon.particles.has(character)));
  const said = strange.flatMap((word) => {
    if (keyword(word) || unit(word) || (strange.length === 1 && (words.startsWith(word) || strangest(word)))) return [word];
    const core = tightened(word, tables.loose);
    return core.length === SHORT && (soughtFor(core) || !pairsOf(core).some(met)) ? [core] : [];
  });
  const known = [...named.filter((word) => lacks(word) || (tables.data.lacking.includes(word) && unheard(word))), ...said.filter(lacks)];
  const others = asked.pieces.filter(({ text, alternatives }) => lacks(text) && alternatives.length > 1 && !units.includes(text) && !known.some((word) => text.includes(word)));
  const read = others.map(({ text, alternatives }) => [text, meaningIn(first, alternatives.slice(1))]);
  const lacking = longest([...known, ...(figure ? read.filter(([, means]) => !means).map(([text]) => text) : [])]);
  const order = (one, other) => words.indexOf(one) - words.indexOf(other);
  return [lacking.sort(order).slice(0, MOST), read.filter(([, means]) => means).slice(0, MOST - 1)];
}

/** Whether two words stand in a text so that one ends in what the other begins with: 受伤 and 伤怪 of 受伤怪谁. */
const overlap = (one, other, text) => [[one, other], [other, one]].some(([first, last]) => first.endsWith(last[0]) && text.includes(first + last.slice(1)));

/** The meaning that the first of some texts holds which holds any. */
function meaningIn(texts, meanings) {
  return texts.map((text) => meanings.find((means) => occurs(text, means) >= 0)).find(Boolean);
}

/** Without what stands at its edges and belongs to no word: 岔子 of 岔子按. */
function tightened(word, loose) {
  let [from, to] = [0, word.length];
  while (from < to && loose.has(word[from])) from += 1;
  while (to > from && loose.has(word[to - 1])) to -= 1;
  return word.slice(from, to);
}

/** Without those that stand in another. */
const longest = (words) => [...new Set(words)].filter((word) => !words.some((other) => other !== word && other.includes(word)));

const pairsOf = (word) => grams(word).filter(isPair);

/** Whether a word is read as one of the text that sounds alike: 安权 for 安全. */
function heard(word, { index, sounds, written }) {
  const pairs = pairsOf(word);
  return pairs.length > 0 && pairs.every((pair) => !index.known.has(pair) && sounds.of(pairText(pair)).some((other) => written.includes(pairText(other))));
}

/** What nobody knows, with what of its neighbours belongs to it: 一 of 一票否决, 教育 of 教育局. */
function strangeIn(pieces, asked, units, tables) {
  const { particles } = tables.lexicon;
  const sounded = new Set(asked.pieces.filter(({ unknown, syllables }) => !unknown || syllables?.length).map(({ text }) => text));
  return pieces.flatMap(({ text, unknown, prose, letters }, at) => {
    const before = pieces[at - 1];
    const place = PLACE.test(pieces[at + 1]?.text || "");
    if (letters) return /[a-z]/.test(text) && asked.pieces.some((piece) => piece.text === text) && !sounded.has(text) ? [text] : [];
    if (prose) return [text];
    if (!unknown || [...text].some((character) => particles.has(character)) || heard(text, tables)) return [];
    if (place && units.some((unit) => text.endsWith(unit))) return [];
    if (units.includes(text) && before?.text.length > 1 && !before.ask && !before.title && !particles.has(before.text.slice(-1))) return [before.text + text];
    return text.length > 1 && before?.particle && NUMERAL.includes(before.text) ? [before.text + text] : [text];
  });
}
