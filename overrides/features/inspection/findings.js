/* Editable list of an inspection item's findings, usable by keyboard. A finding stores its clause's label and hash, so
   that changes of the text are detected. */

import { element } from "../../shared/dom.js";

const TYPED = ["problem", "demand", "deadline"];

/** `list` holds the rows, `row` is their template, `clauses` id -> {label, words, hash}, `groups()` the clauses to choose
    from as [name, ids], `changed()` is called after each change. */
export function findingRows({ list, row, clauses, groups, changed }) {
  const field = (item, part) => item.querySelector(`[data-part="${part}"]`);
  function option(id, text) {
    const made = Object.assign(element("option", text), { value: id });
    if (clauses[id]) made.dataset.paper = clauses[id].label;
    return made;
  }

  function choices(item, finding) {
    const select = field(item, "clause");
    const given = groups();
    const short = (id) => `${clauses[id].label}：${clauses[id].words.slice(0, 24)}${clauses[id].words.length > 24 ? "……" : ""}`;
    select.replaceChildren(
      ...given.map(([name, ids]) => {
        const group = element("optgroup");
        group.label = name;
        group.append(...ids.map((id) => option(id, short(id))));
        return group;
      }),
    );
    const known = given.some(([, ids]) => ids.includes(finding.clause));
    if (finding.clause && !known) select.append(option(finding.clause, `${finding.label || finding.clause}（原来引用的条款）`));
    if (finding.clause) select.value = finding.clause;
  }

  /** The clause that a finding cites: the one with its words, wherever that stands now, else the one with its id. */
  function homeOf({ clause, hash }) {
    if (!hash || clauses[clause]?.hash === hash) return clause;
    const moved = Object.keys(clauses).filter((id) => clauses[id].hash === hash);
    return moved.length === 1 ? moved[0] : clause;
  }

  function add(finding) {
    const item = row.content.firstElementChild.cloneNode(true);
    item.dataset.id = finding.id;
    item.dataset.hash = finding.hash;
    const clause = homeOf(finding);
    item.dataset.label = clause === finding.clause ? finding.label : clauses[clause].label;
    for (const part of TYPED) field(item, part).value = finding[part];
    list.append(item);
    choices(item, { ...finding, clause });
    mark(item);
    name();
    return item;
  }

  /** Whether the clause reads otherwise than when the finding was written. */
  function mark(item) {
    const clause = clauses[field(item, "clause").value];
    const other = !clause || Boolean(item.dataset.hash && item.dataset.hash !== clause.hash);
    item.querySelector("[data-clause-changed]").hidden = !other;
  }

  function name() {
    [...list.children].forEach((item, index) => item.querySelector("[data-drop]").setAttribute("aria-label", `删去第${index + 1}条检查发现`));
  }

  function values() {
    return [...list.children].map((item) => {
      const id = field(item, "clause").value;
      const typed = Object.fromEntries(TYPED.map((part) => [part, field(item, part).value]));
      return { id: item.dataset.id, clause: id, label: item.dataset.label || clauses[id]?.label || "", hash: item.dataset.hash || clauses[id]?.hash || "", ...typed };
    });
  }

  /** Show the stored findings; the row being edited stays as it is. */
  function show(findings) {
    const active = list.contains(document.activeElement) ? document.activeElement.closest("li") : null;
    if (active && findings.some(({ id }) => id === active.dataset.id) && findings.length === list.children.length) return;
    list.replaceChildren();
    for (const finding of findings) add(finding);
  }

  /** Take the clauses as they read now. */
  function confirm() {
    for (const item of list.children) {
      const clause = clauses[field(item, "clause").value];
      if (clause) Object.assign(item.dataset, { hash: clause.hash, label: clause.label });
      mark(item);
    }
  }

  list.addEventListener("change", (event) => {
    if (event.target.dataset.part === "clause") {
      const item = event.target.closest("li");
      const clause = clauses[event.target.value];
      Object.assign(item.dataset, { hash: clause ? clause.hash : "", label: clause ? clause.label : "" });
      mark(item);
    }
    changed();
  });
  list.addEventListener("input", changed);
  list.addEventListener("click", (event) => {
    if (!event.target.matches("[data-drop]")) return;
    const item = event.target.closest("li");
    const next = item.nextElementSibling || item.previousElementSibling;
    item.remove();
    name();
    if (next) field(next, "problem").focus();
    else list.parentElement.querySelector("[data-add]").focus();
    changed();
  });

  return { add, values, show, confirm, rename: () => [...list.children].forEach((item) => choices(item, { clause: field(item, "clause").value, label: item.dataset.label })), focus: (item) => field(item, "problem").focus() };
}
