/* The list of units that all pages of the office share. */

import { element } from "../../shared/dom.js";
import { kept } from "../../shared/keeping.js";
import { rowTools } from "../../shared/row-tools.js";
import * as office from "./office-data.js";
import { officeFile } from "./office-file.js";

export function mount(form) {
  const part = (name) => form.querySelector(`[data-${name}]`);
  const [paste, list] = ["paste", "list"].map(part);
  const { undo } = officeFile(form, () => problems([]));

  function say(words) {
    part("said").textContent = kept(words);
  }

  function problems(sentences) {
    part("problems").replaceChildren(...sentences.map((sentence) => element("li", sentence)));
    part("problems").hidden = !sentences.length;
  }

  function show() {
    const units = office.units();
    part("count").classList.toggle("hb-empty", !units.length);
    part("units-part").classList.toggle("hb-off-paper", !units.length);
    part("count").textContent = units.length ? `现有${units.length}个单位。` : "还没有单位名单。";
    list.replaceChildren(...units.map((unit, index) => row(unit, index, units.length)));
  }

  function row({ name, kind }, index, count) {
    const made = part("row").content.firstElementChild.cloneNode(true);
    made.querySelector("[data-name]").textContent = name;
    const select = made.querySelector("[data-kind]");
    if (![...select.options].some((option) => option.value === kind)) select.add(element("option", kind));
    select.value = kind;
    select.setAttribute("aria-label", `类别：${name}`);
    rowTools(made, name, index, count);
    return made;
  }

  /** Change the list and keep it; the focus stays at the unit or where it was. */
  function change(make, words, focus) {
    const units = office.units();
    make(units);
    office.setList("units", units);
    say(words);
    const at = list.children[Math.min(focus.index, units.length - 1)];
    const buttons = at ? [at.querySelector(`[data-${focus.mark}]`), ...at.querySelectorAll("button")] : [paste];
    buttons.find((button) => !button.disabled).focus();
  }

  list.addEventListener("click", (event) => {
    const item = event.target.closest("li");
    if (!item || event.target.tagName !== "BUTTON") return;
    const index = [...list.children].indexOf(item);
    const { name } = office.units()[index];
    if (event.target.matches("[data-remove]")) {
      change((units) => units.splice(index, 1), `已删去${name}。`, { index, mark: "remove" });
      return;
    }
    const up = event.target.matches("[data-up]");
    const to = index + (up ? -1 : 1);
    change((units) => units.splice(to, 0, ...units.splice(index, 1)), `${name}已移到第${to + 1}个。`, { index: to, mark: up ? "up" : "down" });
  });
  list.addEventListener("change", (event) => {
    const index = [...list.children].indexOf(event.target.closest("li"));
    const kind = event.target.value;
    change((units) => Object.assign(units[index], { kind }), "类别已改。", { index, mark: "kind" });
  });

  part("take").addEventListener("click", () => {
    if (!paste.value.trim()) return say("请先粘贴单位名单。");
    const taken = undo.act(office.stored(["units"]), () => office.setUnits(paste.value));
    problems(taken.problems);
    if (!taken.kept) return say("名单没有改动。");
    paste.value = "";
    return say(`名单现有${taken.units.length}个单位${taken.guessed ? `，其中${taken.guessed}个的类别按名称暂定，请核对` : ""}。`);
  });
  part("edit").addEventListener("click", () => {
    paste.value = office.units().map(({ name, kind }) => `${name}\t${kind}`).join("\n");
    paste.focus();
    say("名单已放回上面，改好后再选“用作单位名单”。");
  });

  form.addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("office:changed", (event) => {
    if (["", "units"].includes(event.detail.name)) show();
  });
  show();
  if (office.isNoList("units")) say("本机原来保存的单位名单读不出来，没有列出；另列名单时，原来的另行保留，不会改写。");
}
