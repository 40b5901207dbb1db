/* A table as a record: one that a self-check page exported, or a sheet of ours that was filled in, perhaps opened and saved by a
   spreadsheet since. The page's names no post: that follows from its questions. Which words an answer was given to, the last
   column says; where it is missing, spoilt or beside another question, the question's words do. */

import { rows } from "../../shared/pasted.js";
import { refuse } from "../../shared/untrusted.js";
import { placed } from "../../shared/matching.js";
import { decoded } from "../checklist/record-file.js";
import { LABELS, TEXTS, labelsOf } from "../checklist/records.js";
import { COLUMNS, OF_UNIT, WHO, framed, headOf } from "./frame.js";

const MOST_ROWS = 3000;
const MOST_LINES = 80; /* that may stand above the columns' head */
const MOST_TEXT = 4000;
const NEEDED = ["label", "question", "value"];
const NUMBER = /^\d+[.．、]\s*/; /* before a question on a sheet of ours */
const VALUES = new Map([["", ""]]);
for (const labels of [LABELS, labelsOf("yes-no")]) for (const [value, label] of Object.entries(labels)) VALUES.set(label, value);

/** Take away what the export put before a text that a spreadsheet would have computed. */
function plain(text) {
  const bare = text.trim();
  if (bare.length > MOST_TEXT) refuse("表格里有过长的文字");
  return /^'\s*[=+\-@＝＋－＠]/.test(bare) ? bare.slice(1) : bare;
}

/** The rows of a text that is such a table, or null. Which mark parts its cells, the head of the columns shows: a spreadsheet
    quotes no other. */
export function tableOf(text) {
  const head = text.split(/\r\n?|\n/, MOST_LINES).find((line) => NEEDED.every((key) => line.includes(COLUMNS[key])));
  if (!head || text.trimStart().startsWith("{")) return null;
  const mark = ["\t", ",", ";"].find((each) => head.includes(each)) ?? ",";
  return rows(text, mark, () => refuse("表格的引号不成对，内容不完整"));
}

/** Whether rows are a self-check's. */
export const isTable = (found) => headOf(found) >= 0;

/** Whether anything is answered in it. */
export function isAnswered(found) {
  const { head, body } = framed(found);
  const at = head.findIndex((cell) => cell.trim() === COLUMNS.value);
  return body.some((cells) => (cells[at] ?? "").trim());
}

function one(values, what) {
  const given = new Set(values.filter(Boolean));
  if (given.size > 1) refuse(`表格里有不止一份记录（${what}不同），请分成几个文件`);
  return [...given][0] || "";
}

/** The posts whose questions the table holds: each in full, together all; or, where some are cut off, the one that has the rest.
    Where two have the same questions, the file's name must say which. */
function roles(found, book, file) {
  const said = (role) => file.includes(book.roles.find(([id]) => id === role)[1]);
  const alike = (one, other) => book.of(one).size === book.of(other).size && [...book.of(one)].every((id) => book.of(other).has(id));
  const fitting = book.roles
    .map(([role]) => [role, [...book.of(role)]])
    .filter(([, ids]) => ids.every((id) => found.has(id)))
    .sort(([, one], [, other]) => other.length - one.length);
  const covered = new Set();
  const held = [];
  for (const [role, ids] of fitting) {
    if (ids.every((id) => covered.has(id))) continue;
    held.push(role);
    for (const id of ids) covered.add(id);
  }
  if ([...found].every((id) => covered.has(id))) {
    const meant = held.map((role) => [role, fitting.map(([id]) => id).filter((other) => alike(role, other))]);
    return meant.map(([role, twins]) => (twins.length > 1 ? only(twins.filter(said)) : role));
  }
  const holding = book.roles.map(([role]) => role).filter((role) => [...found].every((id) => book.of(role).has(id)));
  return [only(holding)];
}

function only(roles) {
  if (roles.length !== 1) refuse("从题目看不出是哪个岗位的自查表，请交记录文件（JSON）");
  return roles[0];
}

/** The words and hashes that an answer in a row was given to: by the row's code, unless the question that stands there is another
    one of today's, as where rows were moved. */
function asked(code, question, coded) {
  const today = question && { key: coded ? `${question.id}-table` : question.id, wordsHash: question.wordsHash, questionHash: question.questionHash };
  if (code && today && code.questionHash && code.questionHash !== question.questionHash) return today;
  return code || today;
}

/** {record, answers, exported, unknown, missing, coded}: `unknown` lists questions that the handbook does not have, `missing` counts those of
    the posts that the table does not hold. `coded`: whether it says to which words answers were given. `file` is its name. Throws `Refused`. */
export function unpackTable(given, book, file, regulation) {
  const { source, about, head, body, first } = framed(given);
  if (source && source.regulation !== regulation) refuse("这份自查表属于另一份文件的手册");
  if (body.length >= MOST_ROWS) refuse("表格行数过多");
  const position = Object.fromEntries(Object.entries(COLUMNS).map(([key, name]) => [key, head.findIndex((cell) => [name, OF_UNIT[key]].includes(cell.trim()))]));
  const get = (cells, key) => plain(cells[position[key]] ?? "");
  const lines = body.map((cells, row) => [cells, first + row]).filter(([cells]) => get(cells, "question"));
  const coded = position.code >= 0;
  const answers = new Map();
  const found = new Set(); /* today's questions that the table lists */
  const unknown = [];
  for (const [cells, row] of lines) {
    const value = VALUES.get(get(cells, "value"));
    if (value === undefined) refuse(`表格第${row}行有认不出的自查结果“${get(cells, "value").slice(0, 20)}”`);
    const words = get(cells, "question");
    const bare = words.replace(NUMBER, "");
    const [label] = get(cells, "label").split("\n"); // below it may stand by which words the duty is given
    const question = book.find(label, words) || book.find(label, bare);
    const texts = Object.fromEntries(TEXTS.map((key) => [key, get(cells, key)]));
    const code = asked(decoded(get(cells, "code")), question, coded);
    if (question) found.add(question.id);
    if (!code) unknown.push(bare);
    else if (answers.has(code.key)) refuse(`表格第${row}行的自查问题前面已经有了`);
    else {
      const { key, ...hashes } = code;
      answers.set(key, { value, ...texts, question: question ? question.question : bare, ...hashes, at: "" });
    }
  }
  for (const id of placed(book.all, answers, (key) => book.byId.has(key)).at.keys()) found.add(id);
  if (!found.size) refuse("表格里没有本手册的自查题");
  const who = Object.fromEntries(WHO.map((key) => [key, (position[key] < 0 ? plain(about[key]) : one(lines.map(([cells]) => get(cells, key)), COLUMNS[key])).slice(0, 200)]));
  const held = source ? [source.role] : roles(found, book, file);
  const missing = [...new Set(held.flatMap((role) => [...(book.of(role) ?? [])]))].filter((id) => !found.has(id)).length;
  return { record: { id: "", roles: held, ...who, created: "", updated: "" }, answers, exported: "", unknown, missing, coded };
}
