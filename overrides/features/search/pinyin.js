/* Pinyin, initials, homophones and traditional forms. */

import { bare } from "../../shared/own.js";
import { pairOf } from "./index.js";

/** Lookup tables: character -> its syllables; traditional -> simplified. */
export function readings(data) {
  const syllables = new Map();
  for (const [syllable, characters] of Object.entries(data.readings)) {
    for (const character of characters) {
      if (!syllables.has(character)) syllables.set(character, []);
      syllables.get(character).push(syllable);
    }
  }
  const simple = new Map([...data.traditional[0]].map((old, start) => [old, data.traditional[1][start]]));
  return { syllables, simple, bySyllable: bare(data.readings) };
}

export function simplify(text, table) {
  return [...text].map((character) => table.simple.get(character) || character).join("");
}

/** Whether two characters are homophones, ignoring tones. */
export function alike(one, two, table) {
  const first = table.syllables.get(one);
  const second = table.syllables.get(two);
  return Boolean(first && second && first.some((syllable) => second.includes(syllable)));
}

const LONG = 5;
/* Characters of a word in which one behind the first may be quite another; else a homophone alone. What stands before a
   word is often a word: 抓消防演练 is no 强消防演练. */

/** Ends of matches of `text` from `start` with `query` from `from`: [end in query, end in text]. */
function spelled(query, from, text, start, table, initials) {
  const ends = [];
  let states = [from];
  for (let at = start; at < text.length && states.length; at += 1) {
    const next = [];
    for (const state of states) {
      for (const syllable of table.syllables.get(text[at]) || []) {
        const part = initials ? syllable[0] : syllable;
        if (query.startsWith(part, state)) next.push(state + part.length);
      }
    }
    states = [...new Set(next)];
    for (const state of states) ends.push([state, at + 1]);
  }
  return ends;
}

/** Split letters into words of the corpus by pinyin, or []. */
export function pinyinWords(query, corpus, table) {
  const letters = query.normalize("NFKC").toLowerCase().replace(/[^a-z]/g, "").replace(/ü/g, "v");
  if (letters.length < 2) return [];
  return whole(letters, corpus, table, false) || whole(letters, corpus, table, true) || [];
}

function whole(letters, corpus, table, initials) {
  const parts = [];
  let from = 0;
  while (from < letters.length) {
    const best = longest(letters, from, corpus, table, initials);
    if (!best) return null;
    if (initials && best.end < letters.length) return null;
    parts.push(best.words);
    from = best.end;
  }
  return parts;
}

/** The characters that are read as the beginning of these letters. */
function beginning(letters, table, initials) {
  const found = new Set();
  for (const [character, syllables] of table.syllables) {
    if (syllables.some((syllable) => letters.startsWith(initials ? syllable[0] : syllable))) found.add(character);
  }
  return found;
}

/** The longest stretch of letters that some words (of two characters or more) are read as, commonest first. */
function longest(letters, from, corpus, table, initials) {
  let end = from;
  let counts = new Map();
  const begins = beginning(letters.slice(from), table, initials);
  for (const { text, weight } of corpus) {
    for (let start = 0; start < text.length - 1; start += 1) {
      if (!begins.has(text[start])) continue;
      for (const [state, stop] of spelled(letters, from, text, start, table, initials)) {
        if (stop - start < 2 || state < end) continue;
        if (state > end) {
          end = state;
          counts = new Map();
        }
        const found = text.slice(start, stop);
        const own = stop - start === text.length ? 3 : 1;
        counts.set(found, (counts.get(found) || 0) + weight * own);
      }
    }
  }
  if (end === from) return null;
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  const most = ranked[0][1];
  return { end, words: ranked.filter(([, count]) => count >= most / 2).slice(0, 3).map(([found]) => found) };
}

/** A run of the text that differs from `piece` by one character, a homophone before others; "" for none. */
export function oneOff(piece, text, table) {
  let other = "";
  for (let start = 0; start + piece.length <= text.length; start += 1) {
    let wrong = -1;
    let many = false;
    for (let at = 0; at < piece.length; at += 1) {
      if (piece[at] === text[start + at]) continue;
      many = wrong >= 0;
      wrong = at;
      if (many) break;
    }
    if (many || wrong < 0) continue;
    const found = text.slice(start, start + piece.length);
    if (alike(piece[wrong], found[wrong], table)) return found;
    if (!other && wrong && piece.length >= LONG) other = found;
  }
  return other;
}

/** What `oneOff` finds in the first of many lines that has it. `pairs` are all pairs of characters in the lines. */
export function oneOffIn(piece, lines, pairs, table) {
  let first = lines.length;
  const known = (text, from, to) => {
    for (let at = Math.max(0, from); at + 1 < Math.min(to, text.length); at += 1) if (!pairs.has(pairOf(text.substr(at, 2)))) return false;
    return true;
  };
  for (let at = 0; at < piece.length; at += 1) {
    if (!known(piece, 0, at) || !known(piece, at + 1, piece.length)) continue;
    const others = piece.length >= LONG ? table.syllables.keys() : new Set((table.syllables.get(piece[at]) || []).flatMap((syllable) => [...table.bySyllable[syllable]]));
    for (const other of others) {
      if (other === piece[at]) continue;
      const text = piece.slice(0, at) + other + piece.slice(at + 1);
      if (!known(text, at - 1, at + 2)) continue;
      const found = lines.indexOf(text);
      if (found >= 0) first = Math.min(first, found);
    }
  }
  if (first === lines.length) return "";
  const end = lines.indexOf("\n", first);
  return oneOff(piece, lines.slice(lines.lastIndexOf("\n", first) + 1, end < 0 ? lines.length : end), table);
}

/** Letters as the fewest syllables that characters of the corpus have, or []. */
export function syllablesOf(letters, table) {
  const best = [[]];
  for (let end = 1; end <= letters.length; end += 1) {
    for (let from = Math.max(0, end - 6); from < end; from += 1) {
      const syllable = letters.slice(from, end);
      if (best[from] && table.bySyllable[syllable] && (!best[end] || best[from].length + 1 < best[end].length)) best[end] = [...best[from], syllable];
    }
  }
  return best[letters.length] || [];
}
