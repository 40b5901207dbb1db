/* The tables as rows for files. What is hidden on the page is hidden here; notes only where they are asked for. */

import { pieces } from "../../shared/pieces.js";
import { TEXTS, labelsOf } from "../checklist/records.js";
import { HIDDEN, NAMES, VALUES } from "./count.js";
import { WORDS, written } from "./draw.js";
import { NO_NAME } from "./units.js";

const TITLES = { units: "按单位", questions: "按题目", roles: "按岗位", themes: "按主题" };
const FIRST = { questions: "自查题", units: "单位", roles: "岗位", themes: "主题" };
const NOTE_WIDTHS = { note: 44, reason: 24, evidenceWhat: 24, evidenceWhere: 18, evidenceDate: 14, problem: 36, deadline: 14 };
const WIDTH = 225; /* 版心 of a sheet on its side, in millimetres */

/** The tables that there are: without themes none by theme. */
function kinds(view) {
  return Object.keys(TITLES).filter((kind) => kind !== "themes" || view.tables.themes.length);
}

function values(view) {
  return VALUES.filter((value) => value !== "old" || view.tables.anyOld);
}

function posts(row, view) {
  return [...view.names]
    .filter(([id]) => row.posts.has(id))
    .map(([id, name]) => `${name}${row.posts.get(id)}份`)
    .join("、");
}

/** The name of a unit, marked if it is not in the list. */
function nameOf(row, view) {
  return view.listing && row.about.listed === false && !row.name.startsWith(NO_NAME) ? `${row.name}（不在单位名单中）` : row.name;
}

function notes(row, view) {
  return view.entries
    .filter(({ answers }) => answers.has(row.key) && written(answers.get(row.key)))
    .map((entry) => `${view.unitOf(entry).name}：${written(entry.answers.get(row.key))}`)
    .join("\n");
}

function head(kind, view) {
  const before = kind === "questions" ? ["条款", FIRST[kind]] : [FIRST[kind]];
  const after = kind === "units" ? ["收到的记录"] : [];
  return [...before, "记录份数", ...values(view).map((value) => NAMES[value]), ...after];
}

function line(kind, row, view) {
  const before = kind === "questions" ? [row.about.label, row.name] : [nameOf(row, view)];
  const after = kind === "units" ? [posts(row, view)] : [];
  return [...before, row.records.count, ...values(view).map((value) => row.said(value, view.reveal)), ...after];
}

/** `view` is what the page shows: {tables, missing, facts, remarks, title, status, reveal, withNotes, listing, names, unitOf, entries, files}. */
export function csvRows(view) {
  const titles = ["口径", "条款", "名称", "记录份数", ...values(view).map((value) => NAMES[value]), ...(view.withNotes ? ["说明"] : [])];
  const body = kinds(view).flatMap((kind) =>
    view.tables[kind].map((row) => [
      TITLES[kind],
      kind === "questions" ? row.about.label : "",
      kind === "units" ? nameOf(row, view) : row.name,
      row.records.count,
      ...values(view).map((value) => row.said(value, view.reveal)),
      ...(view.withNotes && kind === "questions" ? [notes(row, view)] : []),
    ]),
  );
  const missing = view.missing.map((name) => ["未收到自查文件的单位", "", name]);
  return [titles, ...body, ...missing, [], ...[view.facts, ...view.remarks, view.status].map((text) => [text])];
}

/** The rows of a table as texts and numbers; units that sent nothing keep their place in the list. */
function body(kind, view) {
  if (kind !== "units") return view.tables[kind].map((row) => line(kind, row, view));
  const held = new Map(view.tables.units.map((row) => [row.name, line(kind, row, view)]));
  const missing = new Set(view.missing);
  return view.units.filter((name) => held.has(name) || missing.has(name)).map((name) => held.get(name) || [name, 0, ...values(view).map(() => ""), "未收到自查文件"]);
}

function sheet(kind, view) {
  const counts = values(view).map(() => 12);
  const before = kind === "questions" ? [18, 60] : [30];
  const after = kind === "units" ? [50] : [];
  return {
    name: TITLES[kind],
    widths: [...before, 10, ...counts, ...after],
    title: `${view.title}：${TITLES[kind]}`,
    lines: [view.facts, ...view.remarks, view.status],
    head: head(kind, view),
    fixed: before.length,
    rows: body(kind, view).map((row) => row.map((value) => (value === HIDDEN ? HIDDEN.replace("，", "，\n") : value))), /* two lines of a narrow column */
  };
}

