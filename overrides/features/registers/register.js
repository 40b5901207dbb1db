/* A table that the office keeps: every cell is typed, names of units and findings are taken over on request. */

import { composing } from "../../shared/composing.js";
import { element } from "../../shared/dom.js";
import * as files from "../../shared/files.js";
import { kept, missing } from "../../shared/keeping.js";
import { loadScript, siteData } from "../../shared/site-data.js";
import { undoButton } from "../../shared/undo.js";
import { xlsx } from "../../shared/xlsx.js";
import * as inspections from "../inspection/records.js";
import { MOST, ledger } from "./ledger.js";
import * as office from "../office/office-data.js";

/** Paper has the registers with rows, each from a new page; where none has any, all of them, to write on by hand. */
function arrange(registers) {
  const papers = [...registers.children];
  const filled = papers.filter((paper) => paper.querySelector("tr[data-row]"));
  const printed = filled.length ? filled : papers;
  for (const paper of papers) {
    paper.classList.toggle("hb-off-paper", !printed.includes(paper));
    paper.classList.toggle("is-further", printed.indexOf(paper) > 0);
  }
}

export function mount(root) {
  const { id, title } = { id: root.dataset.register, title: root.dataset.title };
  const columns = JSON.parse(root.dataset.columns);
  const table = ledger(id, { columns, wordsHash: root.dataset.wordsHash });
  const kinds = JSON.parse(root.dataset.kinds);
  const blank = JSON.parse(root.dataset.sheet);
  const part = (name) => root.querySelector(`[data-${name}]`);
  const body = part("rows");
  const blankRows = part("blank"); /* on paper, while there are no others */
  const BY_FILE = "请在那一页导出数据文件，再到本页下方导入。";
  const MOST_TEXT = 4000;
  const WIDE = 20; /* letters: a column that needs more room than a date */
  const empty = body.firstElementChild;
  const undo = undoButton(part("undo"), office.undoing, (words) => {
    show();
    part("add").focus();
    say(words);
  });

  const bySource = (source) => columns.find((column) => column.source === source);

  function say(words) {
    part("said").textContent = kept(words);
  }

  /** Draw the rows; the cell that is being written in keeps its text and its place. */
  function show() {
    const rows = table.rows();
    const active = body.contains(document.activeElement) ? document.activeElement : null;
    const held = active && active.dataset.column ? { row: active.closest("tr").dataset.row, column: active.dataset.column, text: active.value } : null;
    body.replaceChildren(...(rows.length ? rows.map(draw) : [empty]));
    if (rows.length) blankRows.remove();
    else body.after(blankRows);
    arrange(root.closest(".hb-registers"));
    showDoubts(rows);
    const again = held && cellOf(held.row, held.column);
    if (again) {
      again.value = held.text;
      again.focus();
    }
  }

  /** List the rows that were written under other words, and what stood in columns that are no more. */
  function showDoubts(rows) {
    const lines = rows.flatMap((row, index) => (row.changed || row.lost.length ? [doubt(row, index)] : []));
    part("doubts").hidden = !lines.length;
    part("doubts").querySelector("ul").replaceChildren(...lines);
  }

  function doubt(row, index) {
    const lost = row.lost.map(([name, text]) => `原来的“${name}”栏写的是“${text}”，现在没有这一栏`);
    const made = element("li", [`第${index + 1}行`, row.changed ? "条文有改动" : "", ...lost].filter(Boolean).join("；") + "。");
    if (!row.changed) return made;
    const button = Object.assign(element("button", "已核对", "hb-small"), { type: "button" });
    button.setAttribute("aria-label", `已核对：第${index + 1}行`);
    button.addEventListener("click", () => {
      undo.act(office.stored([table.name]), () => table.confirm(row.id));
      show();
      say(`第${index + 1}行已核对。`);
      part("add").focus();
    });
    made.append("　", button);
    return made;
  }

  function cellOf(row, column) {
    return body.querySelector(`tr[data-row="${row}"] [data-column="${column}"]`);
  }

  function draw(row, index) {
    const made = element("tr");
    made.dataset.row = row.id;
    const number = element("th", String(index + 1));
    number.scope = "row";
    made.append(number, ...columns.map((column) => cell(row, index, column)));
    const last = element("td", "", "hb-register__tools");
    const remove = element("button", "删去", "hb-small");
    remove.type = "button";
    remove.dataset.remove = "";
    remove.setAttribute("aria-label", `删去第${index + 1}行`);
    last.append(remove);
    made.append(last);
    return made;
  }

  function cell(row, index, column) {
    const made = element("td");
    const field = element(column.long ? "textarea" : "input");
    if (column.long) field.rows = 2;
    else field.type = "text";
    field.maxLength = MOST_TEXT;
    field.dataset.column = column.id;
    field.value = row.cells[column.id] || "";
    field.setAttribute("aria-label", `第${index + 1}行，${column.name}`);
    made.dataset.label = column.name;
    if (column.width >= WIDE) made.dataset.wide = "";
    made.append(field);
    return made;
  }

  body.addEventListener("input", (event) => {
    const { column } = event.target.dataset;
    if (!column) return;
    if (!table.setCell(event.target.closest("tr").dataset.row, column, event.target.value)) say("");
    if (!part("doubts").hidden) showDoubts(table.rows());
  });
  /* Up and down, and Enter, go to the same column of another row. */
  body.addEventListener("keydown", (event) => {
    const { column } = event.target.dataset;
    const step = { ArrowUp: -1, ArrowDown: 1, Enter: 1 }[event.key];
    if (!column || !step || composing(event) || event.target.tagName === "TEXTAREA") return;
    const row = event.target.closest("tr");
    const other = step < 0 ? row.previousElementSibling : row.nextElementSibling;
    event.preventDefault();
    if (other) other.querySelector(`[data-column="${column}"]`).focus();
  });
  body.addEventListener("click", (event) => {
    if (!event.target.matches("[data-remove]")) return;
    const row = event.target.closest("tr");
    const index = [...body.children].indexOf(row);
    undo.act(office.stored([table.name]), () => table.remove(row.dataset.row));
    show();
    const next = body.children[Math.min(index, body.children.length - 1)].querySelector("[data-remove]");
    (next || part("add")).focus();
    say(`已删去第${index + 1}行。`);
  });

  part("add").addEventListener("click", () => {
    const { added: [added] } = table.add([{ cells: {} }]);
    if (!added) return say(`一张表最多${MOST}行，没有增加。`);
    show();
    say("");
    return cellOf(added.id, columns[0].id).focus();
  });
  part("units")?.addEventListener("click", () => {
    const { id: column } = bySource("unit");
    const listed = office.units().filter(({ kind }) => kinds.includes(kind));
    if (!listed.length) return say(missing(`单位名单里没有${kinds.join("、")}，请先在“办公室”页粘贴单位名单。`, BY_FILE));
    const here = new Set(table.rows().map(({ cells }) => cells[column]));
    const { added } = table.add(listed.filter(({ name }) => !here.has(name)).map(({ name }) => ({ cells: { [column]: name } })));
    show();
    return say(added.length ? `已加入${added.length}个单位。` : "名单里的单位都已在表中。");
  });
  part("findings")?.addEventListener("click", () => {
    const here = new Set(table.rows().map(({ source }) => source).filter(Boolean));
    const found = inspections.list().reverse().flatMap((record) =>
      inspections.findings(record).map((finding) => {
        const given = { unit: record.unit, problem: finding.problem, basis: finding.label, deadline: finding.deadline };
        const cells = columns.filter(({ source }) => source).map((column) => [column.id, given[column.source].trim()]);
        return { source: `${record.id}/${finding.id}`, cells: Object.fromEntries(cells) };
      }),
    );
    if (!found.length) return say(missing("本机的检查记录里还没有检查发现，请先填写检查记录。", BY_FILE));
    const { added } = table.add(found.filter(({ source }) => !here.has(source)));
    show();
    return say(added.length ? `已加入${added.length}条检查发现。` : "检查发现都已在表中；表中已有的行没有改动。");
  });
  part("clear").addEventListener("click", () => {
    if (!table.rows().length) return say("本表没有内容。");
    undo.act(office.stored([table.name]), () => table.write([]));
    show();
    return say("已清空本表。");
  });
  part("export").addEventListener("click", () => {
    exportBook().catch(() => say("模板文件没有载入，请确认手册文件夹是完整的。"));
  });

  async function exportBook() {
    await loadScript(root.dataset.parts);
    const written = table.rows().map(({ cells }, index) => [String(index + 1), ...columns.map((column) => cells[column.id] || "")]);
    const sheet = { ...blank, ...(written.length ? { rows: written } : {}) };
    const handed = files.offer(`${title}.xlsx`, xlsx(siteData.workbookParts, { title, sheets: [sheet] }));
    say(`${written.length ? `工作簿有${written.length}行。` : "本表没有内容，工作簿是空白表。"}${handed}`);
  }

  document.addEventListener("office:changed", (event) => {
    const { name, elsewhere } = event.detail;
    undo.look();
    if (elsewhere && (name === table.name || name === "")) show();
  });
  show();
  if (table.isUnreadable()) say("本机原来保存的本表读不出来，没有列出；在表中填写以后，原来的另行保留，不会改写。");
}
