/* Parses a query: posts, words with their alternatives, kind of answer. */

import { pairOf } from "./index.js";
import { oneOff, oneOffIn, pinyinWords, syllablesOf } from "./pinyin.js";
import { plain, runs } from "./text.js";

const MAX_PIECE = 14;
const NEGATION = /(?:[已并尚从暂]?(?:不再|没有|[不没非未]))$/;
const REMARK = /^([^()]+)\(([^()]+)\)$/;
const STOPS = /[\s，,。；;？?！!]+/;
/* 副镇长（分管安全）is read as 分管安全的副镇长; 的 keeps what stands before the title out of the charge: 原副镇长（分管城建）. */

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
  const charge = data.charge.length ? new RegExp(`([已并尚从暂]?(?:不再|没有|[不没非未]))?${any(data.charge)}(${any(data.safety)})?([^的]{0,4}?)(?:工作)?的?$`) : /$^/;
  /* In brackets behind a title a charge may be long, for there it is nothing else: 副镇长（分管规划建设和环境保护）. */
  const remark = data.charge.length ? new RegExp(`^()${any(data.charge)}()((?:(?!${any(data.safety)})[^的])+)的$`) : /$^/;
  const levels = Object.entries(data.levelWords).map(([level, list]) => [level, new RegExp(any(list) + "的?$")]);
  /* Behind a title, formally or closed by 的: 副主任分管基建, 副镇长管农业的. */
  const formal = data.charge.filter((word) => data.postWords.includes(word));
  const behind = formal.length ? new RegExp(`^(?:${any(formal)}([^的]{2,6}?)的?|${any(data.charge)}([^的]{2,6}?)的)$`) : /(?!)/;
  const longest = Math.max(...[...words.keys()].map((word) => word.length));
  return { words, particles: new Set(data.particles), longest, charge, remark, behind, levels };
}

