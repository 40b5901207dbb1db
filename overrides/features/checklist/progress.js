/* Progress of a checklist, in the bar that stays, in full and by theme; filtering and sorting. */

import { element } from "../../shared/dom.js";
import { isPersistent, place } from "../../shared/storage.js";
import { openRecord } from "./open-record.js";

const KEPT = { shared: "已保存", apart: "已保存，只有这一页看得到", off: "本机不能保存，关闭即丢失" };

export function mount(root) {
  const opened = openRecord(root);
  const [total, bar, byTheme, theme, openFirst, next, kept] = ["total", "bar", "by-theme", "theme", "open-first", "next", "kept"].map((name) => opened.form.querySelector(`[data-${name}]`));
  const themes = JSON.parse(opened.form.dataset.themes);
  const original = new Map();

  /** An answer counts once it is given and its words have not changed since. */
  function answer(fieldset) {
    if (fieldset.classList.contains("is-changed")) return "";
    return fieldset.querySelector("input[type=radio]:checked")?.value || "";
  }

  function isOpen(block) {
    return [...block.querySelectorAll("fieldset")].some((fieldset) => ["", "no", "partly"].includes(answer(fieldset)));
  }

  function blocks() {
    return [...opened.form.querySelectorAll(".hb-checklist__duty")];
  }

  /** [id, name] of the themes of the questions, including those of further posts. */
  function held() {
    const here = new Set(blocks().flatMap((block) => block.dataset.themes.split(" ")));
    return themes.filter(([id]) => here.has(id));
  }

  function offer() {
    const chosen = theme.value;
    const options = held().map(([id, name]) => Object.assign(element("option", name), { value: id }));
    theme.replaceChildren(theme.options[0], ...options);
    theme.value = options.some((each) => each.value === chosen) ? chosen : "";
  }

  function count() {
    const fieldsets = opened.fieldsets();
    const values = fieldsets.map(answer);
    const done = values.filter(Boolean).length;
    const of = (value) => values.filter((each) => each === value).length;
    const missing = fieldsets.filter((fieldset) => answer(fieldset) === "na" && !fieldset.querySelector('[data-field="reason"]').value.trim()).length;
    const few = fieldsets.filter((fieldset) => fieldset.classList.contains("is-few")).length;
    const changed = fieldsets.filter((fieldset) => fieldset.classList.contains("is-changed")).length - few;
    const [yes, no] = fieldsets.some((fieldset) => fieldset.dataset.answers === "yes-no") ? ["（含答“是”的）", "（含答“否”的）"] : ["", ""];
    total.textContent =
      `已答${done}题，共${fieldsets.length}题。已落实${yes}${of("yes")}，部分落实${of("partly")}，未落实${no}${of("no")}，不适用${of("na")}。` +
      (missing ? `有${missing}题选了不适用，还没有写原因。` : "") +
      (changed ? `有${changed}题条款已更新，请重新核对。` : "") +
      (few ? `有${few}题现在只答“是”或者“否”，请重新选择。` : "");
    for (const short of opened.form.querySelectorAll("[data-answered]")) short.textContent = `已答${done}/${fieldsets.length}`;
    next.textContent = done < fieldsets.length ? "下一道未答" : "去提交";
    opened.form.querySelector("[data-asked]").textContent = String(fieldsets.length);
    bar.max = fieldsets.length;
    bar.value = done;
    byTheme.replaceChildren(
      ...held().map(([id, name]) => {
        const within = blocks()
          .filter((block) => block.dataset.themes.split(" ").includes(id))
          .flatMap((block) => [...block.querySelectorAll("fieldset")]);
        return element("li", `${name}：已答${within.filter(answer).length}题，共${within.length}题`);
      }),
    );
  }

  function filter() {
    for (const block of blocks()) {
      block.hidden = Boolean(theme.value) && !block.dataset.themes.split(" ").includes(theme.value);
    }
  }

  /** Sort duties within their group: with open questions first, or in text order. */
  function order() {
    for (const group of opened.form.querySelectorAll(".hb-checklist__group")) {
      const own = [...group.querySelectorAll(".hb-checklist__duty")];
      own.forEach((block) => original.has(block) || original.set(block, original.size));
      own.sort((one, two) => (openFirst.checked ? Number(isOpen(two)) - Number(isOpen(one)) : 0) || original.get(one) - original.get(two));
      group.append(...own);
    }
  }

  /** Go to the next unanswered question below the bar, else to the first; where none is left, to handing in. */
  function goOn() {
    const open = opened.fieldsets().filter((fieldset) => !answer(fieldset));
    const seen = open.filter((fieldset) => !fieldset.closest("[hidden]"));
    if (!open.length) return void (location.hash = "handin-title");
    if (!seen.length) {
      theme.value = "";
      filter();
    }
    const { bottom } = root.getBoundingClientRect();
    const held = document.activeElement?.closest("fieldset[data-check]");
    const below = (fieldset) => fieldset !== held && fieldset.getBoundingClientRect().top > bottom + 40;
    const [first] = seen.length ? seen : open;
    const wanted = seen.find(below) || first;
    wanted.scrollIntoView({ block: "start" });
    wanted.querySelector("input").focus({ preventScroll: true });
  }

  next.addEventListener("click", goOn);
  theme.addEventListener("change", filter);
  openFirst.addEventListener("change", order);
  opened.on("record", () => {
    kept.textContent = "";
    count();
  });
  opened.on("saved", () => {
    kept.textContent = KEPT[isPersistent() ? place() : "off"];
    count();
  });
  opened.on("questions", () => {
    offer();
    order();
    filter();
    count();
  });
  order();
  count();
}
