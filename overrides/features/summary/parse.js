/* A handed-in file -> what can be counted, and what cannot and why. */

import { decode } from "../../shared/decode.js";
import { refuse } from "../../shared/untrusted.js";
import { placed } from "../../shared/matching.js";
import { unpack } from "../checklist/record-file.js";
import { TEXTS } from "../checklist/records.js";
import { isAnswered, isTable, tableOf, unpackTable } from "./table.js";

const INSTEAD = "请交自查表页面导出的记录文件，或者填好的Excel自查表";
const ZIP = "PK\u0003\u0004";
const OLD_OFFICE = "\u00d0\u00cf\u0011\u00e0"; /* also what encrypted files begin with */

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

const begins = (buffer, mark) => String.fromCharCode(...new Uint8Array(buffer.slice(0, mark.length))) === mark;

/** `file` is {name, modified, buffer} and no workbook. Returns what `entryOf` does; throws `Refused`. */
export function parse(file, book, regulation) {
  if (begins(file.buffer, OLD_OFFICE)) refuse("是旧格式或者加了密码的Excel、Word文件，请另存为不加密的xlsx或者CSV");
  const text = decode(file.buffer, INSTEAD);
  const table = tableOf(text);
  if (table && !isTable(table)) refuse("表格缺少条款、自查问题或者自查结果这几列");
  if (!table && !text.trimStart().startsWith("{")) refuse("不是自查表页面导出的记录文件");
  const found = table ? unpackTable(table, book, file.name, regulation) : unpack(text, regulation);
  return entryOf({ ...found, file: file.name, kind: table ? "csv" : "json", modified: file.modified }, book);
}

/** What a file holds, as `intake` wants it. `open` resolves to the sheets of a workbook, {sheets, why}; of several the filled ones count. */
export async function parseAny(file, book, regulation, open) {
  if (!begins(file.buffer, ZIP)) return parse(file, book, regulation);
  const { sheets, why } = await open(file.buffer);
  if (why) refuse(`${why}，${INSTEAD}`);
  const ours = sheets.filter(({ rows }) => isTable(rows));
  if (!ours.length) refuse(`工作簿里没有本手册的自查表，${INSTEAD}`);
  const counted = ours.length > 1 ? ours.filter(({ rows }) => isAnswered(rows)) : ours;
  if (!counted.length) refuse("工作簿里的自查表都没有填写自查结果");
  return counted.map(({ name, rows }) => {
    const called = ours.length > 1 ? `${file.name}（${name}）` : file.name;
    return { file: called, make: () => entryOf({ ...unpackTable(rows, book, called, regulation), file: called, kind: "xlsx", modified: file.modified }, book) };
  });
}

/** A record as it was handed in becomes {file, kind, record, ofUnit, answers, old, left, unknown, foreign, missing, lost, time, content};
    throws `Refused`. `kind` is json, csv, xlsx or code. `answers` count; `left` are parts of the file that are not as they should be; `old` were given to other words; `unknown` are questions that the handbook does not
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
