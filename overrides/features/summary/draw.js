/* The tables on the page: counts, with a redundant bar. */

import { element } from "../../shared/dom.js";
import { joined } from "../../shared/joined.js";
import { TEXTS, labelsOf } from "../checklist/records.js";
import { HIDDEN, NAMES, VALUES } from "./count.js";
import { NO_NAME } from "./units.js";

const MOST_NOTES = 200; /* on the page; the files hold all */
export const WORDS = { note: "说明", reason: "不适用的原因", evidenceWhat: "佐证材料", evidenceWhere: "存放处", evidenceDate: "材料日期", problem: "存在问题", deadline: "整改时限" };

function cell(label, text, className) {
  const made = element("td", text, className);
  made.dataset.label = label;
  return made;
}

/** What stands on the page alone, and what on paper in its place. */
function twofold(shown, printed) {
  const [page, paper] = [element("span", shown, "hb-off-paper"), element("span", printed.slice(0, 1), "hb-sum__paper hb-sum__hidden")];
  paper.append(element("small", printed.slice(1)));
  return [page, paper];
}

/** A row's figures. What one person's are goes on paper only where it is asked for. */
function figures(row, values, reveal) {
  return values.map((value) => {
    const made = cell(NAMES[value], "", "hb-sum__number");
    const said = row.said(value, reveal);
    made.dataset.value = value;
    made.append(...(said === HIDDEN ? twofold(String(row.cells[value].count), HIDDEN) : [String(said)]));
    return made;
  });
}

/** The bar of a row: parts as wide as their counts; no bar on paper where a part is hidden there. */
function bar(row, values, reveal) {
  const made = element("td", "", "hb-sum__bar-cell");
  const line = element("div", "", "hb-sum__bar");
  line.setAttribute("aria-hidden", "true");
  for (const value of values) {
    const { count } = row.cells[value];
    if (!count) continue;
    const part = element("i", "");
    part.dataset.value = value;
    part.style.flexGrow = String(count);
    line.append(part);
  }
  made.append(line);
  if (!reveal && (row.single || values.some((value) => row.isHidden(value, reveal)))) {
    line.classList.add("hb-off-paper");
    made.append(element("small", "含已隐藏的数，不画图", "hb-sum__paper"));
  }
  return made;
}

/** What belongs under a summary line is made when it is first opened. */
function later(title, fill) {
  const made = element("details");
  made.append(element("summary", title));
  made.addEventListener("toggle", () => made.childElementCount === 1 && made.append(fill()));
  return made;
}

function words(question) {
  const quote = element("blockquote", "", "hb-words");
  quote.append(element("p", question.words));
  return quote;
}

/** What was written on a question, in one line. */
export function written(answer) {
  return joined(TEXTS.filter((field) => answer[field]).map((field) => `${WORDS[field]}：${answer[field]}`));
}

/** What people wrote on a question, by unit and post; names of persons are not shown. */
function notes(question, { entries, unitOf, names }) {
  const list = element("ul", "", "hb-sum__notes");
  const noted = entries.filter(({ answers }) => answers.has(question.id) && written(answers.get(question.id)));
  for (const entry of noted.slice(0, MOST_NOTES)) {
    const answer = entry.answers.get(question.id);
    const who = `${unitOf(entry).name}　${entry.record.roles.map((role) => names.get(role)).join("、")}`;
    list.append(element("li", `${who}${answer.value ? `（${labelsOf(question.answers)[answer.value]}）` : ""}：${written(answer)}`));
  }
  if (noted.length > MOST_NOTES) list.append(element("li", `只列前${MOST_NOTES}份，其余请按单位或者岗位筛选后查看。`));
  return list;
}

function questionHead(row, options) {
  const question = row.about;
  const head = element("th");
  head.scope = "row";
  const link = element("a", question.label, "hb-ref");
  link.href = `${options.text}#${question.clause}`;
  head.append(link, question.question, later("条文原文", () => words(question)));
  const noted = options.notes ? options.entries.filter(({ answers }) => answers.has(question.id) && written(answers.get(question.id))).length : 0;
  if (noted) {
    const said = later(`说明（${noted}份）`, () => notes(question, options));
    said.classList.add("hb-sum__said");
    head.append(said);
  }
  return head;
}

function unitHead(row, { names, listing }) {
  const head = element("th", row.name);
  head.scope = "row";
  const mark = listing && !row.about.listed ? "不在单位名单中" : "";
  if (mark && !row.name.startsWith(NO_NAME)) head.append(element("small", `（${mark}）`));
  const posts = [...names].filter(([id]) => row.posts.has(id)).map(([id, name]) => `${name}${row.posts.get(id)}份`);
  head.append(element("small", posts.join("、"), "hb-sum__posts"));
  return head;
}

function plainHead(row) {
  const head = element("th", row.name);
  head.scope = "row";
  return head;
}

const HEADS = { questions: questionHead, units: unitHead, roles: plainHead, themes: plainHead };

/** Fill a table. `kind`: key of HEADS; `options`: {reveal, old, notes, entries, unitOf, names, listing, text}. */
export async function drawTable(table, kind, rows, options, breathe) {
  const values = VALUES.filter((value) => value !== "old" || options.old);
  const heads = table.tHead.rows[0];
  for (const head of heads.querySelectorAll("[data-column]")) head.remove();
  heads.lastElementChild.before(
    ...values.map((value) => {
      const head = element("th", NAMES[value]);
      head.scope = "col";
      head.dataset.column = value;
      return head;
    }),
  );
  const body = element("tbody");
  for (const row of rows) {
    const made = element("tr");
    made.dataset.row = row.key;
    made.append(HEADS[kind](row, options), cell("记录", `${row.records.count}份`), ...figures(row, values, options.reveal), bar(row, values, options.reveal));
    body.append(made);
    await breathe();
  }
  table.tBodies[0].replaceWith(body);
}

/** While the page is printed its questions stand in the order of the files, and only those: the order alone would tell what is hidden. */
export function orderOnPaper(table, viewNow) {
  function reorder(which) {
    const view = viewNow();
    if (!view) return;
    const rows = new Map([...table.tBodies[0].rows].map((row) => [row.dataset.row, row]));
    const printed = new Set(view.tables.questions.map(({ key }) => key));
    for (const [key, row] of rows) row.classList.toggle("hb-off-paper", !printed.has(key));
    for (const { key } of view[which].questions) if (rows.has(key)) table.tBodies[0].append(rows.get(key));
  }
  addEventListener("beforeprint", () => reorder("tables"));
  addEventListener("afterprint", () => reorder("page"));
}
