/* What of a text to mark. */

import { find, mapped } from "./text.js";

/** Spans of a text that phrases cover, [[from, to], ...], merged where they overlap. */
export function marksOf(text, phrases) {
  const { plain, offsets } = mapped(text);
  const spans = [];
  for (const phrase of phrases) {
    if (phrase.length < 2) continue;
    for (let at = find(plain, phrase); at >= 0; at = find(plain, phrase, at + 1)) {
      spans.push([offsets[at], offsets[at + phrase.length - 1] + 1]);
    }
  }
  spans.sort((one, two) => one[0] - two[0] || two[1] - one[1]);
  const found = [];
  for (const span of spans) {
    const last = found[found.length - 1];
    if (last && span[0] <= last[1]) last[1] = Math.max(last[1], span[1]);
    else found.push(span);
  }
  return found;
}
