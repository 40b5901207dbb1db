/* The form of an exam's settings, kept in the address. */

import { passesFilters } from "../questions/paper.js";
import * as setup from "./setup.js";

/** `root` is the form. Returns {root, allowed, fill, ready, read, fault, focus}. */
export function setupForm(root) {
  const field = (name) => root.elements.namedItem(name);
  const kinds = [...root.querySelectorAll('[name="kind"]')];
  const settings = root.querySelector("[data-settings]");
  const summary = root.querySelector("[data-summary]");
  const values = (name) => [...field(name).options].map((option) => option.value).filter(Boolean);
  const allowed = {
    roles: [...new Set(values("role").flatMap((value) => value.split(" ")))],
    themes: values("theme"),
    kinds: kinds.map((kind) => kind.value),
  };
  let bank = null;

  /** Fill in the settings in the address, or a new paper number and the defaults. */
  function fill(given) {
    const held = given || setup.DEFAULTS;
    field("topic").value = held.topic;
    field("role").value = held.roles.join(" ");
    if (field("role").selectedIndex < 0) field("role").value = "";
    field("theme").value = held.themes[0] || "";
    for (const kind of kinds) kind.checked = held.kinds.includes(kind.value);
    field("count").value = held.count;
    field("minutes").value = held.minutes || "";
    field("line").value = held.line || "";
    field("seed").value = held.seed || setup.drawSeed();
    field("seat").value = held.seat;
    settings.open = !(given && given.seed);
    describe();
  }

  function read() {
    return {
      topic: setup.plain(field("topic").value, "topic"),
      roles: field("role").value ? field("role").value.split(" ") : [],
      themes: field("theme").value ? [field("theme").value] : [],
      kinds: kinds.filter((kind) => kind.checked).map((kind) => kind.value),
      count: setup.number(field("count").value, "count"),
      minutes: setup.number(field("minutes").value, "minutes"),
      line: setup.number(field("line").value, "line"),
      seed: setup.plain(field("seed").value, "seed"),
      seat: setup.plain(field("seat").value, "seat"),
    };
  }

  function fitting(chosen, questions) {
    return questions.filter((question) => passesFilters(question, setup.filters(chosen))).length;
  }

  /** The error of the settings, as a sentence, or "". */
  function fault(chosen, questions) {
    const there = fitting(chosen, questions);
    if (!there) return "没有符合条件的题目，请放宽岗位、主题或者题型。";
    if (chosen.count === null) return "题数请填1至200的整数。";
    if (field("minutes").value.trim() && chosen.minutes === null) return "时间请填1至600的整数，不限时请留空。";
    if (field("line").value.trim() && chosen.line === null) return "达标线请填1至200的整数，不设请留空。";
    if (chosen.line !== null && chosen.line > Math.min(chosen.count, there)) return "达标线不能超过题数。";
    if (!chosen.seed) return "请填写卷号，或者换一个卷号。";
    return "";
  }

  function describe() {
    const chosen = read();
    const there = bank && fitting(chosen, bank);
    const parts = [
      chosen.topic,
      [field("role"), field("theme")].map((select) => select.selectedOptions[0].textContent.trim()).join("，"),
      chosen.count === null ? "" : `${bank ? Math.min(chosen.count, there) : chosen.count}题`,
      chosen.minutes ? `${chosen.minutes}分钟` : "不限时",
      chosen.line ? `达标线为答对${chosen.line}题` : "不设达标线",
      `卷号${chosen.seed}`,
    ];
    const range = bank ? `符合条件的有${there}题${chosen.count > there ? "，少于所填题数，有几题出几题" : ""}。` : "";
    summary.textContent = `本次：${parts.filter(Boolean).join("；")}。${range}`;
  }

  root.addEventListener("input", () => {
    describe();
    const chosen = read();
    if (chosen.count !== null && chosen.seed) setup.write(chosen);
  });
  root.querySelector("[data-draw]").addEventListener("click", () => {
    field("seed").value = setup.drawSeed();
    field("seed").dispatchEvent(new Event("input", { bubbles: true }));
  });

  return {
    root,
    allowed,
    fill,
    read,
    fault,
    ready: (questions) => {
      bank = questions;
      describe();
    },
    focus: () => root.querySelector('[type="submit"]').focus(),
  };
}
