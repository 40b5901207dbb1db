/* What a typed title means, part by part: 县委书记、县长 are two. Each part is read by search itself; here is
   only decided what may be said of it. A title that is not wholly understood is never given a post. */

import { levelsOfPost } from "../search/holders.js";
import { plain } from "../search/text.js";
import { charged as inCharge, doubted, provided, unitDoubt } from "./doubts.js";
import { endsAsTitle, remarked, reworded } from "./preface.js";

const SEPARATORS = /[、，,；;/\s]+|兼任|兼/;
const REMARK = /^([^()]+)\(([^()]+)\)$/;
const POSTS = new Set(["post", "ask"]);

/** Read a title; `engine` is what search.load() resolves to.

    Returns a list of {text, kind, rest, ...}: "post" with `role` and `corrected` (whether a character was taken for
    another), "ask" with `ask` and `choices` as [answer, role or ""], "outside" with `clauses` and `open` (whether
    they may mean the person), "unknown" with `unit` (a unit was typed). `rest` is what was typed beside the title
    and was not understood; `named` says that it reads as a unit's name, and as nothing worse. */
export function titles(typed, engine) {
  const { text, asWritten } = reworded(typed.normalize("NFKC").trim(), engine.data);
  return read(text, engine).map((said) => ({ ...said, text: asWritten(said.text) }));
}

function read(typed, engine) {
  const text = remarked(typed, engine.data);
  const exact = engine.data.titles[plain(text)];
  if (exact) return [answer(text, exact, "", engine)];
  const parts = shared(text, engine) || charged(split(text), engine).map(({ title, charge }) => (charge ? withCharge(title, charge, engine) : one(title, engine)));
  if (parts.length === 1) return parts[0];
  const known = parts.flat().filter(({ kind }) => kind !== "unknown");
  if (known.length > 1) return together(parts.flat());
  const whole = one(text, engine);
  const lost = whole.every(({ kind }) => kind === "outside") || whole.some(({ corrected }) => corrected);
  return lost && known.some(({ kind }) => POSTS.has(kind)) ? unsure(known, parts.flat()) : whole;
}

const split = (text) => text.split(SEPARATORS).filter((part) => plain(part));

/** A post that stands beside words nobody understood is never given as if it stood alone. */
function unsure(known, all) {
  const unread = all.filter(({ kind }) => kind === "unknown").map(({ text }) => text);
  return known.map((each) => ({ ...each, rest: [each.rest, ...unread].filter(Boolean).join("、"), named: false }));
}

/** A remark behind several titles goes with the one that it decides: 副县长、县委常委(分管城建). Null where there is none. */
function shared(text, engine) {
  const [, titled = "", remark] = text.match(REMARK) || [];
  const parts = split(titled);
  if (parts.length < 2) return null;
  const decided = parts.map((part) => one(`${part}(${remark})`, engine)).map((said) => said.length === 1 && POSTS.has(said[0].kind) && !said[0].rest && !said[0].corrected && said);
  return decided.some(Boolean) ? parts.map((part, index) => decided[index] || one(part, engine)) : null;
}

/** Parts as {title, charge}: in 副县长，分管农业、水务 the charge stands behind its title, up to what reads as a title. */
function charged(parts, engine) {
  const strange = (part) => one(part, engine).every((each) => each.kind === "unknown");
  const begins = (part) => engine.data.charge.some((word) => plain(part).startsWith(plain(word)) && part.length > word.length + 1);
  const found = [];
  for (const part of parts) {
    const last = found[found.length - 1];
    if (last && strange(part) && (last.charge || (begins(part) && !strange(last.title)))) last.charge += part;
    else found.push({ title: part, charge: "" });
  }
  return found;
}

/** 副县长（分管农业）says which post; a charge that says nothing is left for the person to check. */
function withCharge(title, charge, engine) {
  const read = one(`${title}(${charge})`, engine);
  if (read.every((each) => each.kind !== "unknown")) return read;
  return one(title, engine).map((each) => ({ ...each, rest: [each.rest, charge].filter(Boolean).join("、"), named: false }));
}

/** What two answers have to share to be given once: the post, or the clauses. */
function same(one, other) {
  if (one.kind !== other.kind || one.kind === "ask") return false;
  if (one.kind === "post") return one.role === other.role;
  return one.kind === "outside" && String(one.clauses) === String(other.clauses);
}

function together(answers) {
  const shown = [];
  for (const each of answers) {
    const alike = shown.find((other) => same(each, other));
    if (!alike) shown.push({ ...each });
    else Object.assign(alike, {
      text: `${alike.text}、${each.text}`,
      rest: [alike.rest, each.rest].filter(Boolean).join("、"),
      named: (!alike.rest || alike.named) && (!each.rest || each.named),
      corrected: alike.corrected || each.corrected,
    });
  }
  return shown;
}

/** One part, and what makes its title doubtful. */
function one(text, engine) {
  const exact = engine.data.titles[plain(text)];
  if (exact) return [answer(text, exact, "", engine)];
  const doubt = provided(text, engine.data, endsAsTitle);
  if (doubt) return one(doubt.text, engine).map((said) => ({ ...doubted(said, doubt, engine.data), text }));
  return understood(text, engine).map((said) => inCharge(text, unitDoubt(text, said, engine.data), engine.data));
}

