/* Normalization, the twin of search/text.py, and matching. */

const KEPT = /[\u3400-\u4dbf\u4e00-\u9fffa-z0-9]/;
const DROPPED = /[^\u3400-\u4dbf\u4e00-\u9fffa-z0-9]/g;
const RUNS = /[\u3400-\u4dbf\u4e00-\u9fff]+|[a-z0-9]+/g;

/** Letters, digits and Han characters, normalized in width and case, with their offsets in `text`. */
export function mapped(text) {
  let plain = "";
  const offsets = [];
  let find = 0;
  for (const character of text) {
    for (const folded of character.normalize("NFKC").toLowerCase()) {
      if (KEPT.test(folded)) {
        plain += folded;
        offsets.push(find);
      }
    }
    find += character.length;
  }
  offsets.push(text.length);
  return { plain, offsets };
}

/** Letters, digits and Han characters, normalized in width and case. */
export function plain(text) {
  return text.normalize("NFKC").toLowerCase().replace(DROPPED, "");
}

/** The runs of one kind of character in plain text. */
export function runs(text) {
  return text.match(RUNS) || [];
}

let whole = [];
let edges = new Set();

/** Words that no match may begin or end within. */
export function keepWhole(words) {
  whole = words.map(plain);
  edges = new Set(whole.join(""));
}

/** The first offset from `from` on of a phrase that splits no whole word, or -1. */
export function find(text, phrase, from = 0) {
  if (!edges.has(phrase[0]) && !edges.has(phrase[phrase.length - 1])) return text.indexOf(phrase, from);
  for (let at = text.indexOf(phrase, from); at >= 0; at = text.indexOf(phrase, at + 1)) {
    if (!cuts(text, at, at + phrase.length)) return at;
  }
  return -1;
}

function cuts(text, start, end) {
  return whole.some((word) => {
    for (let at = Math.max(0, start - word.length + 1); at < end; at += 1) {
      const inside = at < start !== at + word.length > end; // it sticks out on one side alone
      if (inside && at + word.length > start && text.startsWith(word, at)) return true;
    }
    return false;
  });
}