/** Segment plain Han text at minimum cost: known words, runs of the corpus, particles, unknown parts. */
function cut(text, tables) {
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

/** Unknown characters side by side are one unknown word; so is a chance pair between two of them (会主 in 工会主席). */
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

/** Understand a query that is no reference. */
export function understand(query, tables) {
  const asked = { asks: new Set(), titles: [], post: false, pieces: [], corrected: "", particles: 0, dropped: [], remark: false };
  const typed = query.normalize("NFKC");
  const text = typed.replace(REMARK, "$2的$1");
  asked.remark = text !== typed;
  const letters = /^[a-zA-Z\s']+$/.test(text);
  const parts = letters && pinyinWords(plain(text), tables.corpus, tables.readings).length ? [text] : text.split(STOPS);
  for (const part of parts) {
    for (const run of runs(plain(part))) {
      if (/[a-z]/.test(run)) spell(run, asked, tables);
      else if (/[0-9]/.test(run) && run.length < 5) asked.pieces.push({ text: run, alternatives: [run] });
      else read(run, asked, tables);
    }
  }
  return asked;
}

function spell(run, asked, tables) {
  const words = pinyinWords(run, tables.corpus, tables.readings);
  if (!words.length) {
    asked.pieces.push({ text: run, alternatives: [run], unknown: true, syllables: syllablesOf(run, tables.readings) });
    return;
  }
  for (const choices of words) {
    const titles = choices.filter((word) => tables.lexicon.words.get(word)?.title);
    if (titles.length) read(titles[0], asked, tables);
    else if (choices.length === 1) read(choices[0], asked, tables);
    else asked.pieces.push({ text: choices[0], alternatives: choices.flatMap((word) => meanings(word, tables)) });
  }
}

function meanings(word, tables) {
  const entry = tables.lexicon.words.get(word);
  return [word, ...((entry && entry.means) || []).map(plain)];
}

/** What stands before a title and says which post is meant; returns the text without it.

    分管教育的 before 副区长 means another charge than safety; 街道 before 一把手 a level. */
function narrow(before, title, asked, tables) {
  const { data } = tables;
  const ranks = new Set(title.roles.map((id) => data.roles[id][2]));
  const levels = new Set(title.roles.map((id) => data.roles[id][1]));
  let rest = before;
  let wanted = title.roles;
  if (NEGATION.test(rest) && title.roles.length === 1 && data.roles[title.roles[0]][2] === data.safetyRank) {
    const level = data.roles[title.roles[0]][1];
    const others = Object.keys(data.roles).filter((id) => data.roles[id][1] === level && data.roles[id][2] === data.otherRank);
    return { rest: rest.replace(NEGATION, ""), title: { ...title, roles: others } };
  }
  const ranked = ranks.has(data.safetyRank) && ranks.has(data.otherRank);
  const charge = ranked && (rest.match(tables.lexicon.charge) || (asked.remark && rest.match(tables.lexicon.remark)));
  const vague = charge && (charge[2] ? data.safety : [...data.safety, ...data.nearSafety]);
  const unclear = charge && (vague.some((word) => charge[3].includes(plain(word))) || data.whole.some((word) => rest.startsWith(plain(word), charge.index)));
  /* 分管教育、安全 or 分管应急 may be safety's deputy; 管理局 is no charge. */
  if (charge && !unclear && (charge[2] || charge[3])) {
    const rank = charge[2] && !charge[1] ? data.safetyRank : data.otherRank;
    wanted = wanted.filter((id) => data.roles[id][2] === rank);
    rest = rest.slice(0, charge.index);
  }
  for (const [level, words] of levels.size > 1 ? tables.lexicon.levels : []) {
    const said = rest.match(words);
    if (said && levels.has(level)) {
      wanted = wanted.filter((id) => data.roles[id][1] === level);
      rest = rest.slice(0, said.index);
      break;
    }
  }
  return { rest, title: wanted.length < title.roles.length && wanted.length ? { ...title, roles: wanted, ask: wanted.length > 1 || title.unspecific ? title.ask : null } : title };
}

function read(run, asked, tables) {
  if (tables.joined.includes(run) && !tables.lexicon.words.has(run)) {
    asked.pieces.push({ text: run, alternatives: [run] });
    return;
  }
  const pieces = cut(run, tables);
  let offset = 0;
  for (const piece of pieces) {
    if (piece.title && !piece.title.outside) {
      const before = run.slice(0, offset);
      const after = run.slice(offset + piece.text.length);
      const behind = after.match(tables.lexicon.behind);
      const said = behind && !cut(behind[1] || behind[2], tables).some(({ ask }) => ask);
      for (const [text, rest] of [[before, after], ...(said ? [[`${before}${after.replace(/的$/, "")}的`, ""]] : [])]) {
        const narrowed = text ? narrow(text, piece.title, asked, tables) : piece;
        if (narrowed.title === piece.title) continue;
        if (narrowed.rest) readPlain(narrowed.rest, asked, tables);
        asked.titles.push({ ...piece, title: narrowed.title, before: narrowed.rest });
        if (rest) readPlain(rest, asked, tables);
        return;
      }
    }
    offset += piece.text.length;
  }
  readPlain(run, asked, tables);
}

function readPlain(run, asked, tables) {
  let pieces = cut(run, tables);
  if (pieces.some((piece) => piece.unknown) && !pieces.some((piece) => piece.title)) pieces = mend(run, pieces, asked, tables);
  const content = pieces.filter((piece) => !piece.particle && !piece.ask && !piece.post);
  for (const piece of pieces) {
    if (piece.particle) {
      asked.particles += 1;
      continue;
    }
    const post = piece.title && (piece.title.outside || piece.title.roles.some((id) => tables.data.roles[id][1]));
    if (piece.title && (post || content.length === 1)) asked.titles.push(piece);
    else if (piece.post || (piece.ask && !piece.means)) {
      asked.dropped.push({ text: piece.text, alternatives: [piece.text] });
      asked.post = asked.post || Boolean(piece.post);
      if (piece.ask) asked.asks.add(piece.ask);
    }
    else {
      const means = (piece.means || []).map(plain);
      asked.pieces.push({ text: piece.text, alternatives: [piece.text, ...means], unknown: piece.unknown, prose: piece.prose });
    }
  }
}

/** One character may be mistyped, or two may have changed places: try what surrounds the unknown against the words of the corpus. */
function mend(run, pieces, asked, tables) {
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
            asked.corrected = run.slice(0, from) + right + run.slice(from + length);
            const mended = cut(asked.corrected, tables);
            if (!mended.some((each) => each.unknown)) return mended;
          }
        }
      }
    }
    offset = end;
  }
  for (let at = 0; pieces.some((piece) => piece.unknown && piece.text.length > 1) && at + 1 < run.length; at += 1) {
    asked.corrected = run.slice(0, at) + run[at + 1] + run[at] + run.slice(at + 2);
    const mended = cut(asked.corrected, tables);
    if (!mended.some((each) => each.unknown) && !makesSense(run, at, tables)) return mended;
  }
  asked.corrected = "";
  return pieces;
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
