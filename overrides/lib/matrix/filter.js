/* Which rows, columns and clauses of a table a state keeps, and how that is shown. */
(function () {
  "use strict";

  const { count, plain } = window.handbook.matrix;
  const STEPS = [1, 2, 4]; /* as in macros/views/matrix.py */
  const LONG = 60; /* rows that are laid out at a time: the cost of a keypress does not grow with the table */
  const hidden = new CSSStyleSheet(); /* hides columns: one rule instead of a cell at a time */
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

  /** Show what the state keeps; returns {rows, columns, cells, shownRows, shownColumns}. */
  function apply(view, state, roles) {
    const terms = plain(state.q).split(/\s+/).filter(Boolean);
    const inClause = terms.map(() => new Map());
    const says = (place, clause) => {
      const cache = inClause[place];
      if (!cache.has(clause)) cache.set(clause, clause.plain.includes(terms[place]));
      return cache.get(clause);
    };
    for (const column of view.columns) {
      column.shown = headingPasses(view.columnKind, column.id, state, roles);
      column.says = terms.map((term) => column.plain.includes(term));
    }
    let cells = 0;
    for (const row of view.rows) {
      const open = headingPasses(view.rowKind, row.id, state, roles);
      const named = terms.map((term) => row.plain.includes(term));
      let found = false;
      for (const cell of row.cells) {
        if (!cell) continue;
        const kept = !open || !cell.column.shown ? [] : cell.entries.filter((entry) => entryPasses(entry, state) && terms.every((term, place) => named[place] || cell.column.says[place] || entry.who.includes(term) || says(place, entry.clause)));
        show(cell, kept);
        if (kept.length) {
          found = true;
          cells += 1;
        }
      }
      row.shown = open && (!terms.length || found || named.every(Boolean));
    }
    hideColumns(view);
    view.shownRows = view.rows.filter((row) => row.shown);
    view.drawn = 0;
    for (const row of view.rows) if (!row.shown) hide(row, true);
    draw(view, LONG);
    for (const row of view.shownRows.slice(view.drawn)) hide(row, true);
    view.shownColumns = view.columns.filter((column) => column.shown);
    return { rows: view.shownRows.length, columns: view.shownColumns.length, cells };
  }

  function hide(row, hidden) {
    if (row.tr.hidden !== hidden) row.tr.hidden = hidden;
  }

  /** Let the first `count` of the rows that are shown be laid out; the others follow as the table is scrolled. */
  function draw(view, count) {
    const until = Math.min(count, view.shownRows.length);
    for (; view.drawn < until; view.drawn += 1) hide(view.shownRows[view.drawn], false);
    if (view.rows.length > LONG) view.element.setAttribute("aria-rowcount", String(view.shownRows.length + 1));
  }

  /** Draw on as the person scrolls, and all of it for paper. */
  function drawOn(view) {
    const box = view.element.closest(".hb-matrix");
    const more = () => {
      if (view.drawn < view.shownRows.length && box.scrollTop + 2 * box.clientHeight > box.scrollHeight) draw(view, view.drawn + LONG);
    };
    box.addEventListener("scroll", more, { passive: true });
    window.addEventListener("beforeprint", () => draw(view, view.shownRows.length));
  }

  /** Write a cell's number and shade, only where they change. */
  function show(cell, kept) {
    const same = kept.length === cell.kept.length && kept.every((entry, place) => entry === cell.kept[place]);
    if (same) return;
    cell.kept = kept;
    cell.count = count(kept);
    cell.number.textContent = kept.length ? String(cell.count) : "";
    cell.td.classList.toggle("is-filled", kept.length > 0);
    if (kept.length) cell.td.dataset.shade = String(1 + STEPS.filter((step) => cell.count > step).length);
    else delete cell.td.dataset.shade;
    const left = new Set(kept);
    for (const entry of cell.entries) {
      entry.link.hidden = !left.has(entry);
      if (entry.box) entry.box.hidden = !cell.entries.some((other) => other.box === entry.box && left.has(other));
    }
  }

  function hideColumns(view) {
    const gone = view.columns.filter((column) => !column.shown);
    const text = gone.length ? gone.map((column) => `table[data-matrix="${view.name}"] tr > :nth-child(${column.place + 2})`).join(",") + "{display:none !important}" : "";
    if (text === rule) return;
    rule = text;
    hidden.replaceSync(text);
    const columns = view.element.getElementsByTagName("col");
    view.columns.forEach((column, place) => {
      columns[place + 1].hidden = !column.shown;
    });
  }

  Object.assign(window.handbook.matrix, { apply, draw, drawOn });
})();
