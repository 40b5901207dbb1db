/* Rows of a form, one per person: add, move, remove, by keyboard. The template `row` has fields with data-field and
   buttons with data-up, data-down, data-remove. */

import { rowTools } from "./row-tools.js";

/** `list` contains the rows; `say` announces changes; `changed` is called after each change by a button. */
export function memberRows({ list, row, fields, say, changed }) {
  function rows() {
    return [...list.children];
  }

  function field(item, key) {
    return item.querySelector(`[data-field="${key}"]`);
  }

  /** @returns {Record<string, string>} */
  function values(item) {
    return Object.fromEntries(fields.map((key) => [key, field(item, key).value]));
  }

  function add(given) {
    const item = row.content.firstElementChild.cloneNode(true);
    for (const key of fields) field(item, key).value = given[key] || "";
    list.append(item);
    renumber();
    return item;
  }

  function clear(which = (/** @type {Element} */ _) => true) {
    for (const item of rows()) if (which(item)) item.remove();
    renumber();
  }

  function renumber() {
    rows().forEach((item, index, all) => {
      item.querySelector("legend").textContent = `第${index + 1}人`;
      rowTools(item, `第${index + 1}人`, index, all.length);
    });
  }

  /** The focus stays on a button that can be pressed again. */
  function move(item, step) {
    const other = step < 0 ? item.previousElementSibling : item.nextElementSibling;
    if (step < 0) other.before(item);
    else other.after(item);
    renumber();
    const [up, down] = ["[data-up]", "[data-down]"].map((mark) => item.querySelector(mark));
    const [pressed, opposite] = step < 0 ? [up, down] : [down, up];
    (pressed.disabled ? opposite : pressed).focus();
    say(`已移到第${rows().indexOf(item) + 1}人。`);
  }

  function remove(item) {
    const index = rows().indexOf(item);
    const next = item.nextElementSibling || item.previousElementSibling;
    item.remove();
    renumber();
    if (next) next.querySelector("[data-remove]").focus();
    say(`已删去第${index + 1}人。`);
  }

  list.addEventListener("click", (event) => {
    const item = event.target.closest("li");
    if (event.target.matches("[data-up]")) move(item, -1);
    else if (event.target.matches("[data-down]")) move(item, 1);
    else if (event.target.matches("[data-remove]")) remove(item);
    else return;
    changed();
  });

  return { rows, field, values, add, clear };
}
