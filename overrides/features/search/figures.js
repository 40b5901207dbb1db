/* Questions of how often, by when and how many: whether the clause that sets the duty also gives the figure. */

import { group } from "./pairs.js";
import { find as occurs, plain } from "./text.js";

const FIGURE = /[0-9]|百分之|[一二两三四五六七八九十百千万半几]+(?:次|个|名|人|天|日|周|月|季|年|小时|学时|元|成|倍)|季度/;
/* What may be a figure, in plain words: where one stands, nobody is told that none does. */

const PARTS = /[，,](?!并)|[；。：！？;:!?]/;
/* Between what a clause says; what 并 adds goes with what it is added to. */

const LOOKED_AT = 12;
const SHOWN = 3;
/* Of the best results, those among which the clause with the duty is looked for; groups that are shown. */

/** Whether a figure is asked for; who does something every day asks for none. */
export const asksFigure = ({ asks }) => (asks.has("period") || asks.has("amount")) && !asks.has("who");

/** The parts of a document's words between its points, plain; made when first needed. */
function partsOf(document) {
  document.parts = document.parts || document.words.split(PARTS).map(plain).filter(Boolean);
  return document.parts;
}

/** What a query asks about: its known words, without the subject of the whole document, levels and words of time. */
export function matterOf(asked, tables) {
  const general = new Set([...tables.data.field, ...Object.values(tables.data.levelWords).flat()].map(plain));
  const ofTime = (text) => [...tables.times].some((time) => time.includes(text));
  return asked.pieces.filter(({ text, unknown }) => !unknown && text.length > 1 && !general.has(text) && !ofTime(text));
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

/** Whether a clause certainly sets the duty and gives no figure for it: it holds all that is asked about, and no part
    that does holds a figure. */
function silent(document, matter) {
  if (document.kind !== "clause" || !document.roles || !matter.length) return false;
  const parts = partsOf(document).filter((part) => matter.some(has(part)));
  return matter.every((piece) => parts.some((part) => has(part)(piece))) && !parts.some((part) => FIGURE.test(part));
}

/** Words of time without a number in the parts that hold what is asked about; of none that does, of all. */
function pacesOf(document, matter) {
  const parts = partsOf(document).filter((part) => matter.some(has(part)));
  return (document.paces || []).filter((pace) => !parts.length || parts.some((part) => part.includes(plain(pace))));
}

/** Say of an answer what figure the clause gives instead of the one that is asked for: `timeless` are its words of time
    without a number, `silent` that it certainly has none, `other` a time of something else, as [time, what]. */
export function sayFigure(answer, ranked, asked, tables, strange) {
  const period = asked.asks.has("period");
  const matter = matterOf(asked, tables);
  const clauses = (answer.groups[0] || []).map(({ document }) => document).filter(({ kind, roles }) => kind === "clause" && roles);
  if (period && answer.groups.length && !clauses.length) return;
  if (period && clauses.some((document) => document.times && timed(document, matter) >= 0)) return;
  const certain = strange ? [] : ranked.slice(0, LOOKED_AT).filter(({ document }) => silent(document, matter));
  const paces = (documents) => [...new Set(documents.flatMap((document) => pacesOf(document, matter)))];
  const other = period && clauses.find((document) => document.times && timed(document, matter) < 0);
  if (other) Object.assign(answer, { other: otherTime(other), silent: "period" });
  if (period) answer.timeless = paces(clauses);
  if (other || answer.timeless?.length) return;
  const vague = period ? clauses.some((document) => document.paces) : !clauses.length || clauses.some(({ words }) => FIGURE.test(plain(words)));
  if (!certain.length && vague) return;
  if (certain.length) {
    answer.silent = period ? "period" : "amount";
    const own = ({ evidence }) => evidence.post + evidence.mine + evidence.level;
    const sorted = [...certain].sort((one, two) => own(two) - own(one));
    const rest = ranked.slice(0, LOOKED_AT).filter((each) => !certain.includes(each));
    answer.nearest = [...group(sorted), ...group(rest)].slice(0, SHOWN);
    if (period) answer.timeless = paces(answer.nearest[0].map(({ document }) => document));
  } else if (answer.groups.length) {
    answer.nearest = answer.groups.slice(0, SHOWN);
  }
  answer.groups = [];
}

/** The first time of a clause and the part of its words that it stands in. */
function otherTime({ words, times: [time] }) {
  return [time, words.split(PARTS).find((part) => part.includes(time)) || ""];
}
