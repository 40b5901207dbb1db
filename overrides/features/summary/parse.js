/* A handed-in file -> what can be counted, and what cannot and why. */

import { decode } from "../../shared/decode.js";
import { refuse } from "../../shared/untrusted.js";
import { placed } from "../../shared/matching.js";
import { unpack } from "../checklist/record-file.js";
import { TEXTS } from "../checklist/records.js";
import { isTable, unpackTable } from "./table.js";

/** A 53-bit hash (cyrb53, public domain), since crypto.subtle needs a secure context. */
function hash(text) {
  let one = 0xdeadbeef;
  let two = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 2654435761);
    two = Math.imul(two ^ code, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return `${(two >>> 0).toString(16)}${(one >>> 0).toString(16)}-${text.length}`;
}

function isEmpty(answer) {
  return !answer.value && !TEXTS.some((field) => answer[field]);
}

/** What two files of one self-check share; a table lists the questions without an answer too. */
function contentOf(record, answers) {
  const given = [...answers].filter(([, answer]) => !isEmpty(answer)).map(([check, answer]) => [check, answer.value, ...TEXTS.map((field) => answer[field]), answer.wordsHash, answer.questionHash]);
  return hash(JSON.stringify([record.unit, record.name, record.filler, record.period, record.roles, given.sort()]));
}

/** A day and time that two exports can be compared by; "" where there is none. */
function timeOf(...texts) {
  const found = texts.map((text) => new Date(text)).find((date) => !Number.isNaN(date.getTime()));
  return found ? found.toISOString() : "";
}

/** `file` is {name, modified, buffer}. Returns what `entryOf` does; throws `Refused`. */
export function parse(file, book, regulation) {
  const text = decode(file.buffer, "请交自查表页面导出的记录文件");
  const table = isTable(text);
  if (!table && !text.trimStart().startsWith("{")) refuse("不是自查表页面导出的记录文件");
  const found = table ? unpackTable(text, book, file.name) : unpack(text, regulation);
  return entryOf({ ...found, file: file.name, kind: table ? "csv" : "json", modified: file.modified }, book);
}

/** A record as it was handed in becomes {file, kind, record, ofUnit, answers, old, left, unknown, foreign, missing, lost, time, content};
    throws `Refused`. `kind` is json, csv or code. `answers` count; `left` are parts of the file that are not as they should be; `old` were given to other words; `unknown` are questions that the handbook does not
    have, `foreign` those that are none of the record's posts'; `missing` questions are not in a table at all, `lost` posts not in the
    handbook. */
export function entryOf({ file, kind, record, answers: given, exported, modified = "", left = [], unknown = [], missing = 0, coded = true }, book) {
  const content = contentOf(record, given);
  const roles = [...new Set(record.roles.filter((role) => book.of(role)))];
  if (!roles.length) refuse("记录的岗位本手册没有，或者没有自查题");
  const entry = { file, kind, record: { ...record, roles }, answers: new Map(), old: new Map(), left, unknown, foreign: [], missing, coded, content };
  entry.ofUnit = roles.every((role) => book.isUnit(role));
  entry.lost = record.roles.length - roles.length;
  entry.time = timeOf(record.updated, exported, modified);
  const asked = new Set(roles.flatMap((role) => [...book.of(role)]));
  const [own, others] = [true, false].map((wanted) => book.all.filter(({ id }) => asked.has(id) === wanted));
  const { at, orphans } = placed(own, given, (key) => book.byId.has(key));
  for (const [id, { answer, changed }] of at) if (!isEmpty(answer)) (changed ? entry.old : entry.answers).set(id, answer);
  const elsewhere = placed(others, new Map(orphans));
  for (const [id, { answer }] of elsewhere.at) entry.foreign.push(answer.question || book.byId.get(id).question);
  for (const [key, answer] of elsewhere.orphans) entry.unknown.push(answer.question || key);
  return entry;
}
