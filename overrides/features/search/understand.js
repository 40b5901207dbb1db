/* Parses a query: posts, words with their alternatives, kind of answer. */

import { cut } from "./cut.js";
import { isAt, isPost, levelsOfPost, sameLevel } from "./holders.js";
import { mend } from "./mend.js";
import { pinyinWords, syllablesOf } from "./pinyin.js";
import { plain, runs } from "./text.js";

const NEGATION = /(?:[已并尚从暂]?(?:不再|没有|[不没非未]))$/;
const REMARK = /^([^()]+)\(([^()]+)\)$/;
const STOPS = /[\s，,。；;？?！!]+/;
/* 副县长（分管消防）is read as 分管消防的副县长; 的 keeps what stands before the title out of the charge: 原副县长（分管城建）. */

/** Understand a query that is no reference. */
export function understand(query, tables) {
  const asked = { asks: new Set(), titles: [], post: false, pieces: [], corrected: "", mended: false, runs: [], particles: 0, dropped: [], remark: false };
  const typed = query.normalize("NFKC");
  const text = typed.replace(REMARK, "$2的$1");
  asked.remark = text !== typed;
  const letters = /^[a-zA-Z\s']+$/.test(text);
  const parts = letters && pinyinWords(plain(text), tables.corpus, tables.readings).length ? [text] : text.split(STOPS);
  for (const part of parts) {
    for (const run of runs(plain(part))) {
      asked.runs.push(run);
      if (/[a-z]/.test(run)) spell(run, asked, tables);
      else if (/[0-9]/.test(run) && run.length < 5) asked.pieces.push({ text: run, alternatives: [run] });
      else read(run, asked, tables);
    }
  }
  if (asked.mended) asked.corrected = asked.runs.filter((run) => !/[a-z]/.test(run)).join(" ");
  return asked;
}

/** Keep a part of the run that is being read as it was set right. */
function correct(wrong, right, asked) {
  const last = asked.runs.length - 1;
  asked.runs[last] = asked.runs[last].replace(wrong, right);
  asked.mended = true;
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

    分管教育的 before 副县长 means another charge than the document's field; 乡镇 before 副手 a level. */
function narrow(before, title, asked, tables) {
  const { data } = tables;
  const ranks = new Set(title.roles.map((id) => data.roles[id][2]));
  const levels = new Set(title.roles.flatMap((id) => levelsOfPost(data, id)));
  let rest = before;
  let wanted = title.roles;
  if (NEGATION.test(rest) && title.roles.length === 1 && data.roles[title.roles[0]][2] === data.fieldRank) {
    const others = Object.keys(data.roles).filter((id) => sameLevel(data, id, title.roles[0]) && data.roles[id][2] === data.otherRank);
    return { rest: rest.replace(NEGATION, ""), title: { ...title, roles: others } };
  }
  const ranked = ranks.has(data.fieldRank) && ranks.has(data.otherRank);
  const charge = ranked && (rest.match(tables.lexicon.charge) || (asked.remark && rest.match(tables.lexicon.remark)));
  const vague = charge && (charge[2] ? data.field : [...data.field, ...data.nearField]);
  const unclear = charge && (vague.some((word) => charge[3].includes(plain(word))) || data.whole.some((word) => rest.startsWith(plain(word), charge.index)));
  /* 分管教育、消防 or what is near the field may be its deputy; 管理局 is no charge. */
  if (charge && !unclear && (charge[2] || charge[3])) {
    const rank = charge[2] && !charge[1] ? data.fieldRank : data.otherRank;
    wanted = wanted.filter((id) => data.roles[id][2] === rank);
    rest = rest.slice(0, charge.index);
  }
  let ofUnit = false;
  for (const [level, words, first] of levels.size > 1 ? tables.lexicon.levels : []) {
    const said = rest.match(words);
    const begins = !said && title.unspecific && first.test(rest); // 县里出了事头儿…
    if ((said || begins) && levels.has(level)) {
      wanted = wanted.filter((id) => isAt(data, id, level));
      if (said) rest = rest.slice(0, said.index);
      ofUnit = true;
      break;
    }
  }
  const one = wanted.length === 1;
  return { rest, title: wanted.length < title.roles.length && wanted.length ? { ...title, roles: wanted, ask: one && !title.unspecific ? null : title.ask, ofUnit: one && ofUnit } : title };
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

/** Whether a word means people of several posts: 领导. */
const isGroup = (title, { data }) => Boolean(title?.roles.length) && title.roles.every((id) => data.answers[id].kind === "group");

/** Read what stands before and behind a word that the document does not have, and the word itself. */
function around(run, word, asked, tables) {
  const at = run.indexOf(word);
  for (const part of [run.slice(0, at), word, run.slice(at + word.length)]) if (part) readPlain(part, asked, tables);
}

function readPlain(run, asked, tables) {
  let pieces = cut(run, tables);
  const titled = pieces.some((piece) => piece.title);
  const lacking = tables.data.lacking.find((word) => word.length > 1 && run.length > word.length && run.includes(word));
  if (lacking && !titled) return void around(run, lacking, asked, tables); // a slip beside it is set right all the same
  if (!titled && pieces.some((piece) => piece.unknown)) {
    const strange = [...tables.data.unwritten, ...tables.data.matters].some((word) => run.includes(word)); // no slip: 低保
    const mended = strange ? { right: run, pieces } : mend(run, pieces, tables);
    if (mended.right !== run) correct(run, mended.right, asked);
    pieces = mended.pieces;
  }
  const content = pieces.filter((piece) => !piece.particle && !piece.ask && !piece.post);
  for (const piece of pieces) {
    if (piece.particle) {
      asked.particles += 1;
      continue;
    }
    const post = piece.title && (piece.title.outside || piece.title.roles.some((id) => isPost(tables.data, id)));
    if (piece.title && (post || content.length === 1)) asked.titles.push(piece);
    else if (piece.post || (piece.ask && !piece.means)) {
      asked.dropped.push({ text: piece.text, alternatives: [piece.text] });
      asked.post = asked.post || Boolean(piece.post);
      if (piece.ask) asked.asks.add(piece.ask);
    }
    else {
      const means = (piece.means || []).map(plain);
      asked.pieces.push({ text: piece.text, alternatives: [piece.text, ...means], unknown: piece.unknown, prose: piece.prose, holder: isGroup(piece.title, tables) });
    }
  }
}
