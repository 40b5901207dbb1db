/* Which rows, columns and clauses of a table a state keeps, and how that is shown. */

import { say } from "./grid.js";
import { count, plain } from "./table.js";

const STEPS = [1, 2, 4]; /* as in matrix/view.py */
const ROW = 24; /* minimum height: as many rows are laid out as fill the window, so that long tables stay fast */
const hidden = new CSSStyleSheet(); /* hides columns by rules instead of cell by cell */
document.adoptedStyleSheets = [...document.adoptedStyleSheets, hidden];
let rule = "";

const meets = (wanted, values) => !wanted.length || wanted.some((each) => values.includes(each));

function passes(role, { level, rank, kind }) {
  if (!level.length && !rank.length && !kind.length) return true;
  return Boolean(role) && meets(level, role.levels) && meets(rank, role.ranks) && meets(kind, [role.kind]);
}

function headingPasses(axis, id, state, roles) {
  if (axis === "role") return passes(roles.get(id), state);
  if (axis === "theme" || axis === "principle" || axis === "level") return meets(state[axis], [id]);
  return true;
}

function entryPasses(entry, state) {
  if (!passes(entry.role, state)) return false;
  const duty = entry.duty;
  return meets(state.theme, duty ? duty.themes : []) && meets(state.principle, duty ? duty.principles : []);
}

/** The words of a query. */
export const terms = (q) => plain(q).split(/\s+/).filter(Boolean);

const UNREAD = { roles: new Set(), clauses: new Set() };

/** Show what the state keeps; returns {rows, columns, cells}. While something is found, columns without it are left out.

    `meanings`: what each word of the query means besides itself, {roles, clauses} as ids. */
export function apply(view, state, roles, meanings = []) {
  const words = terms(state.q);
  const means = words.map((_, index) => meanings[index] ?? UNREAD);
  const inClause = words.map(() => new Map());
  const names = (heading) => words.map((word, index) => heading.plain.includes(word) || means[index].roles.has(heading.id));
  const binds = (index, { who, role }) => who.includes(words[index]) || means[index].roles.has(role?.id);
  const says = (index, clause) => {
    const cache = inClause[index];
    if (!cache.has(clause)) cache.set(clause, clause.plain.includes(words[index]) || means[index].clauses.has(clause.id));
    return cache.get(clause);
  };
  for (const column of view.columns) {
    column.shown = headingPasses(view.columnKind, column.id, state, roles);
    column.says = names(column);
  }
  let cells = 0;
  for (const row of view.rows) {
    const open = headingPasses(view.rowKind, row.id, state, roles);
    const named = names(row);
    let found = false;
    for (const cell of row.cells) {
      if (!cell) continue;
      const kept = !open || !cell.column.shown ? [] : cell.entries.filter((entry) => entryPasses(entry, state) && words.every((_, index) => named[index] || cell.column.says[index] || binds(index, entry) || says(index, entry.clause)));
      keep(cell, kept);
      if (kept.length) {
        found = true;
        cells += 1;
      }
    }
    row.shown = open && (!words.length || found || named.every(Boolean));
  }
  const filled = new Set(words.length && cells ? view.cells.filter((cell) => cell.kept.length).map((cell) => cell.column) : view.columns);
  for (const column of view.columns) column.shown = column.shown && (filled.has(column) || (words.length > 0 && column.says.every(Boolean)));
  hideColumns(view);
  view.shownRows = view.rows.filter((row) => row.shown);
  view.drawn = 0;
  for (const row of view.rows) if (!row.shown) hide(row, true);
  draw(view, screenful());
  for (const row of view.shownRows.slice(view.drawn)) hide(row, true);
  view.shownColumns = view.columns.filter((column) => column.shown);
  return { rows: view.shownRows.length, columns: view.shownColumns.length, cells };
}

function hide(row, hidden) {
  if (row.tr.hidden !== hidden) row.tr.hidden = hidden;
}

function screenful() {
  return Math.ceil(window.innerHeight / ROW);
}

/** Lay out the first `count` visible rows; others follow on scrolling. */
export function draw(view, count) {
  const until = Math.min(count, view.shownRows.length);
  for (; view.drawn < until; view.drawn += 1) {
    const row = view.shownRows[view.drawn];
    for (const cell of row.cells) if (cell) write(cell);
    hide(row, false);
  }
  view.element.setAttribute("aria-rowcount", String(view.shownRows.length + 1));
}

/** Lay out more on scrolling, and everything for printing. */
export function drawOn(view) {
  const box = view.element.closest(".hb-matrix");
  const more = () => {
    if (view.drawn < view.shownRows.length && box.scrollTop + 2 * box.clientHeight > box.scrollHeight) draw(view, view.drawn + screenful());
  };
  box.addEventListener("scroll", more, { passive: true });
  window.addEventListener("beforeprint", () => draw(view, view.shownRows.length));
}

const same = (one, other) => one.length === other.length && one.every((entry, index) => entry === other[index]);

function keep(cell, kept) {
  if (same(kept, cell.kept)) return;
  cell.kept = kept;
  cell.count = count(kept);
}

/** Write a cell's number and shade where they changed; only in rows that are laid out, for most are not. */
function write(cell) {
  const { kept } = cell;
  if (same(kept, cell.written)) return;
  cell.written = kept;
  cell.number.textContent = kept.length ? String(cell.count) : "";
  cell.td.classList.toggle("is-filled", kept.length > 0);
  say(cell.td, kept.length > 0);
  if (kept.length) cell.td.dataset.shade = String(1 + STEPS.filter((step) => cell.count > step).length);
  else delete cell.td.dataset.shade;
  const left = new Set(kept);
  const boxes = new Set(kept.map((entry) => entry.box));
  for (const entry of cell.entries) {
    entry.link.hidden = !left.has(entry);
    if (entry.box) entry.box.hidden = !boxes.has(entry.box);
  }
}

/** Runs of adjacent columns as [first, last]. */
function runs(columns) {
  const found = [];
  for (const { index } of columns) {
    const last = found[found.length - 1];
    if (last && last[1] === index - 1) last[1] = index;
    else found.push([index, index]);
  }
  return found;
}

function hideColumns(view) {
  const gone = view.columns.filter((column) => !column.shown);
  const cells = runs(gone).map(([first, last]) => `table[data-matrix="${view.name}"] tr > :nth-child(n+${first + 2}):nth-child(-n+${last + 2})`);
  const text = cells.length ? `${cells.join()} {display:none !important}` : "";
  if (text === rule) return;
  rule = text;
  hidden.replaceSync(text);
  const columns = view.element.getElementsByTagName("col");
  view.columns.forEach((column, index) => {
    columns[index + 1].hidden = !column.shown;
  });
}
