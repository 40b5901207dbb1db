/* Sets right what was mistyped. */

import { cut } from "./cut.js";
import { pairOf } from "./index.js";
import { oneOff, oneOffIn } from "./pinyin.js";

/** One character may be mistyped, or two may have changed places: try what surrounds the unknown against the words of the corpus.
    Returns the run as it is right, and its pieces. */
export function mend(run, pieces, tables) {
  let offset = 0;
  for (const piece of pieces) {
    const end = offset + piece.text.length;
    if (piece.unknown && piece.text.length <= 2) {
      for (const length of [6, 5, 4, 3, 2]) {
        for (let from = Math.max(0, end - length); from <= offset && from + length <= run.length; from += 1) {
          const wrong = run.slice(from, from + length);
          const right = candidate(wrong, tables);
          const changed = from + [...right].findIndex((each, at) => each !== wrong[at]);
          if (right && !makesSense(run, changed, tables)) {
            const other = run.slice(0, from) + right + run.slice(from + length);
            const mended = cut(other, tables);
            if (!mended.some((each) => each.unknown)) return { right: other, pieces: mended };
          }
        }
      }
    }
    offset = end;
  }
  for (let at = 0; pieces.some((piece) => piece.unknown && piece.text.length > 1) && at + 1 < run.length; at += 1) {
    const other = run.slice(0, at) + run[at + 1] + run[at] + run.slice(at + 2);
    const mended = cut(other, tables);
    if (!mended.some((each) => each.unknown) && !makesSense(run, at, tables)) return { right: other, pieces: mended };
  }
  return { right: run, pieces };
}

/** Whether a character stands beside one as people write it, in the text or in what they ask. */
function makesSense(run, at, { index }) {
  return [at - 1, at].some((from) => from >= 0 && from + 1 < run.length && index.known.has(pairOf(run.substr(from, 2))));
}

function candidate(wrong, tables) {
  for (const word of tables.wordList) {
    if (word.length === wrong.length && oneOff(wrong, word, tables.readings)) return word;
  }
  return oneOffIn(wrong, tables.joined, tables.pairs, tables.readings);
}
