/* Summary of handed-in self-checks: files in, tables out, until the page is closed. */

import { docx } from "../../shared/docx.js";
import * as files from "../../shared/files.js";
import { dropped, intake } from "../../shared/intake.js";
import { drawn, pace } from "../../shared/pace.js";
import { missing } from "../../shared/keeping.js";
import { page } from "../../shared/pages.js";
import { loadScript, siteData } from "../../shared/site-data.js";
import { refuse } from "../../shared/untrusted.js";
import { xlsx } from "../../shared/xlsx.js";
import { FORM } from "../checklist/record-file.js";
import { kinds } from "../office/listed-units.js";
import { unitTaking } from "../office/unit-taking.js";
import { pastedCodes } from "./codes.js";
import { drawTable, orderOnPaper } from "./draw.js";
import * as lists from "./lists.js";
import { parseAny } from "./parse.js";
import { questions } from "./questions.js";
import { blocks, csvRows, sheets } from "./sheets.js";
import { matcher } from "./units.js";
import { ALL } from "./versions.js";
import { summaryView } from "./view.js";

const NOT_SAVED = "本机浏览器没有保存成功，关闭页面后填写的内容会丢失。";

export function mount(form) {
  const part = (name) => form.querySelector(`[data-${name}]`);
  const { regulation, title, status } = form.dataset;
  const [roles, themes, clauses] = [form.dataset.roles, form.dataset.themes, form.dataset.clauses].map((text) => JSON.parse(text));
  const about = { roles, themes, clauses };
  const filters = [...form.querySelectorAll("[data-filter]")];
  const tables = [...form.querySelectorAll("[data-table]")];
  const report = part("report");
  const said = part("said");
  const units = matcher(form.dataset.area, kinds().map(({ alike }) => alike));
  const none = part("listed").textContent + missing("", "单位名单请在这一页粘贴，或者在本页下方导入数据文件。");
  let book = null;
  let box = null;
  let choices = new Map();
  let view = null;
  let stopped = false;
  let turn = 0;
  /** @type {Promise<unknown>} */
  let reading = Promise.resolve();

  class Outdated extends Error {}

  function empty() {
    box = intake(FORM, (file) => parseAny(file, book, regulation, workbook));
    choices = new Map();
    view = null;
    stopped = false;
  }

  /** Files are read in sequence. */
  function take(chosen) {
    reading = reading.then(chosen).then(
      (/** @type {File[]} */ found) => (found.length ? read(found) : undefined),
      () => {
        said.textContent = "文件夹读不出来，请用“选择文件夹”。";
      },
    );
  }

  /** The sheets of a workbook; what reads them is loaded with the first one. */
  async function workbook(buffer) {
    await loadScript(page("bundles/workbook.js")).catch(() => refuse("读Excel要用的脚本没有载入，请确认手册文件夹是完整的"));
    return siteData.readWorkbook(buffer);
  }

  async function ready() {
    await loadScript(form.dataset.posts);
    book = book || questions(siteData.posts, about);
  }

  async function read(found) {
    try {
      await ready();
    } catch {
      said.textContent = "自查题没有载入，请确认手册文件夹是完整的。";
      return;
    }
    const bar = part("progress");
    bar.hidden = part("stop").hidden = false;
    const whole = await box.add(found, (done, all) => {
      bar.value = done / all;
      if (done % 50 === 0) said.textContent = `正在读取：${done}个，共${all}个文件。`;
    });
    stopped = stopped || !whole;
    bar.hidden = part("stop").hidden = true;
    await told(whole);
  }

  async function told(whole = true) {
    await refresh();
    if (!report.hidden) part("result").focus();
    const bad = box.refused.length ? `，${box.refused.length}个文件没有计入` : "";
    said.textContent = `${whole ? "" : "已停止读取。"}已读入${box.entries.length}份记录${bad}。`;
  }

  /** Recount and redraw; a later call cancels an earlier one. */
  async function refresh() {
    if (!book) return;
    turn += 1;
    const mine = turn;
    const paced = pace();
    const breathe = async () => {
      await paced();
      if (mine !== turn) throw new Outdated();
    };
    report.setAttribute("aria-busy", "true");
    try {
      await show(breathe);
      report.removeAttribute("aria-busy");
    } catch (error) {
      if (!(error instanceof Outdated)) throw error;
    }
  }

  async function show(breathe) {
    const filter = Object.fromEntries(filters.map((select) => [select.dataset.filter, select.value]));
    const on = Object.fromEntries(["hide", "notes", "with-notes", "open-only"].map((name) => [name, part(name).checked]));
    const { entries, refused } = box;
    const switches = { reveal: !on.hide, withNotes: on["with-notes"], openOnly: on["open-only"] };
    view = await summaryView({ entries, refused, book, units, choices, filter, stopped, title, status, ...switches }, breathe);
    const twice = (names) => names.map((name) => [name, name]);
    lists.filters(filters, { period: twice(view.periods), unit: twice(view.units), role: about.roles, theme: about.themes });
    await showLists(breathe);
    part("facts").textContent = view.facts;
    lists.items(part("remarks"), view.remarks);
    part("missing").hidden = part("to-missing").hidden = !view.missing.length;
    part("missing-title").textContent = `未收到自查文件的单位（${view.missing.length}个）`;
    part("missing-list").textContent = view.missing.join("、");
    const options = { reveal: !on.hide, old: view.tables.anyOld, notes: on.notes, entries: view.entries, unitOf: view.unitOf, names: view.names, listing: view.listing, text: form.dataset.text };
    part("after").hidden = false;
    report.hidden = !entries.length;
    await drawn();
    for (const table of tables) {
      await drawTable(table, table.dataset.table, view.page[table.dataset.table], options, breathe);
      await drawn(); // one table per frame
      await breathe();
    }
  }

  async function showLists(breathe) {
    const { refused } = box;
    part("refused").hidden = !refused.length;
    part("refused-title").textContent = `没有计入的文件（${refused.length}个）`;
    lists.items(part("refused-list"), refused.map(({ file, why }) => `${file}：${why}。`));
    const left = lists.notCounted(view.counted);
    part("left").hidden = !left.length;
    part("left-title").textContent = `没有计入或者另计的题目（${left.length}处）`;
    lists.items(part("left-list"), left);
    await breathe();
    part("strangers").hidden = !view.listing || !view.inPeriod.some((entry) => view.unitOf(entry).asked);
    lists.strangers(part("strangers-list"), view.listing ? view.inPeriod : [], view.unitOf, units.list(), (entry, unit) => {
      const kept = units.assign(entry, unit);
      refresh();
      if (!kept) said.textContent = NOT_SAVED;
    });
    part("versions").hidden = !view.groups.length;
    part("versions-said").textContent = `有${view.groups.length}处可能是同一份自查，可以改选计入哪一份。`;
    await lists.groups(part("versions-list"), view.groups, view.unitOf, view.names, breathe);
  }

  function showUnits() {
    const { length } = units.list();
    part("listed").textContent = length ? `单位名单有${length}个单位。` : none;
  }

  const EXPORTS = {
    csv: async () => files.offer(`${title}.csv`, files.csv(csvRows(view)), "text/csv;charset=utf-8"),
    xlsx: async () => {
      await loadScript(form.dataset.workbook);
      const made = xlsx(siteData.workbookParts, { title, sheets: sheets(view) });
      return files.offer(`${title}.xlsx`, made, made.type);
    },
    docx: async () => {
      await loadScript(form.dataset.office);
      const made = docx(siteData.officeParts, { title, blocks: blocks(view) });
      return files.offer(`${title}.docx`, made, made.type);
    },
  };

  async function write(kind) {
    try {
      said.textContent = await EXPORTS[kind]();
    } catch {
      said.textContent = "模板文件没有载入，请确认手册文件夹是完整的。";
    }
  }

  for (const name of ["files", "folder"]) {
    part(name).addEventListener("change", ({ target }) => {
      const chosen = [...target.files];
      target.value = "";
      take(() => chosen);
    });
  }
  for (const name of ["dragenter", "dragover", "dragleave", "drop"]) {
    document.addEventListener(name, (/** @type {DragEvent} */ event) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      part("drop").classList.toggle("is-over", name === "dragenter" || name === "dragover");
      if (name !== "drop") return;
      const found = dropped(event.dataTransfer);
      take(() => found);
    });
  }
  part("stop").addEventListener("click", () => box.stop());
  part("versions-list").addEventListener("change", ({ target }) => {
    choices.set(target.name, target.value === ALL ? ALL : Number(target.value));
    refresh();
  });
  for (const name of ["hide", "notes", "with-notes", "open-only"]) part(name).addEventListener("change", refresh);
  for (const select of filters) select.addEventListener("change", refresh);
  for (const button of form.querySelectorAll("[data-export]")) button.addEventListener("click", () => write(button.dataset.export));
  part("clear").addEventListener("click", () => {
    turn += 1;
    box.stop();
    empty();
    report.hidden = part("after").hidden = true;
    said.textContent = "已清除读入的文件。";
    part("files").focus();
  });
  document.addEventListener("office:changed", () => {
    showUnits();
    if (view) refresh();
  });
  pastedCodes(form, { roles, regulation, ready, book: () => book, box: () => box, told: () => (reading = reading.then(() => told())) });
  orderOnPaper(form.querySelector('[data-table="questions"]'), () => view);
  form.addEventListener("submit", (event) => event.preventDefault());
  unitTaking(form);
  empty();
  showUnits();
}
