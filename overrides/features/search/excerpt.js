/* What of a document's words a result shows. */

import { marksOf } from "./marks.js";

const ENDS = /[；。！？;!?]/;
const POINTS = /[，；。：！？,;:!?]/;
/* Where a sentence of a clause ends, whose condition and what must be done belong together, and a part of one. */

const LONG = 200;
/* Characters from which a sentence is cut too, behind a point. */

/** The place behind the last such sign before `at`, or 0. */
function behind(words, sign, at) {
  let from = at;
  while (from > 0 && !sign.test(words[from - 1])) from -= 1;
  return from;
}

/** The place behind the first such sign from `at` on, or the end. */
function upTo(words, sign, at) {
  let to = at;
  while (to < words.length && !sign.test(words[to])) to += 1;
  return Math.min(words.length, to + 1);
}

/** [from, to, marks] of what to show: the "whole"; else the "sentence" or the "part" that holds the first of the phrases;
    where none of them stands, the first sentence: without its words, a clause would seem to say what the one above does. */
export function excerpt(words, phrases, much) {
  const marks = marksOf(words, phrases);
  if (much === "whole") return [0, words.length, marks];
  const sign = much === "part" && marks.length ? POINTS : ENDS;
  const [[first, last]] = marks.length ? marks : [[0, 0]];
  let from = behind(words, sign, first);
  let to = upTo(words, sign, Math.max(last - 1, first));
  if (sign === ENDS && to - from > LONG) {
    if (last - from > LONG) from = behind(words, POINTS, first);
    to = Math.min(to, upTo(words, POINTS, from + LONG));
  }
  return [from, to, marks];
}
