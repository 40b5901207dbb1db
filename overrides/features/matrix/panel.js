/* The words behind a cell, in a dialog: each clause once, verbatim, with whom it binds. */

import { element } from "../../shared/dom.js";

function link(text, address) {
  const made = element("a", text);
  made.href = address;
  return made;
}

/** The words; where the duty is a part of the clause, the rest is muted. */
function words(clause, duty) {
  const quote = element("blockquote", "", "hb-words");
  const line = element("p");
  const start = duty && duty.words ? clause.words.indexOf(duty.words) : -1;
  if (start < 0) {
    line.textContent = clause.words;
  } else {
    const before = clause.words.slice(0, start);
    const after = clause.words.slice(start + duty.words.length);
    if (before) line.append(element("span", before, "hb-words__rest"));
    line.append(duty.words);
    if (after) line.append(element("span", after, "hb-words__rest"));
  }
  quote.append(line);
  return quote;
}

function holders(entries) {
  const line = element("p", "", "hb-tools__holders");
  const roles = entries.map((entry) => entry.role).filter(Boolean);
  if (!roles.length) line.textContent = "条文未写明主体";
  roles.forEach((role, index) => line.append(index ? "；" : "岗位（主体）：", link(role.term, role.address)));
  return line;
}

function article(entries, timed) {
  const [{ clause, duty, link: reference }] = entries;
  const box = element("article", "", "hb-tools__clause");
  const head = element("h3");
  head.append(link(clause.label, reference.getAttribute("href")));
  box.append(head, holders(entries), words(clause, duty));
  if (timed && duty && duty.times) box.append(element("p", `时间用语：${duty.times}`, "hb-tools__holders"));
  return box;
}

/** Fill the dialog with what a cell holds under the filters. */
export function fillPanel(dialog, view, cell) {
  const groups = new Map();
  for (const entry of cell.kept) {
    const key = `${entry.clause.id} ${entry.duty ? entry.duty.words : ""}`;
    groups.set(key, [...(groups.get(key) || []), entry]);
  }
  const parts = [...groups.values()].map((entries) => article(entries, view.rowKind === "period"));
  dialog.querySelector("h2").textContent = `${cell.row.name}：${cell.column.name}`;
  if (cell.count < cell.size) parts.unshift(element("p", `按现在的筛选列出${cell.count}条，这一格共有${cell.size}条。`));
  dialog.querySelector("[data-words]").replaceChildren(...parts);
}
