/* Questions of how often, by when, how many and what is in it: whether the clause that sets the duty also tells that. */

import { group } from "./pairs.js";
import { find as occurs, plain } from "./text.js";

const FIGURE = /[0-9]|百分之|[一二两三四五六七八九十百千万半几]+(?:次|个|名|人|天|日|周|月|季|年|小时|学时|元|成|倍)|季度/;
/* What may be a figure, in plain words: where one stands, nobody is told that none does. */

const CONTENTS = /内容|包括|明确|下列|以下/;
/* In a clause that may tell what is in a thing. */

const PARTS = /(?<!时)[，,](?!并)|[；。：！？;:!?]/;
/* Between what a clause says; what 并 adds, and what is done 发生事故时, goes with what it belongs to. */

const LOOKED_AT = 24;
const SHOWN = 3;
const MOST_SHOWN = 10;
/* Of the best results, those among which the clauses with the duty are looked for; groups that are shown: of what is
   near, and of clauses that certainly set the duty, of every level. */

/** Whether a figure is asked for; who does something every day asks for none. */
export const asksFigure = ({ asks }) => (asks.has("period") || asks.has("amount")) && !asks.has("who");

/** What is asked for that a clause may leave unsaid: "period", "amount", "contents" or "". */
function askedFor({ asks }) {
  if (asks.has("who")) return "";
  return ["period", "amount", "contents"].find((kind) => asks.has(kind)) || "";
}

/** Whether something is asked for that a clause may leave unsaid. */
export const asksDetail = (asked) => askedFor(asked) !== "";

/** The parts of a document's words between its points, plain; made when first needed. */
function partsOf(document) {
  document.parts = document.parts || document.words.split(PARTS).map(plain).filter(Boolean);
  return document.parts;
}

/** What a query asks about: its known words, without the subject of the whole document, levels, words of
    time and those who are to do it, such as 领导. */
export function matterOf(asked, tables) {
  const general = new Set([...tables.data.field, ...Object.values(tables.data.levelWords).flat()].map(plain));
  const ofTime = (text) => [...tables.times].some((time) => time.includes(text));
  return asked.pieces.filter(({ text, unknown, holder }) => !unknown && !holder && text.length > 1 && !general.has(text) && !ofTime(text));
}

const has = (words) => (piece) => piece.alternatives.some((alternative) => occurs(words, alternative) >= 0);

/** Whether a clause's times are those of what is asked about: 1 where one part holds both, -1 where another part
    holds it, 0 where the clause does not have its words. */
export function timed(document, matter) {
  const [inside, outside] = [true, false].map((with_) =>
    partsOf(document).filter((part) => document.times.some((time) => part.includes(plain(time))) === with_),
  );
  if (matter.some((piece) => inside.some((part) => has(part)(piece)))) return 1;
  return matter.some((piece) => outside.some((part) => has(part)(piece))) ? -1 : 0;
}

/** Whether a clause certainly sets the duty and does not tell what is asked for: it holds all that is asked about, and
    no part that does tells it. */
function silent(document, matter, kind) {
  if (document.kind !== "clause" || !document.roles || !matter.length) return false;
  const parts = partsOf(document).filter((part) => matter.some(has(part)));
  if (!matter.every((piece) => parts.some((part) => has(part)(piece)))) return false;
  return kind === "contents" ? !CONTENTS.test(document.plainWords) : !parts.some((part) => FIGURE.test(part));
}

/** Words of time without a number in those parts of a clause that hold all that is asked about, as [word, whether it
    stands directly before that]: 定期研究 is closer than 及时提请研究. */
function pacesOf(document, matter) {
  const parts = partsOf(document).filter((part) => matter.every(has(part)));
  const before = (part, pace) => matter.some(({ alternatives }) => alternatives.some((each) => part.includes(pace + each)));
  return (document.paces || []).filter((pace) => parts.some((part) => part.includes(plain(pace)))).map((pace) => [pace, parts.some((part) => before(part, plain(pace)))]);
}

/** The words of time to say: those that stand directly before what is asked about, if any does. */
function said(paces) {
  const close = paces.filter(([, directly]) => directly);
  return [...new Set((close.length ? close : paces).map(([pace]) => pace))];
}

/** Say of an answer what the clauses give instead of what is asked for: `silent` that they certainly do not tell it,
    `timeless` their words of time without a number and `some` whether only some of them have these, `other` a time of
    something else, as [time, what]. `strange` is whether the query has words that the document does not have, `lacking`
    whether it is known not to have them, `first` the first results whoever reads them; `own` moves the reader's up. */
export function sayFigure(answer, ranked, asked, tables, { strange, lacking, first, own }) {
  const kind = askedFor(asked);
  const matter = matterOf(asked, tables);
  const clauses = (answer.groups.length ? first : []).map(({ document }) => document).filter((document) => document.kind === "clause" && document.roles);
  if (kind === "period" && answer.groups.length && !clauses.length) return;
  if (kind === "period" && clauses.some((document) => document.times && timed(document, matter) >= 0)) return;
  if (strange && lacking && kind !== "contents") return void withdraw(answer);
  const posts = asked.pieces.some(({ holder }) => holder); // 领导: not what bodies do
  const theirs = ({ roles = [] }) => !posts || roles.some((id) => tables.data.roles[id][2]);
  const certain = strange ? [] : ranked.slice(0, LOOKED_AT).filter(({ document }) => silent(document, matter, kind) && theirs(document));
  const other = kind === "period" && !strange && clauses.find((document) => document.times && timed(document, matter) < 0);
  if (other) return void Object.assign(answer, { other: otherTime(other), silent: kind });
  if (certain.length) return void sayNone(answer, kind, matter, own(ranked.slice(0, LOOKED_AT)), own(certain));
  if (kind === "contents") return;
  const vague = kind === "period" ? clauses.some((document) => document.paces) : !clauses.length || clauses.some(({ words }) => FIGURE.test(plain(words)));
  if (!vague) withdraw(answer);
}

/** Show what was found as what is near alone. */
function withdraw(answer) {
  if (answer.groups.length) answer.nearest = answer.groups.slice(0, SHOWN);
  answer.groups = [];
}

/** Show the clauses that set the duty and do not tell what is asked for: those of the post or level that is named, if
    any is; else of every level. */
function sayNone(answer, kind, matter, ranked, certain) {
  const named = ({ evidence }) => 4 * evidence.within + 2 * evidence.post + evidence.near + evidence.level;
  const most = Math.max(0, ...certain.map(named));
  const theirs = most > 0 ? certain.filter((each) => named(each) === most) : certain;
  const paces = kind === "period" ? theirs.map(({ document }) => pacesOf(document, matter)) : [];
  const timeless = said(paces.flat());
  Object.assign(answer, { silent: kind, timeless, some: paces.some((each) => !each.length) });
  const sorted = [...theirs].sort((one, two) => two.evidence.mine - one.evidence.mine);
  const rest = ranked.slice(0, LOOKED_AT / 2).filter((each) => !theirs.includes(each));
  const sure = group(sorted).slice(0, MOST_SHOWN);
  answer.nearest = [...sure, ...group(rest)].slice(0, Math.max(SHOWN, sure.length));
  answer.groups = [];
}

/** The first time of a clause and the part of its words that it stands in. */
function otherTime({ words, times: [time] }) {
  return [time, words.split(PARTS).find((part) => part.includes(time)) || ""];
}