function fileSheet(view) {
  return {
    name: "文件清单",
    widths: [50, 24, 34, 16, 18, 50],
    title: `${view.title}：文件清单`,
    lines: [view.status],
    head: ["文件", "单位", "岗位", "自查时段", "记录时间", "是否计入"],
    fixed: 1,
    rows: view.files,
  };
}

/** What people wrote, a row each: long texts beside figures would make rows that no program shows whole. How one answered is only
    said where a single person's figures are. */
function noteSheets(view) {
  const noted = view.tables.questions.flatMap((row) => view.entries.filter(({ answers }) => answers.has(row.key) && written(answers.get(row.key))).map((entry) => [row, entry, entry.answers.get(row.key)]));
  if (!view.withNotes || !noted.length) return [];
  const fields = TEXTS.filter((field) => noted.some(([, , answer]) => answer[field]));
  const said = ({ about }, { value }) => (view.reveal ? [value ? labelsOf(about.answers)[value] : ""] : []);
  return [
    {
      name: "说明",
      widths: [18, 36, 20, ...(view.reveal ? [10] : []), ...fields.map((field) => NOTE_WIDTHS[field])],
      title: `${view.title}：说明`,
      lines: [view.facts, ...view.remarks, view.status],
      head: ["条款", FIRST.questions, FIRST.units, ...(view.reveal ? ["自查结果"] : []), ...fields.map((field) => WORDS[field])],
      fixed: 3,
      rows: noted.map(([row, entry, answer]) => [row.about.label, row.name, view.unitOf(entry).name, ...said(row, answer), ...fields.map((field) => answer[field] || "")]),
      looks: Object.fromEntries(fields.map((_, place) => [place + (view.reveal ? 4 : 3), "open"])),
    },
  ];
}

export function sheets(view) {
  return [...kinds(view).map((kind) => sheet(kind, view)), ...noteSheets(view), fileSheet(view)];
}

/** Cells on paper are narrow: the dash is explained above the tables. */
const cell = (text) => ({ runs: [{ text: text === HIDDEN ? HIDDEN.slice(0, 1) : String(text) }] });

function table(kind, view) {
  const counts = values(view).length;
  const number = 18;
  const left = WIDTH - number * (counts + 1);
  const before = kind === "questions" ? [34, left - 34] : [left];
  const count = before.length + counts + 1;
  return {
    widths: [...before, ...Array(counts + 1).fill(number)],
    head: head(kind, view).slice(0, count).map(cell),
    rows: view.tables[kind].map((row) => line(kind, row, view).slice(0, count).map((text, place) => (place < before.length ? cell(text) : { ...cell(text), style: "FormNumber" }))),
  };
}

/** The blocks of a sheet to sign off. */
export function blocks(view) {
  const missing = view.missing.length ? [{ style: "SheetPart", text: "未收到自查文件的单位" }, { style: "SheetText", text: `${view.missing.join("、")}。` }] : [];
  const noted = view.withNotes ? view.tables.questions.map((row) => [row, notes(row, view)]).filter(([, text]) => text) : [];
  return [
    { style: "SheetTitle", text: view.title },
    { style: "Centred", text: view.facts },
    ...view.remarks.map((text) => ({ style: "Note", text })),
    ...missing,
    ...kinds(view).filter((kind) => view.tables[kind].length).flatMap((kind) => [{ style: "SheetPart", text: TITLES[kind] }, table(kind, view)]),
    ...(noted.length ? [{ style: "SheetPart", text: "说明" }] : []),
    ...noted.flatMap(([row, text]) => [{ style: "NoteLead", text: `${row.about.label}　${row.name}` }, ...text.split("\n").flatMap(pieces).map((each) => ({ style: "Note", text: each }))]),
    { style: "Gap", text: "", held: true },
    { widths: [75, 75, 75], rows: [["汇总", "审核", "日期"].map((name) => ({ text: `${name}：`, style: "SheetSign", height: 10 }))], held: true },
    { style: "End", text: "", held: true },
    { section: "landscape" },
  ];
}
