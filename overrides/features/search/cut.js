/* Cuts a query into words. */

import { pairOf } from "./index.js";
import { plain } from "./text.js";

const MAX_PIECE = 14;

/** Lookup tables for segmenting a query. */
export function lexicon(data) {
  const words = new Map();
  const put = (word, entry) => {
    const key = plain(word);
    if (key) words.set(key, Object.assign(words.get(key) || {}, entry));
  };
  for (const [kind, list] of Object.entries(data.asks)) for (const word of list) put(word, { ask: kind });
  for (const word of data.postWords) put(word, { post: true });
  for (const [say, means] of data.synonyms) {
    const named = means.map((word) => data.titles[plain(word)]).find(Boolean);
    for (const word of say) put(word, named ? { means, title: named } : { means });
  }
  for (const [title, entry] of Object.entries(data.titles)) put(title, { title: entry });
  const any = (list) => "(?:" + list.map(plain).join("|") + ")";
  const charge = data.charge.length ? new RegExp(`([已并尚从暂]?(?:不再|没有|[不没非未]))?${any(data.charge)}(${any(data.field)})?([^的]{0,4}?)(?:工作)?的?$`) : /$^/;
  /* In brackets behind a title a charge may be long, for there it is nothing else: 副县长（分管规划建设和环境保护）. */
  const remark = data.charge.length ? new RegExp(`^()${any(data.charge)}()((?:(?!${any(data.field)})[^的])+)的$`) : /$^/;
  const inside = any(Object.values(data.levelWords).flat().filter((word) => /[里上]$/.test(word)));
  const levels = Object.entries(data.levelWords).map(([level, list]) => [level, new RegExp(any(list) + "的?$"), new RegExp(`^(?:[我咱]们?|本|(?=${inside}))${any(list)}`)]);
  /* Behind a title, formally or closed by 的: 副县长分管基建, 副县长管农业的. */
  const formal = data.charge.filter((word) => data.postWords.includes(word));
  const behind = formal.length ? new RegExp(`^(?:${any(formal)}([^的]{2,6}?)的?|${any(data.charge)}([^的]{2,6}?)的)$`) : /(?!)/;
  const longest = Math.max(...[...words.keys()].map((word) => word.length));
  return { words, particles: new Set(data.particles), longest, charge, remark, behind, levels };
}

/** Segment plain Han text at minimum cost: known words, runs of the corpus, particles, unknown parts. */
export function cut(text, tables) {
  const { lexicon: words, joined } = tables;
  const best = [{ cost: 0, from: -1, piece: null }];
  const offer = (end, cost, from, piece) => {
    if (!best[end] || cost < best[end].cost) best[end] = { cost, from, piece };
  };
  for (let from = 0; from < text.length; from += 1) {
    if (!best[from]) continue;
    const base = best[from].cost;
    let written = true; // what begins here, in the text
    let prose = true; // … or in the pages
    for (let end = from + 1; end <= Math.min(text.length, from + Math.max(MAX_PIECE, words.longest)); end += 1) {
      const part = text.slice(from, end);
      const entry = words.words.get(part);
      if (entry) offer(end, base + (entry.title ? 0.8 : 1), from, { text: part, ...entry });
      if (part.length < 2 || part.length > MAX_PIECE) continue;
      written = written && (part.length > 2 ? joined.includes(part) : tables.pairs.has(pairOf(part)));
      prose = prose && (written || tables.joinedProse.includes(part));
      if (written) {
        const loose = words.particles.has(part[0]) || words.particles.has(part[part.length - 1]);
        offer(end, base + (loose ? 1.7 : 1.05), from, { text: part, ...entry });
      } else if (prose) {
        offer(end, base + 2.4, from, { text: part, prose: true });
      }
    }
    const one = text[from];
    offer(from + 1, base + (words.particles.has(one) ? 1.1 : 3), from, {
      text: one,
      particle: words.particles.has(one),
      unknown: !words.particles.has(one),
    });
  }
  const pieces = [];
  for (let end = text.length; end > 0; end = best[end].from) pieces.unshift(best[end].piece);
  return merge(pieces);
}

/** Unknown characters side by side are one unknown word; so is a chance pair between two of them (会主 in 商会主席). */
function merge(pieces) {
  const merged = [];
  pieces.forEach((piece, offset) => {
    const bare = piece.text.length === 2 && !piece.ask && !piece.means && !piece.title && !piece.post;
    if (bare && pieces[offset - 1]?.unknown && pieces[offset + 1]?.unknown) piece.unknown = true;
  });
  for (const piece of pieces) {
    const last = merged[merged.length - 1];
    if (piece.unknown && last && last.unknown) last.text += piece.text;
    else merged.push({ ...piece });
  }
  return merged;
}