/** Of several titles in a row the last is the person's: 县长办公室科员 is no 县长; outside ones are named. */
function understood(text, engine) {
  const asked = engine.understand(text);
  const last = asked.titles[asked.titles.length - 1];
  const whole = plain(asked.corrected || text);
  const trailing = recast(plain(text), whole, engine.data) || asked.pieces.some((piece) => piece.unknown && whole.endsWith(piece.text));
  if (!last || trailing) return unread(text, engine) || [ending(text, engine) || { text, kind: "unknown", unit: unit(whole, engine.data) }];
  const before = last.title.outside ? [] : asked.titles.slice(0, -1).filter((piece) => piece.title.outside);
  const rest = beside(whole, last, [...before, last], asked);
  const said = { ...answer(name(text, whole, last, rest, before, asked), last.title, rest, engine), corrected: Boolean(asked.corrected) };
  return [...before.map((piece) => answer(piece.text, piece.title, "", engine)), said];
}

/** Whether a correction would make it another kind of unit: 央企 is no 国企. */
function recast(typed, corrected, data) {
  const kept = (word) => [...word].filter((character) => data.fixed.includes(character)).join("");
  return kept(typed) !== kept(corrected);
}

/** 邻县副县长(分管城建), 原副县长(分管城建): the title is asked about, and all else said to be unread. Null where it is not so. */
function unread(text, engine) {
  const [, title, remark] = text.match(REMARK) || [];
  if (!title || remarked(title + remark, engine.data) === title + remark) return null;
  const said = one(title, engine);
  return said.length === 1 && said[0].kind === "ask" && said[0].rest ? [{ ...said[0], rest: said[0].rest + remark, named: false }] : null;
}

/** What was typed beside the titles that were found and says nothing yet: 前 of 前县长. */
function beside(whole, last, found, asked) {
  let left = last.before;
  if (left === undefined) left = found.reduce((words, piece) => words.replace(piece.text, ""), whole);
  if (left === whole) left = asked.pieces.map((piece) => piece.text).join(""); // read in another script
  for (const piece of last.before === undefined ? [] : found.slice(0, -1)) left = left.replace(piece.text, "");
  return left.replace(/[的各]+$|^各+/g, "");
}

/** How the title itself is called: as typed where all was understood, so that its 不 or 分管 is said too. */
function name(text, whole, last, rest, before, asked) {
  if (asked.corrected) return asked.corrected;
  if (!rest && !before.length) return text;
  return last.before !== undefined && rest && whole.startsWith(rest) ? whole.slice(rest.length) : last.text;
}

/** 县剧院院长 ends as 院长 does: a question, or outside; a post is never given for an ending alone. */
function ending(text, engine) {
  const whole = plain(text);
  for (let from = 1; from < whole.length - 1; from += 1) {
    const title = engine.data.titles[whole.slice(from)];
    if (title?.ask || title?.outside) return answer(whole.slice(from), title, whole.slice(0, from), engine);
  }
  return null;
}

const levelWords = (data) => Object.values(data.levelWords).flat().map(plain);

/** Whether words end as a unit's name does, and do not begin as 原财政局 or 市财政局. */
function unit(words, data) {
  const doubtful = data.doubtful.some((word) => words.startsWith(word) || (word.length > 1 && words.includes(word)));
  return !doubtful && levelWords(data).some((word) => words.endsWith(word));
}

/** The level whose unit is named before a title that means another person there: 乡 of 乡水利站站长. */
function elsewhere(title, before, data) {
  const words = data.notLevels.reduce((left, word) => left.replace(word, ""), before);
  const level = Object.keys(title.at || {}).find((id) => data.levelWords[id].some((word) => words.includes(plain(word))));
  return title.at?.[level];
}

/** 水站站长 is cut as 水 and 站站长; what is not checked is the unit 水站. */
function parted(text, rest, data) {
  const word = rest && levelWords(data).find((each) => text.startsWith(each) && data.titles[text.slice(each.length)]);
  return word ? [text.slice(word.length), rest + word] : [text, rest];
}

function answer(whole, said, before, engine) {
  const { data } = engine;
  const title = elsewhere(said, before, data) || said;
  const bare = (id) => levelsOfPost(data, id).some((level) => data.levelWords[level]?.includes(before)); // 县政府副县长, 乡文书
  const known = title === said ? title.roles.length && title.roles.every(bare) : levelWords(data).includes(before);
  const [text, rest] = known ? [whole, ""] : parted(whole, before, data);
  const about = { text, rest, named: unit(rest, data) };
  if (title.outside) return { ...about, kind: "outside", clauses: title.outside, open: Boolean(title.open) };
  const meant = new Set(title.roles);
  const answers = title.answers || title.roles.map((id) => [data.roles[id][0], id]);
  const narrowed = answers.filter(([, id]) => id).length > meant.size;
  const choices = answers.filter(([, id]) => (id ? meant.has(id) : !narrowed || title.unspecific));
  if (choices.length === 1) return { ...about, kind: "post", role: choices[0][1] };
  return { ...about, kind: "ask", ask: title.ask || "", choices, unspecific: Boolean(title.unspecific) };
}
