/* The list of units that all pages of the office share, and what the office entered as one file. */

import { element } from "../../shared/dom.js";
import { differences } from "../../shared/changes.js";
import * as files from "../../shared/files.js";
import { own } from "../../shared/own.js";
import { rowTools } from "../../shared/row-tools.js";
import { undoButton } from "../../shared/undo.js";
import { chosen } from "../../shared/untrusted.js";
import * as office from "./office-data.js";

export function mount(form) {
  const part = (name) => form.querySelector(`[data-${name}]`);
  const [paste, list, preview] = ["paste", "list", "preview"].map(part);
  const NAMES = { units: "单位名单", inspection: "检查记录", register: "登记表", summary: "自查汇总中选定的单位", pack: "自查表名单" };
  const FIELDS = { unit: "单位", kind: "类别", date: "检查日期", by: "检查单位", inspector: "由谁检查", value: "检查结果", problem: "检查发现", clause: "依据条款", demand: "整改要求", deadline: "时限" };
  const VALUES = { yes: "做到", partly: "部分做到", no: "没有做到", na: "不适用" };
  const MOST_LINES = 50;
  const undo = undoButton(part("undo"), office, (words) => {
    part("clear").focus();
    problems([]);
    tell(words);
  });
  let offered = null;
  let compared = {}; /* what it was compared with; another tab may change it before the import is accepted */

  function say(words) {
    part("said").textContent = office.isPersistent() ? words : `${words}本机浏览器不能保存，关闭页面后填写的内容会丢失。`;
  }

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
    const taken = undo.act(["units"], () => office.setUnits(paste.value));
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

  part("export").addEventListener("click", () => {
    files.offer("办公室数据.json", office.exportAll(), "application/json");
    tell("已导出数据文件。");
  });
  part("clear").addEventListener("click", () => {
    undo.act(office.names(), office.clear);
    tell("已清除本机浏览器里的单位名单、检查记录和登记表等内容。");
  });
  chosen(part("import"), {
    form: office.FORM,
    preview,
    take: (text) => look(office.read(text)),
    say: tell,
  });

  const kindOf = (name) => own(NAMES, name.split("/")[0]) || "其他内容";
  const shown = (value) => (typeof value === "string" ? `“${own(VALUES, value) || value}”` : "原来的内容");

  /** What an entry is called, with its unit and date where it has any. */
  function called(name, { before, after }) {
    const { unit = "", date = "" } = Array.isArray(before ?? after) ? {} : (before ?? after);
    return [kindOf(name), unit, date].filter((text) => typeof text === "string" && text).join(" ");
  }

  /** Say what an import would change, value by value; nothing is kept before the button is pressed. */
  function look(found) {
    const planned = office.plan(found);
    const counts = new Map(found.units.length ? [["单位名单", found.units.length]] : []);
    for (const name of found.entries.keys()) counts.set(kindOf(name), (counts.get(kindOf(name)) || 0) + 1);
    const lines = [...counts].map(([kind, count]) => `${kind}：文件里${count}${kind === "单位名单" ? "个" : "份"}。`);
    lines.push(found.units.length ? "文件里没有写的内容，本机的保留不动。" : "文件里没有单位名单，本机的不改；文件里没有写的其他内容也不改。");
    const all = [...planned].flatMap(([name, entry]) => differences(entry.before, entry.after).map((each) => ({ name, entry, ...each })));
    const changed = all.filter(({ before }) => before !== "");
    if (all.length > changed.length) lines.push(`本机没有、导入后增加的：${all.length - changed.length}项。`);
    lines.push(changed.length ? `本机已有、导入后改写的：${changed.length}项。` : "本机已有的内容都不改写。");
    for (const { name, entry, path, before, after } of changed) {
      const field = own(FIELDS, path[path.length - 1]);
      const where = name === "units" ? path[0] || "" : field || "";
      lines.push(`${called(name, entry)}${where ? `，${where}` : ""}：现为${shown(before)}，导入后为${shown(after)}。`);
    }
    const left = found.left.map(({ name, path, why }) => `${kindOf(name)}（${[name.split("/").slice(1).join("/"), ...path].filter(Boolean).join("，")}）：${why}，不导入。`);
    const told = [...lines.slice(0, MOST_LINES), ...(lines.length > MOST_LINES ? [`另有${lines.length - MOST_LINES}项改写，没有逐项列出。`] : [])];
    const kept = [...left.slice(0, MOST_LINES), ...(left.length > MOST_LINES ? [`另有${left.length - MOST_LINES}处不导入，没有逐项列出。`] : [])];
    part("changes").replaceChildren(...[...told, ...kept].map((line) => element("li", line)));
    [offered, compared] = [found, Object.fromEntries(planned)];
    preview.hidden = false;
    tell("请核对后选择是否导入。");
    part("accept").focus();
  }

  part("accept").addEventListener("click", () => {
    const planned = office.plan(offered);
    const names = [...planned.keys()];
    if (differences(compared, Object.fromEntries(planned)).length) {
      look(offered);
      return tell("本机的内容刚才有改动，请重新核对。");
    }
    const kept = undo.act(names, () => office.importAll(offered));
    preview.hidden = true;
    (names.length ? part("undo") : part("import")).focus();
    return tell(!names.length ? "文件里的内容本机都已有，没有改动。" : kept ? "已导入。" : "本机浏览器没有保存成功，关闭页面后导入的内容会丢失。");
  });
  part("refuse").addEventListener("click", () => {
    preview.hidden = true;
    part("import").focus();
    tell("没有导入。");
  });

  form.addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("office:changed", (event) => {
    undo.look();
    if (["", "units"].includes(event.detail.name)) show();
  });
  show();
  if (office.isNoList("units")) say("本机原来保存的单位名单读不出来，没有列出；另列名单时，原来的另行保留，不会改写。");
}
