/* The list of units that all pages of the office share, and what the office entered as one file. */

import { element } from "../../shared/dom.js";
import * as files from "../../shared/files.js";
import { cleared, kept } from "../../shared/keeping.js";
import { rowTools } from "../../shared/row-tools.js";
import { chosen } from "../../shared/untrusted.js";
import * as office from "./office-data.js";

export function mount(form) {
  const part = (name) => form.querySelector(`[data-${name}]`);
  const [paste, list, undo, preview] = ["paste", "list", "undo", "preview"].map(part);
  const NAMES = { inspection: "检查记录", register: "登记表", summary: "自查汇总中选定的单位" };
  let before = new Map();
  let offered = null;

  function say(words) {
    part("said").textContent = kept(words);
  }

  /** Everything as it is now, to be given back. */
  const snapshot = () => new Map(office.names().map((name) => [name, office.get(name)]));

  function tell(words) {
    part("file-said").textContent = words;
  }

  function problems(sentences) {
    part("problems").replaceChildren(...sentences.map((sentence) => element("li", sentence)));
    part("problems").hidden = !sentences.length;
  }

  function show() {
    const units = office.units();
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
    office.set("units", units);
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
    before = snapshot();
    const taken = office.setUnits(paste.value);
    problems(taken.problems);
    if (!taken.kept) return say("名单没有改动。");
    undo.hidden = false;
    paste.value = "";
    return say(`名单现有${taken.units.length}个单位${taken.guessed ? `，其中${taken.guessed}个的类别按名称暂定，请核对` : ""}。`);
  });
  part("edit").addEventListener("click", () => {
    paste.value = office.units().map(({ name, kind }) => `${name}\t${kind}`).join("\n");
    paste.focus();
    say("名单已放回上面，改好后再选“用作单位名单”。");
  });

  part("export").addEventListener("click", () => {
    files.offer("办公室数据.json", office.exportAll(), "application/json");
    tell("已导出数据文件。");
  });
  part("clear").addEventListener("click", () => {
    before = snapshot();
    office.clear();
    undo.hidden = false;
    tell(cleared("本机浏览器里的单位名单、检查记录和登记表等内容"));
  });
  undo.addEventListener("click", () => {
    office.clear();
    for (const [name, value] of before) office.set(name, value);
    undo.hidden = true;
    part("clear").focus();
    problems([]);
    tell("已恢复先前的内容。");
  });

  chosen(part("import"), {
    form: office.FORM,
    preview,
    take: (text) => look(office.read(text)),
    say: tell,
  });

  /** Say what an import would change; nothing is kept before the button is pressed. */
  function look(found) {
    const { units, entries } = found;
    const here = office.units();
    const lines = units.length ? [`单位名单：文件里${units.length}个${here.length ? `，本机现有${here.length}个，导入后换成文件里的` : ""}。`] : ["文件里没有单位名单，本机的不改。"];
    const counts = new Map();
    for (const [name, value] of entries) {
      const kind = NAMES[name.split("/")[0]] || "其他内容";
      const count = counts.get(kind) || { all: 0, changed: 0 };
      const old = office.get(name);
      count.all += 1;
      if (old !== null && JSON.stringify(old) !== JSON.stringify(value)) count.changed += 1;
      counts.set(kind, count);
    }
    for (const [kind, { all, changed }] of counts) lines.push(`${kind}：文件里${all}份${changed ? `，其中${changed}份本机也有而内容不同，导入后换成文件里的` : ""}。`);
    part("changes").replaceChildren(...lines.map((line) => element("li", line)));
    offered = found;
    preview.hidden = false;
    tell("请核对后选择是否导入。");
    part("accept").focus();
  }

  part("accept").addEventListener("click", () => {
    before = snapshot();
    const kept = office.importAll(offered);
    preview.hidden = true;
    undo.hidden = false;
    undo.focus();
    tell(kept ? "已导入。" : "本机浏览器没有保存成功，关闭页面后导入的内容会丢失。");
  });
  part("refuse").addEventListener("click", () => {
    preview.hidden = true;
    part("import").focus();
    tell("没有导入。");
  });

  form.addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("office:changed", (event) => {
    if (["", "units"].includes(event.detail.name)) show();
  });
  show();
}
