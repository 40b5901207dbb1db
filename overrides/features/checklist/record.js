/* Choosing the open record, its person, and deleting records (with undo). */

import { element } from "../../shared/dom.js";
import { cleared, missing, saved } from "../../shared/keeping.js";
import { loadScript, siteData } from "../../shared/site-data.js";
import { undoButton } from "../../shared/undo.js";
import { openRecord } from "./open-record.js";
import { FIELDS, title } from "./records.js";

export function mount(root) {
  const opened = openRecord(root);
  const { records } = opened;
  const choice = root.querySelector("[data-choice]");
  const compare = root.querySelector("[data-compare]");
  const second = root.querySelector("[data-second]");
  const state = root.querySelector("[data-state]");
  const who = root.closest("details").querySelector("[data-who]");
  const undo = undoButton(root.querySelector("[data-undo]"), records.store, (words) => {
    opened.select(records.current(opened.role)?.id ?? "");
    say(words);
  });
  const meta = (field) => root.querySelector(`[data-meta="${field}"]`);
  const asked = FIELDS.filter(meta);
  const names = new Map([...(second ? second.options : [])].filter((each) => each.value).map((each) => [each.value, each.textContent]));

  function option(value, text) {
    return Object.assign(element("option", text), { value });
  }

  function show() {
    const open = opened.record();
    const mine = records.list().filter((record) => record.roles.includes(opened.role));
    choice.replaceChildren(option("", mine.length ? "新的记录" : missing("") ? "这一页还没有记录" : "还没有记录"), ...mine.map((record) => option(record.id, title(record, opened.isUnit))));
    choice.value = open ? open.id : "";
    const chosen = compare.value;
    const earlier = mine.filter((record) => !open || record.id !== open.id);
    compare.replaceChildren(option("", "不对照"), ...earlier.map((record) => option(record.id, title(record, opened.isUnit))));
    compare.value = earlier.some((record) => record.id === chosen) ? chosen : "";
    for (const field of asked) if (document.activeElement !== meta(field)) meta(field).value = open ? open[field] || "" : "";
    root.querySelector("datalist").replaceChildren(...[...new Set(mine.map((record) => record.period).filter(Boolean))].map((period) => option(period, period)));
    root.querySelector("[data-delete]").disabled = !open;
    who.textContent = [open?.name, open?.unit].filter(Boolean).join(" · ") || `未填写${opened.isUnit ? "单位" : "姓名、单位"}`;
    if (second) {
      const wanted = open ? others(open) : second.value;
      if (second.value !== wanted) choose(wanted);
    }
  }

  /** The other posts of a record, as the value of the select. */
  function others(record) {
    return record.roles.filter((role) => role !== opened.role).join(" ");
  }

  /** If there are many posts, the page lists only some; names of others are loaded on demand. */
  async function learn(roles) {
    if (roles.every((role) => names.has(role))) return;
    await loadScript(opened.form.dataset.posts);
    for (const [role, name] of Object.entries(siteData.postNames)) names.set(role, name);
  }

  /** Select further posts; several, or unlisted ones, get an option of their own. */
  function choose(value) {
    const roles = value.split(" ");
    const called = () => roles.map((role) => names.get(role) || role).join("、");
    if (![...second.options].some((each) => each.value === value)) {
      const entry = option(value, called());
      second.append(entry);
      learn(roles).then(() => {
        entry.textContent = called();
      });
    }
    second.value = value;
    opened.tell("second", value);
  }

  /** ?also=<post>+<post>: open or create the record of exactly these posts. */
  async function fromAddress() {
    const asked = [...new Set((new URLSearchParams(location.search).get("also") || "").split(" "))].filter(Boolean);
    await learn(asked);
    const value = asked.filter((role) => role !== opened.role && names.has(role)).join(" ");
    if (!value) return;
    const open = opened.record();
    const same = records.list().find((record) => record.roles[0] === opened.role && others(record) === value);
    if (same || open) opened.select(same ? same.id : "");
    choose(value);
  }

  function say(text) {
    state.textContent = text;
  }

  choice.addEventListener("change", () => {
    opened.select(choice.value);
    say(choice.value ? "已打开所选记录。" : "开始一份新的记录。");
  });
  root.querySelector("[data-new]").addEventListener("click", () => {
    opened.select("");
    say("开始一份新的记录，填写后自动保存。原有记录仍在“本机的记录”中。");
    meta("unit").focus();
  });
  for (const field of asked) {
    meta(field).addEventListener("input", () => opened.update({ [field]: meta(field).value.trim() }));
  }
  second?.addEventListener("change", () => {
    if (opened.record()) opened.update({ roles: opened.roles() });
    opened.tell("second", second.value);
  });
  compare.addEventListener("change", () => opened.tell("compare"));

  function takeAway(ids, words) {
    undo.act([...records.namesOf(ids), `current/${opened.role}`], () => {
      records.clear(ids);
      opened.select("");
    });
    say(words);
    root.querySelector("[data-undo]").focus();
  }

  root.querySelector("[data-delete]").addEventListener("click", () => {
    const open = opened.record();
    if (open) takeAway([open.id], `已删除“${title(open, opened.isUnit)}”。离开本页之前可以撤销。`);
  });
  root.querySelector("[data-clear]").addEventListener("click", () => {
    takeAway(null, `${cleared("本机上本手册的全部自查记录")}离开本页之前可以撤销。`);
  });

  opened.on("record", show);
  records.watch(undo.look);
  opened.on("saved", () => {
    undo.look();
    show();
    say(saved("请用“导出记录文件”留存"));
  });
  show();
  if (records.unreadable()) say(`本机另有${records.unreadable()}份记录读不出来，没有列出，也没有改动。`);
  if (second) fromAddress();
}
