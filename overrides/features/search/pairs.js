/* Which clauses say nearly the same, by the pairs of characters that they have in common. */

import { grams, isPair } from "./index.js";

const GROUPED = 0.72;
/* Share of common character pairs from which clauses of several roles are one result. */

/** Documents with roles by their pairs of characters, to find those that have most in common with another. */
export class Pairs {
  constructor() {
    this.documents = [];
    this.holders = new Map(); // pair -> numbers of documents
  }

  add(document) {
    for (const pair of pairsOf(document)) {
      const numbers = this.holders.get(pair);
      if (numbers) numbers.push(this.documents.length);
      else this.holders.set(pair, [this.documents.length]);
    }
    this.documents.push(document);
  }

  /** Those that share at least this much of their pairs with a document, as [document, share], in the order of adding. */
  near(document, least) {
    const common = new Uint16Array(this.documents.length);
    const own = pairsOf(document);
    for (const pair of own) for (const number of this.holders.get(pair) || []) common[number] += 1;
    const found = [];
    this.documents.forEach((other, number) => {
      const share = (2 * common[number]) / (own.size + pairsOf(other).size);
      if (share >= least) found.push([other, share]);
    });
    return found;
  }
}

/** What a query names: the clause before all, the holder's post before others, then its level; or it is the reader's own. */
const named = ({ evidence }) => (evidence ? 4 * evidence.within + 2 * evidence.post + evidence.near + evidence.level + evidence.mine : 0);

/** Group near-identical clauses at the position of the best; within a group the named first, then by the text's order. */
export function group(results) {
  const groups = new Map(); // by the document that stands first
  const firsts = new Pairs();
  for (const result of results) {
    const { document } = result;
    const duty = document.kind === "clause" && document.roles;
    const [twin] = duty ? firsts.near(document, GROUPED) : [];
    if (twin) {
      groups.get(twin[0]).push(result);
      continue;
    }
    groups.set(document, [result]);
    if (duty) firsts.add(document);
  }
  return [...groups.values()].map((each) => each.sort((a, b) => named(b) - named(a) || a.document.place - b.document.place));
}

function pairsOf(document) {
  document.pairs = document.pairs || new Set(grams(document.plainWords).filter(isPair)); // made when first needed
  return document.pairs;
}
