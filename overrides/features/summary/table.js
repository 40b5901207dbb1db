/* A table that a self-check page exported, perhaps opened and saved by a spreadsheet since, as a record. It names no post:
   that follows from its questions. Which words an answer was given to, the last column says; where it is missing or spoilt, the
   question's words do. */

import { rows } from "../../shared/pasted.js";
import { refuse } from "../../shared/untrusted.js";
import { placed } from "../../shared/matching.js";
import { CODE, decoded } from "../checklist/record-file.js";
import { LABELS, TEXTS, labelsOf } from "../checklist/records.js";

const COLUMNS = {
  unit: "单位",
  name: "姓名",
  period: "自查时段",
  filler: "填表人",
  label: "条款",
  question: "自查问题",
  value: "自查结果",
  reason: "不适用的原因",
  note: "说明",
  evidenceWhat: "佐证材料",
  evidenceWhere: "存放处",
  evidenceDate: "材料日期",
  problem: "存在问题",
  deadline: "整改时限",
  code: CODE,
};
const OF_UNIT = { filler: "经办人" };
const NEEDED = ["label", "question", "value"];
const WHO = ["unit", "name", "period", "filler"];
const MOST_ROWS = 3000;
const MOST_TEXT = 4000;
const VALUES = new Map([["", ""]]);
for (const labels of [LABELS, labelsOf("yes-no")]) for (const [value, label] of Object.entries(labels)) VALUES.set(label, value);

/** Take away what the export put before a text that a spreadsheet would have computed. */
function plain(text) {
  const bare = text.trim();
  if (bare.length > MOST_TEXT) refuse("表格里有过长的文字");
  return /^'\s*[=+\-@＝＋－＠]/.test(bare) ? bare.slice(1) : bare;
}

/** Whether a text begins like such a table. */
export function isTable(text) {
  const [first] = text.split(/\r\n?|\n/, 1);
  return NEEDED.every((key) => first.includes(COLUMNS[key]));
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

/** {record, answers, exported, unknown, missing, coded}: `unknown` lists questions that the handbook does not have, `missing` counts those of
    the posts that the table does not hold. `coded`: whether it says to which words answers were given. `file` is its name. Throws `Refused`. */
export function unpackTable(text, book, file) {
  const [line] = text.split(/\r\n?|\n/, 1);
  const [head, ...given] = rows(text, line.includes("\t") ? "\t" : ",;", () => refuse("表格的引号不成对，内容不完整"));
  if (given.length >= MOST_ROWS) refuse("表格行数过多");
  const position = Object.fromEntries(Object.entries(COLUMNS).map(([key, name]) => [key, head.findIndex((cell) => [name, OF_UNIT[key]].includes(cell.trim()))]));
  if (NEEDED.some((key) => position[key] < 0)) refuse("表格缺少条款、自查问题或者自查结果这几列");
  const get = (cells, key) => plain(cells[position[key]] ?? "");
  const lines = given.filter((cells) => get(cells, "question"));
  const coded = position.code >= 0;
  const answers = new Map();
  const found = new Set(); /* today's questions that the table lists */
  const unknown = [];
  for (const cells of lines) {
    const value = VALUES.get(get(cells, "value"));
    if (value === undefined) refuse("表格里有认不出的自查结果");
    const asked = get(cells, "question");
    const question = book.find(get(cells, "label"), asked);
    const texts = Object.fromEntries(TEXTS.map((key) => [key, get(cells, key)]));
    const code = decoded(get(cells, "code")) || (question && { key: coded ? `${question.id}-table` : question.id, wordsHash: question.wordsHash, questionHash: question.questionHash });
    if (question) found.add(question.id);
    if (!code) unknown.push(asked);
    else if (answers.has(code.key)) refuse("表格里有重复的自查问题");
    else {
      const { key, ...hashes } = code;
      answers.set(key, { value, ...texts, question: question ? question.question : asked, ...hashes, at: "" });
    }
  }
  for (const id of placed(book.all, answers, (key) => book.byId.has(key)).at.keys()) found.add(id);
  if (!found.size) refuse("表格里没有本手册的自查题");
  const who = Object.fromEntries(WHO.map((key) => [key, one(lines.map((cells) => get(cells, key)), COLUMNS[key]).slice(0, 200)]));
  const held = roles(found, book, file);
  const missing = [...new Set(held.flatMap((role) => [...book.of(role)]))].filter((id) => !found.has(id)).length;
  return { record: { id: "", roles: held, ...who, created: "", updated: "" }, answers, exported: "", unknown, missing, coded };
}
