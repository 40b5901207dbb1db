/* All that the office entered, as one file, and back. It stands on every page that keeps some of it: where a browser lets no page see
   what another keeps, a file is the way from one to the other. */

import { differences } from "../../shared/changes.js";
import { element } from "../../shared/dom.js";
import * as files from "../../shared/files.js";
import { cleared } from "../../shared/keeping.js";
import { own } from "../../shared/own.js";
import { undoButton } from "../../shared/undo.js";
import { chosen, leftOut } from "../../shared/untrusted.js";
import * as office from "./office-data.js";

const NAMES = { units: "单位名单", inspection: "检查记录", register: "台账", summary: "自查汇总中选定的单位", pack: "自查表名单" };
const FIELDS = { unit: "单位", kind: "类别", date: "检查日期", by: "检查单位", inspector: "由谁检查", value: "检查结果", problem: "检查发现", clause: "依据条款", demand: "整改要求", deadline: "时限" };
const VALUES = { yes: "做到", partly: "部分做到", no: "没有做到", na: "不适用" };
const MOST_LINES = 50;

export function mount(root) {
  officeFile(root);
}

/** Serve the parts of office-file.html below `root`; `undone` is called when something was put back. Returns {undo}, that of shared/undo.js. */
export function officeFile(root, undone = () => {}) {
  const part = (name) => root.querySelector(`[data-${name}]`);
  const preview = part("preview");
  const undo = undoButton(part("undo"), office.undoing, (words) => {
    part("clear").focus();
    undone();
    tell(words);
  });
  let offered = null;
  let compared = {}; /* what it was compared with; another tab may change it before the import is accepted */

  function tell(words) {
    part("file-said").textContent = words;
  }

  part("export").addEventListener("click", () => {
    office.exported();
    tell(files.offer("办公室数据.json", office.exportAll(), "application/json"));
  });
  part("clear").addEventListener("click", () => {
    undo.act(office.all(), office.clear);
    tell(cleared("本机浏览器里的单位名单、检查记录和台账等内容"));
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
    const left = found.left.map(({ name, path, why }) => ({ path: [kindOf(name), ...name.split("/").slice(1), ...path], why }));
    const told = [...lines.slice(0, MOST_LINES), ...(lines.length > MOST_LINES ? [`另有${lines.length - MOST_LINES}项改写，没有逐项列出。`] : [])];
    part("changes").replaceChildren(...[...told, ...leftOut(left, "不导入")].map((line) => element("li", line)));
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
    const kept = undo.act(office.stored(names), () => office.importAll(offered));
    preview.hidden = true;
    (names.length ? part("undo") : part("import")).focus();
    return tell(!names.length ? "文件里的内容本机都已有，没有改动。" : kept ? "已导入。" : "本机浏览器没有保存成功，关闭页面后导入的内容会丢失。");
  });
  part("refuse").addEventListener("click", () => {
    preview.hidden = true;
    part("import").focus();
    tell("没有导入。");
  });

  document.addEventListener("office:changed", undo.look);
  return { undo };
}
