/* Whom the first clause binds, where a query asks whether somebody else must do it. */

import { find as occurs, plain } from "./text.js";

const LEAST = 2;
/* Characters of a holder's words. */

/** Where the query begins a question with a unit or people whom the first clauses certainly do not bind:
    [as typed, [whom they bind, in the document's words]]; else null. */
export function sayHolder(query, asked, first, { data, lexicon: { particles } }) {
  if (asked.asks.has("who") || asked.titles.length) return null;
  const documents = first.map(({ document }) => document);
  const bound = [...new Set(documents.flatMap(({ roles }) => roles || []))];
  if (!bound.length || !documents.every(({ kind, roles }) => kind === "clause" && roles)) return null;
  const texts = query.split(/[\s，,。；;？?！!]+/).map(plain);
  for (const [words, roles] of data.holders) {
    const word = words.find((each) => each.length >= LEAST && texts.some((text) => begins(text, each, particles)));
    if (!word) continue;
    const meant = asked.pieces.find(({ text }) => text === word || word.endsWith(text));
    const written = [word, ...(meant?.alternatives || [])].some((each) => documents.some(({ plainWords }) => occurs(plainWords, each) >= 0));
    if (written || bound.some((id) => roles.includes(id))) return null;
    return [word, bound.map((id) => data.roles[id][3])];
  }
  return null;
}

/** Whether a part of a query begins with a word as with its subject: behind it stands what it does, no title. */
function begins(text, word, particles) {
  const at = text.search(/[^那请问]/);
  return text.startsWith(word, Math.max(0, at)) && text.length > word.length + at && (particles.has(text[at + word.length]) || /[不没能用必多几每年]/.test(text[at + word.length]));
}
