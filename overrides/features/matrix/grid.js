/* The keyboard pattern of a grid (WAI-ARIA APG): one stop for Tab, arrows within; row and column are marked. */

import { draw } from "./filter.js";

const PAGE = 8;
let lit = [];

/** Make a table a grid. `open(cell)` is called for Enter on a filled cell. */
export function grid(view, open) {
  const { element } = view;
  const columns = document.createElement("colgroup");
  columns.append(...Array.from({ length: view.columns.length + 1 }, () => document.createElement("col")));
  element.caption.after(columns);
  element.setAttribute("role", "grid");
  element.closest(".hb-matrix").removeAttribute("tabindex");
  for (const { td } of view.cells) say(td, true);
  for (const link of element.getElementsByTagName("a")) link.tabIndex = -1;
  view.active = null;
  activate(view, { row: 0, column: 0 });
  element.addEventListener("keydown", (event) => press(view, event, open));
  element.addEventListener("focusin", (event) => {
    const at = position(view, event.target);
    if (at) {
      activate(view, at);
      light(view, at);
    }
  });
  element.addEventListener("focusout", () => light(view, null));
  element.addEventListener("mouseover", (event) => light(view, position(view, event.target)));
  element.addEventListener("mouseleave", () => light(view, null));
}

/** Tell those who listen what Enter does on a cell. */
export function say(td, filled) {
  if (filled) {
    td.setAttribute("aria-haspopup", "dialog");
    td.setAttribute("aria-describedby", "matrix-enter");
  } else {
    td.removeAttribute("aria-haspopup");
    td.removeAttribute("aria-describedby");
  }
}

/** The position of an element: {row, column}, -1 for headings; null outside the cells. */
function position(view, target) {
  const box = target.closest("th, td");
  const tr = box?.parentElement;
  if (!tr || !view.element.contains(box)) return null;
  return { row: tr.parentElement === view.element.tHead ? -1 : tr.sectionRowIndex, column: box.cellIndex - 1 };
}

function element(view, { row, column }) {
  const tr = row < 0 ? view.element.tHead.rows[0] : view.rows[row].tr;
  return tr.cells[column + 1];
}

function activate(view, at) {
  const box = element(view, at);
  if (!box || box === view.active) return;
  if (view.active) view.active.removeAttribute("tabindex");
  view.active = box;
  box.tabIndex = 0;
}

/** After a filter the cell that Tab reaches must be one that is shown. */
export function settle(view) {
  const at = view.active && position(view, view.active);
  if (at && (at.row < 0 || view.rows[at.row].shown) && (at.column < 0 || view.columns[at.column].shown)) return;
  const row = view.shownRows[0];
  activate(view, { row: row ? row.index : -1, column: row && view.shownColumns[0] ? view.shownColumns[0].index : -1 });
}

function press(view, event, open) {
  const at = position(view, event.target);
  if (!at || event.altKey || event.metaKey) return;
  if (event.key === "Enter" || event.key === " ") {
    if (event.target.tagName === "A") return;
    event.preventDefault();
    const cell = at.row >= 0 && at.column >= 0 ? view.rows[at.row].cells[at.column] : null;
    if (cell && cell.kept.length) open(cell);
    else if (at.row < 0 || at.column < 0) element(view, at).querySelector("a")?.click();
    return;
  }
  const to = target(view, at, event);
  if (!to) return;
  event.preventDefault();
  reach(view, to);
}

/** Focus a cell, whose row may not be laid out yet. */
function reach(view, at) {
  if (at.row >= 0) draw(view, view.shownRows.indexOf(view.rows[at.row]) + 1);
  activate(view, at);
  element(view, at).focus();
}

/** Where a key leads, among the rows and columns that are shown. */
function target(view, at, { key, ctrlKey }) {
  const rows = [-1, ...view.shownRows.map((row) => row.index)];
  const columns = [-1, ...view.shownColumns.map((column) => column.index)];
  const row = rows.indexOf(at.row);
  const column = columns.indexOf(at.column);
  const go = (r, c) => ({ row: rows[Math.max(0, Math.min(rows.length - 1, r))], column: columns[Math.max(0, Math.min(columns.length - 1, c))] });
  switch (key) {
    case "ArrowDown": return go(row + 1, column);
    case "ArrowUp": return go(row - 1, column);
    case "ArrowRight": return go(row, column + 1);
    case "ArrowLeft": return go(row, column - 1);
    case "PageDown": return go(row + PAGE, column);
    case "PageUp": return go(row - PAGE, column);
    case "Home": return ctrlKey ? go(0, 0) : go(row, 0);
    case "End": return ctrlKey ? go(rows.length, columns.length) : go(row, columns.length);
    default: return null;
  }
}

function light(view, at) {
  for (const marked of lit) marked.classList.remove("is-lit");
  lit = [];
  if (!at) return;
  if (at.row >= 0) lit.push(view.rows[at.row].tr);
  if (at.column >= 0) lit.push(view.element.getElementsByTagName("col")[at.column + 1], view.columns[at.column].th);
  for (const marked of lit) marked.classList.add("is-lit");
}

export function focus(view, cell) {
  reach(view, { row: cell.row.index, column: cell.column.index });
}
