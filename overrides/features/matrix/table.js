/* A cross-reference table of the page as data: its rows, columns, and what each filled cell holds. */

import { anchor } from "../../shared/address.js";

const split = (text) => (text ? text.split(" ") : []);
export const plain = (text) => text.normalize("NFKC").toLowerCase();

/** What the page says of roles, clauses and duties, from its <template>. */
export function read(template) {
  const roles = new Map();
  const clauses = new Map();
  const duties = new Map();
  for (const each of template.content.children) {
    const { role, clause, kind, levels, ranks, address, label, themes, principles, times } = each.dataset;
    if (levels !== undefined) {
      roles.set(role, { id: role, kind, levels: split(levels), ranks: split(ranks), address, term: each.textContent });
    } else if (label !== undefined) {
      clauses.set(clause, { id: clause, label, words: each.textContent, plain: "" });
    } else {
      duties.set(`${role} ${clause}`, { themes: split(themes), principles: split(principles), times, words: each.textContent });
    }
  }
  return { roles, clauses, duties };
}

/** Rows, columns and filled cells of a table. `known` is what `read` gives. */
export function table(element, known) {
  const name = element.dataset.matrix;
  const [rowKind, columnKind] = name.split("-");
  const heading = (th, index, id) => ({ id, index, th, name: th.textContent.trim(), plain: plain(`${th.textContent} ${known.roles.get(id)?.term ?? ""}`), shown: true });
  const columns = [...element.tHead.rows[0].cells].slice(1).map((th, index) => heading(th, index, th.dataset.column));
  const rows = [...element.tBodies[0].rows].map((tr, index) => ({ ...heading(tr.cells[0], index, tr.cells[0].dataset.row), tr, cells: [] }));
  const cells = [];
  for (const row of rows) {
    for (const td of row.tr.getElementsByClassName("is-filled")) {
      const column = columns[td.cellIndex - 1];
      const holder = rowKind === "role" ? row.id : columnKind === "role" ? column.id : null;
      const cell = { row, column, td, number: td.firstElementChild, entries: entries(td, holder, known), kept: null };
      cell.count = cell.size = count(cell.entries);
      cell.kept = cell.written = cell.entries;
      row.cells[column.index] = cell;
      cells.push(cell);
    }
  }
  return { name, quotes: element.hasAttribute("data-quotes"), element, rowKind, columnKind, title: element.getAttribute("aria-label"), corner: element.tHead.rows[0].cells[0].textContent.trim(), columns, rows, cells };
}

function entries(td, holder, known) {
  const found = [];
  for (const link of td.getElementsByTagName("a")) {
    if (link.className) continue;
    const id = anchor(link);
    const box = link.parentElement === td ? null : link.parentElement;
    const role = box ? box.dataset.role : known.roles.has(holder) ? holder : "";
    const clause = known.clauses.get(id);
    if (!clause.plain) clause.plain = plain(`${clause.label} ${link.textContent} ${clause.words}`);
    const who = box ? plain(`${box.firstElementChild.textContent} ${box.firstElementChild.title}`) : "";
    found.push({ link, box, who, role: known.roles.get(role) ?? null, clause, duty: known.duties.get(`${role} ${id}`) ?? null });
  }
  return found;
}

/** Clauses, each once. */
export function count(list) {
  return list.length < 2 ? list.length : new Set(list.map((entry) => entry.clause)).size;
}
