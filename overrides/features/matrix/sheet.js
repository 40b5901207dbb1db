/* What a table shows, as rows of text for a file. */

/** One line per holder, if the cell names them; where the table quotes, one per clause, and an empty cell says so. */
function text(cell, quotes) {
  if (quotes) return cell && cell.kept.length ? cell.kept.map((entry) => entry.link.textContent).join("\n") : "—";
  if (!cell) return "";
  const lines = new Map();
  for (const entry of cell.kept) {
    const who = entry.box ? entry.box.firstElementChild.textContent : "";
    lines.set(who, [...(lines.get(who) || []), entry.link.textContent]);
  }
  return [...lines].map(([who, references]) => (who ? `${who}：` : "") + references.join("、")).join("\n");
}

/** The sheet of a table. `lines`: notes below the title; `help`: how cells cite; `blank`: what an empty one says. */
export function tableSheet(view, subject, lines, help, blank) {
  const wide = Math.max(9, Math.min(44, Math.floor(150 / Math.max(1, view.shownColumns.length))));
  return {
    name: view.title,
    widths: [view.rowKind === "role" ? 40 : 22, ...view.shownColumns.map(() => wide)],
    title: `${subject}${view.title}对照表`,
    lines: [...lines, help + blank + view.notes].filter(Boolean),
    head: [view.corner, ...view.shownColumns.map((column) => column.name)],
    fixed: 1,
    rows: view.shownRows.map((row) => [row.name, ...view.shownColumns.map((column) => text(row.cells[column.index], view.quotes))]),
  };
}
