/* An inverted index over the characters of texts and their pairs, since no dictionary has a regulation's words. */

const SATURATION = 1.2;
const BY_LENGTH = 0.4;
/* BM25's k1 and b. */

const SINGLE = 0.5;
/* A single character says less than a pair. */

/** The characters and pairs of plain text, as numbers; a single letter or digit says nothing. */
export function grams(text) {
  const found = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 127) found.push(code);
    if (at + 1 < text.length) found.push(code * 65536 + text.charCodeAt(at + 1));
  }
  return found;
}

/** Whether a gram is a pair. */
export const isPair = (gram) => gram > 65535;

/** The gram of a pair of characters. */
export const pairOf = (text) => text.charCodeAt(0) * 65536 + text.charCodeAt(1);

/** The characters of a pair. */
export const pairText = (gram) => String.fromCharCode(Math.floor(gram / 65536), gram % 65536);

/** Texts of several fields by document; a document's number is its place in the order of adding. */
export class Index {
  /** @param {string[]} names of the fields */
  constructor(names) {
    this.count = 0;
    this.known = new Map(); // gram -> {holders: number of documents, last: of them, postings: [document, count, ...] by field}
    this.fields = names.map((name) => ({ name, lengths: [], total: 0, filled: 0 }));
  }

  /** Add a document: its plain texts, as lists, in the order of the fields. */
  add(texts) {
    const number = this.count;
    this.fields.forEach((field, place) => {
      let length = 0;
      for (const text of texts[place]) {
        for (const gram of grams(text)) {
          this.note(gram, place, number);
          length += 1;
        }
      }
      field.lengths.push(length);
      field.total += length;
      field.filled += length ? 1 : 0;
    });
    this.count += 1;
  }

  note(gram, place, number) {
    let entry = this.known.get(gram);
    if (!entry) {
      entry = { holders: 0, last: -1, postings: this.fields.map(() => []) };
      this.known.set(gram, entry);
    }
    if (entry.last !== number) {
      entry.last = number;
      entry.holders += 1;
    }
    const list = entry.postings[place];
    if (list[list.length - 2] === number) list[list.length - 1] += 1;
    else list.push(number, 1);
  }

  /** How much a gram tells: 0 where no document has it. */
  rarity(gram) {
    if (!this.known.has(gram)) return 0;
    const { holders } = this.known.get(gram);
    return Math.log(1 + (this.count - holders + 0.5) / (holders + 0.5)) * (isPair(gram) ? 1 : SINGLE);
  }

  /** BM25 of every document in one field, for grams with their weights. @param {Map<number, number>} weights */
  score(place, weights) {
    const { lengths, total, filled } = this.fields[place];
    const average = total / (filled || 1) || 1;
    const scores = new Float64Array(this.count);
    for (const [gram, weight] of weights) {
      const list = this.known.get(gram)?.postings[place] || [];
      const worth = this.rarity(gram) * weight * (SATURATION + 1);
      for (let at = 0; at < list.length; at += 2) {
        const [number, count] = [list[at], list[at + 1]];
        scores[number] += (worth * count) / (count + SATURATION * (1 - BY_LENGTH + (BY_LENGTH * lengths[number]) / average));
      }
    }
    return scores;
  }
}
