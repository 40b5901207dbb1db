/* Parses a pasted roster. Cells are separated by tabs, or in plain text by several or full-width spaces, which also pad
   names of two characters: 张　三. */

import { pasted } from "./pasted.js";

const KEYS = ["name", "title", "work", "post"];
const HEADS = {
  name: ["姓名", "领导姓名", "名字", "人员", "人员姓名"],
  title: ["职务", "现任职务", "职务名称", "党政职务", "行政职务", "职务职级", "职务/职级"],
  work: ["分管工作", "工作分工", "分工", "分管领域", "分管范围", "分管工作范围", "分管内容", "主管工作", "负责工作"],
  post: ["岗位", "对应岗位", "岗位名称"],
};
const NUMBERS = ["序号", "编号", "序"];
const MARK = /^[(（]?\d{1,3}[)）.、．]\s*/;
const NUMBER = /^[(（]?\d{1,3}[)）.、．]?$/;
const PADDED = /(^|[ \u3000])([\u4e00-\u9fff])[ \u3000]+([\u4e00-\u9fff])(?=[ \u3000]|$)/g;
const HEAD_WITHIN = 5; /* A title or two may stand above the row of headings. */
const SHOWN = 16;

function plain(cell) {
  return cell.normalize("NFKC").replace(/\s+|\(.*?\)/g, "");
}

/** One line without tabs. */
function cut(line) {
  const padded = line.replace(/[\u00a0\u2002\u2003]/g, " ").trim().replace(PADDED, "$1$2$3");
  return padded.split(/ *\u3000[ \u3000]*| {2,}/.test(padded) ? / *\u3000[ \u3000]*| {2,}/ : / /).filter(Boolean);
}

function cells(text) {
  const rows = pasted(text);
  return rows.map((row) => (row.length === 1 ? cut(row[0]) : row).map((cell) => cell.replace(/\s+/g, " ").trim()));
}

/** Key -> column, if at least two headings are found. */
function headings(row) {
  const found = {};
  row.forEach((cell, index) => {
    const key = KEYS.find((each) => HEADS[each].includes(plain(cell)));
    if (key && !(key in found)) found[key] = index;
  });
  return Object.keys(found).length > 1 ? found : null;
}

/** A number before each person is no column. */
function numbered(rows) {
  return rows.length > 0 && rows.every((row) => row.length > 1 && NUMBER.test(row[0]));
}

function short(row) {
  const text = row.filter(Boolean).join(" ");
  return `“${text.slice(0, SHOWN)}${text.length > SHOWN ? "……" : ""}”`;
}

/** Word splits a cell of two lines into two rows, like rows without their last cell: the person is asked. */
function halves(body, width) {
  const isShort = (row) => row && row.length < width;
  return body.filter((row, index) => row.length > 1 && isShort(row) && isShort(body[index + 1]) && row.length + body[index + 1].length === width + 1);
}

/** @returns {Record<string, string>} */
function person(row, columns) {
  const values = Object.fromEntries(KEYS.map((key) => [key, row[columns[key]] || ""]));
  return { ...values, name: values.name.replace(/([\u4e00-\u9fff]) (?=[\u4e00-\u9fff])/g, "$1") };
}

/** What the rows hold where each is a single cell: a column of titles, or of names, which only a person can tell. */
function singles(rows) {
  const column = rows.map((row) => row.filter((cell) => cell && !NUMBER.test(cell)));
  if (!column.every((row) => row.length < 2)) return [];
  return column.flat().map((cell) => cell.replace(MARK, "")).filter((cell) => cell && !HEADS.title.includes(plain(cell)));
}

/** Read a roster; returns {people: [{name, title, work, post}], notes: [sentence], singles: [text]}. No row goes without a note;
    `singles` are the cells of a text that is one column. */
export function roster(text) {
  const rows = cells(text);
  const at = rows.slice(0, HEAD_WITHIN).findIndex(headings);
  const known = at < 0 ? null : headings(rows[at]);
  const body = at < 0 ? rows : rows.slice(at + 1);
  const first = !known && numbered(body) ? 1 : 0;
  const columns = known || Object.fromEntries(KEYS.map((key, index) => [key, index + first]));
  const notes = [];
  const left = rows.slice(0, Math.max(at, 0));
  const people = [];
  if (known) {
    const unused = rows[at].filter((cell, index) => cell && !Object.values(columns).includes(index) && !NUMBERS.includes(plain(cell)));
    notes.push(`按表头认出：${KEYS.filter((key) => key in columns).map((key) => HEADS[key][0]).join("、")}。`);
    if (unused.length) notes.push(`没有用到的列：${unused.join("、")}。`);
  } else if (rows.length) notes.push("没有表头，依次作为姓名、职务、分管工作、岗位。");
  for (const row of body) {
    const { name, title, work, post } = person(row, columns);
    const filled = row.filter((cell) => cell && !NUMBER.test(cell)).length;
    const last = people[people.length - 1];
    if (known && headings(row)) continue; // a heading repeated on each page
    if (last && !name && !title && work && filled === 1) last.work = [last.work, work].filter(Boolean).join("；");
    else if (filled > 1) people.push({ name, title, work, post });
    else left.push(row);
  }
  const parted = known ? halves(body, rows[at].length) : [];
  if (parted.length) notes.push(`从这些行起，可能是一格里的几行字拆成了几人，请核对：${parted.map(short).join("、")}。`);
  if (left.length) notes.push(`只有一格、没有加入的行：${left.map(short).join("、")}。`);
  return { people, notes, singles: singles(body) };
}
