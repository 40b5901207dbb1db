/* On a phone a table becomes a list: each row's name, then its filled columns with their clauses. */

import { element } from "../../shared/dom.js";

function item(cell) {
  const line = element("li");
  const open = element("button", cell.column.name);
  open.type = "button";
  open.dataset.cell = `${cell.row.id}.${cell.column.id}`;
  open.append(element("b", `${cell.count}条`));
  line.append(open);
  let box = null;
  let references = null;
  for (const entry of cell.kept) {
    if (!references || entry.box !== box) {
      references = element("span", "", "hb-tools__references"); // a line for each whom the cell names
      line.append(references);
      if (entry.box) references.append(element("span", `${entry.box.firstElementChild.textContent}：`));
    }
    box = entry.box;
    const link = element("a", entry.link.textContent);
    link.href = entry.link.getAttribute("href");
    link.setAttribute("aria-label", `${link.textContent} ${entry.clause.label}`);
    references.append(link);
  }
  return line;
}

/** Draw the rows that hold something; no cell is empty here, so nothing is said of such. */
export function list(box, view) {
  const sections = [];
  for (const row of view.shownRows) {
    const filled = row.cells.filter((cell) => cell && cell.kept.length);
    if (!filled.length) continue;
    const section = element("section");
    const head = element("h2");
    const link = row.th.querySelector("a");
    if (link) head.append(Object.assign(element("a", row.name), { href: link.getAttribute("href") }));
    else head.textContent = row.name;
    const items = element("ul");
    items.append(...filled.map(item));
    section.append(head, items);
    sections.push(section);
  }
  const notes = view.notes ? [element("p", view.notes, "hb-tools__help")] : [];
  box.replaceChildren(...notes, ...sections);
}
