/* Cross-reference tables: switch, filter, open, export; the state is in the address. */

import { copy } from "../../shared/clipboard.js";
import * as files from "../../shared/files.js";
import { printPage } from "../../shared/print.js";
import { loadScript, siteData } from "../../shared/site-data.js";
import { xlsx } from "../../shared/xlsx.js";
import * as address from "./address.js";
import { apply, drawOn, terms } from "./filter.js";
import { focus, grid, settle } from "./grid.js";
import { list } from "./list.js";
import * as meaning from "./meaning.js";
import { fillPanel } from "./panel.js";
import { tableSheet } from "./sheet.js";
import { read, table } from "./table.js";

export function mount(root) {
  const FILTERED = "已按筛选条件显示，空格表示没有符合条件的条款，不表示没有规定。";
  const form = root.querySelector("form");
  const tabs = [...root.querySelectorAll("[data-table]")];
  const dialog = root.querySelector("dialog");
  const listBox = root.querySelector("[data-list]");
  const said = root.querySelector("[data-said]");
  const stateLine = root.querySelector("[data-state]");
  const hits = root.querySelector("[data-hits]");
  const boxes = [...form.querySelectorAll('fieldset input[type="checkbox"]')];
  const tables = tabs.map((tab) => tab.dataset.table);
  const allowed = Object.fromEntries(address.MANY.map((name) => [name, boxes.filter((box) => box.name === name).map((box) => box.value)]));
  const narrow = window.matchMedia("screen and (max-width: 44.9em)");
  const known = read(root.querySelector("template"));
  const views = new Map();
  let state;
  let asked = meaning.UNASKED; /* what the search makes of a query; it is asked where the words themselves are in no clause */

  /** A table is read, and made a grid, when it is first shown. */
  function current() {
    if (!views.has(state.table)) {
      const drawn = document.querySelector(`table[data-matrix="${state.table}"]`);
      const view = table(drawn, known);
      view.blankBox = drawn.caption.querySelector("[data-blank]");
      view.blank = view.blankBox.textContent;
      view.notes = view.blankBox.nextSibling?.textContent.trim() ?? "";
      grid(view, open);
      drawOn(view);
      drawn.tBodies[0].addEventListener("click", (event) => {
        const td = event.target.closest("td");
        const link = event.target.closest("a");
        // where no references are shown, a name is not a way out of the cell: its words come first
        if (!td || event.ctrlKey || event.metaKey || event.shiftKey || (link && (state.refs || !link.matches(".hb-matrix__who")))) return;
        const cell = view.cells.find((each) => each.td === td);
        if (!cell || !cell.kept.length) return;
        event.preventDefault();
        open(cell);
      });
      views.set(state.table, view);
    }
    return views.get(state.table);
  }

  /** Update the page from the state. */
  function show() {
    for (const tab of tabs) {
      if (tab.dataset.table === state.table) tab.setAttribute("aria-current", "true");
      else tab.removeAttribute("aria-current");
      document.querySelector(`table[data-matrix="${tab.dataset.table}"]`).closest(".hb-matrix").hidden = tab.dataset.table !== state.table;
    }
    root.classList.add("is-on");
    root.classList.toggle("is-refs", state.refs);
    const view = current();
    root.classList.toggle("is-quoting", view.quotes);
    const literal = apply(view, state, known.roles);
    const words = terms(state.q);
    const read = !literal.cells && words.length > 0;
    const kept = read && asked.q === state.q ? apply(view, state, known.roles, asked.meanings) : literal;
    settle(view);
    const shown = `显示${kept.rows}行（共${view.rows.length}行）、${kept.columns}列（共${view.columns.length}列），其中${kept.cells}格列有条款${words.length && kept.columns < view.columns.length ? "；没有查到的列不显示" : ""}。`;
    if (kept.cells) said.textContent = `${view.title}：${read ? `按“${state.q.trim()}”的字面没有符合条件的条款，改按检索的理解，` : ""}${shown}`;
    else if (!read) said.textContent = "没有符合条件的条款。请换一个词，或者清除筛选。";
    else said.textContent = `本表没有符合条件的条款${asked.q === state.q ? `。全手册检索：${asked.note}` : "，正在检索……"}`;
    hits.replaceChildren(...(read && !kept.cells && asked.q === state.q ? asked.links : []));
    hits.hidden = !hits.childElementCount;
    if (read && asked.q !== state.q) ask(state.q, words);
    stateLine.textContent = filtersLine();
    stateLine.hidden = !stateLine.textContent;
    view.blankBox.textContent = blankMeans(view);
    if (narrow.matches) list(listBox, view);
  }

  /** Ask the search what a query means, and show that. */
  async function ask(q, words) {
    const answer = await meaning.read(q, words, root.dataset.search);
    if (state.q !== q) return; // typed on meanwhile
    asked = answer;
    show();
    if (state.cell && !dialog.open) openNamed();
  }

  /** The filters in force, as a line. */
  function filtersLine() {
    const parts = [...form.querySelectorAll("fieldset")].map((group) => {
      const chosen = [...group.querySelectorAll("label")].filter((label) => label.firstElementChild.checked).map((label) => label.textContent.trim());
      return chosen.length ? `${group.querySelector("legend").textContent}：${chosen.join("、")}` : "";
    });
    if (state.q.trim()) parts.unshift(`查找：${state.q.trim()}`);
    const line = parts.filter(Boolean).join("；");
    return line && `筛选条件　${line}`;
  }

  /** What an empty cell says: under a filter, nothing of the regulation. */
  function blankMeans(view) {
    return stateLine.textContent ? FILTERED : view.blank;
  }

  function fillForm() {
    form.elements.q.value = state.q;
    form.elements.refs.checked = state.refs;
    for (const box of boxes) box.checked = state[box.name].includes(box.value);
    // on a phone the filters would stand before what they found; the line above it names them
    if (!narrow.matches && boxes.some((box) => box.checked)) form.querySelector("[data-filters]").open = true;
  }

  /** Change the state and the address. */
  function change(part, push) {
    Object.assign(state, part);
    show();
    address.write(state, tables, push);
  }

  function open(cell) {
    if (!narrow.matches) focus(current(), cell);
    fillPanel(dialog, current(), cell);
    state.cell = `${cell.row.id}.${cell.column.id}`;
    address.write(state, tables, true);
    dialog.showModal();
    dialog.querySelector("h2").focus();
  }

  /** Open the cell that the state names, or close what is open. */
  function openNamed() {
    const cell = current().cells.find((each) => `${each.row.id}.${each.column.id}` === state.cell);
    if (cell && cell.kept.length) open(cell);
    else if (!state.q || asked.q === state.q) {
      state.cell = "";
      if (dialog.open) dialog.close();
    }
  }

  function restore() {
    state = address.read(allowed, tables);
    if (dialog.open) {
      const wanted = state.cell;
      state.cell = ""; // its closing must not be written into the address
      dialog.close();
      state.cell = wanted;
    }
    fillForm();
    show();
    openNamed();
  }

  function sheet() {
    const view = current();
    return tableSheet(view, root.dataset.subject, [stateLine.textContent, root.dataset.source, root.dataset.status], root.dataset.help, blankMeans(view));
  }

  async function copyAddress() {
    const copied = await copy(location.href);
    const local = location.protocol === "file:" ? "手册在本机打开，这个链接只能在本机使用。" : "";
    said.textContent = copied ? `已复制本页链接，筛选条件和打开的表都在其中。${local}` : "未能复制，请从地址栏手工选取。";
  }

  async function exportWorkbook() {
    await loadScript(root.dataset.parts);
    const made = sheet();
    said.textContent = files.offer(`${made.title}.xlsx`, xlsx(siteData.workbookParts, { title: made.title, sheets: [made] }));
  }

  root.querySelector("nav").addEventListener("click", (event) => {
    const tab = event.target.closest("[data-table]");
    if (!tab || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    change({ table: tab.dataset.table, cell: "" }, true);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", (event) => {
    if (event.target.name === "q") change({ q: event.target.value, cell: "" }, false);
  });
  form.addEventListener("change", (event) => {
    const { name, checked } = event.target;
    if (name === "refs") change({ refs: checked }, true);
    else if (address.MANY.includes(name)) change({ [name]: boxes.filter((box) => box.name === name && box.checked).map((box) => box.value), cell: "" }, true);
  });
  form.querySelector("[data-clear]").addEventListener("click", () => {
    change({ q: "", cell: "", ...Object.fromEntries(address.MANY.map((name) => [name, []])) }, true);
    fillForm();
    show();
  });
  form.querySelector("[data-copy]").addEventListener("click", copyAddress);
  form.querySelector("[data-print]").addEventListener("click", () => printPage((words) => (said.textContent = words)));
  form.querySelector("[data-csv]").addEventListener("click", () => {
    const { title, lines, head, rows } = sheet();
    said.textContent = files.offer(`${title}.csv`, files.csv([[title], ...lines.map((line) => [line]), head, ...rows]), "text/csv;charset=utf-8");
  });
  form.querySelector("[data-workbook]").addEventListener("click", () => {
    exportWorkbook().catch(() => {
      said.textContent = "模板文件没有载入，请确认手册文件夹是完整的。";
    });
  });
  listBox.addEventListener("click", (event) => {
    const button = event.target.closest("[data-cell]");
    const cell = button && current().cells.find((each) => `${each.row.id}.${each.column.id}` === button.dataset.cell);
    if (cell) open(cell);
  });
  dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close(); // beside the panel
  });
  dialog.addEventListener("close", () => {
    if (!state.cell) return;
    state.cell = "";
    address.write(state, tables, true);
  });
  narrow.addEventListener("change", show);
  window.addEventListener("popstate", restore);
  restore();
}
