/* Before an exam: its settings, kept in the address, and what a class is given; or, by the teacher's address, the start alone. */

import { classAddress } from "../../shared/class-address.js";
import { lengthOf } from "./length.js";
import { mixFields } from "./mix.js";
import * as setup from "./setup.js";

/** `root` is the form. Returns {root, allowed, fill, ready, read, person, check, focus}. */
export function setupForm(root) {
  const part = (name) => root.querySelector(`[data-${name}]`);
  const field = (name) => root.elements.namedItem(name);
  const boxes = (name) => [...root.querySelectorAll(`[name="${name}"]`)];
  const ticked = (name) => boxes(name).filter((box) => box.checked).map((box) => box.value);
  const values = (name) => [...field(name).options].map((option) => option.value).filter(Boolean);
  const mix = mixFields(root);
  const allowed = {
    roles: [...new Set(values("role").flatMap((value) => value.split(" ")))],
    themes: values("theme"),
    kinds: boxes("kind").map((kind) => kind.value),
    forms: mix.forms,
  };
  const show = classAddress(part("class"), () => ({ address: setup.link(read()), what: line(read()) }));
  let bank = null;
  let started = false; /* by the teacher's address: the settings stand */

  /** Fill in the settings in the address, or a new paper number and the defaults. */
  function fill(given) {
    const held = given || setup.DEFAULTS;
    field("topic").value = held.topic;
    field("role").value = held.roles.join(" ");
    if (field("role").selectedIndex < 0) field("role").value = "";
    field("theme").value = held.themes[0] || "";
    for (const box of boxes("kind")) box.checked = held.kinds.includes(box.value);
    for (const box of boxes("ask")) box.checked = held.ask.includes(box.value);
    mix.fill(held);
    field("count").value = held.count;
    field("minutes").value = held.minutes || "";
    field("line").value = held.line || "";
    field("seed").value = held.seed || setup.drawSeed();
    field("seat").value = held.seat;
    open(Boolean(given && given.seed));
  }

  /** Show the start alone, or the settings. */
  function open(start) {
    started = start;
    part("settings").hidden = start;
    for (const name of ["what", "teach"]) part(name).hidden = !start;
    part("seat").hidden = start && !asks("seat");
    part("person").hidden = !start || !asks("name");
    for (const words of root.querySelectorAll("[data-optional]")) words.hidden = start;
    describe();
    if (!start) show();
  }

  function asks(what) {
    return ticked("ask").includes(what);
  }

  function read() {
    const mixed = mix.read();
    return {
      topic: setup.plain(field("topic").value, "topic"),
      roles: field("role").value ? field("role").value.split(" ") : [],
      themes: field("theme").value ? [field("theme").value] : [],
      kinds: ticked("kind"),
      ...mixed,
      count: setup.total(mixed, field("count").value),
      minutes: setup.number(field("minutes").value, "minutes"),
      line: setup.number(field("line").value, "line"),
      seed: setup.plain(field("seed").value, "seed"),
      seat: setup.plain(field("seat").value, "seat"),
      ask: ticked("ask"),
    };
  }

  /** The name and unit that were asked for: {name, unit}. */
  function person() {
    return Object.fromEntries(["name", "unit"].map((name) => [name, field(name).value.trim()]));
  }

  /** Whether one may start; if not, it is said why. */
  function check(chosen) {
    part("fault").textContent = fault(chosen);
    return !part("fault").textContent;
  }

  /** The error of the settings, as a sentence, or "". */
  function fault(chosen) {
    if (!bank) return "题库还没有载入，请稍候再按“开始”。";
    const { there, fits, essays } = lengthOf(bank, chosen);
    if (!there) return "没有符合条件的题目，请放宽所选的范围。";
    if (chosen.count === null) return "题数请填1至200的整数。";
    if (field("minutes").value.trim() && chosen.minutes === null) return "时间请填1至600的整数，不限时请留空。";
    if (field("line").value.trim() && chosen.line === null) return "达标线请填1至200的整数，不设请留空。";
    if (fits === essays && fits) return "简答题不在网页上作答，请另选题型，或者用试卷。";
    if (chosen.line !== null && chosen.line > fits - essays) return "达标线不能超过题数。";
    if (!chosen.seed) return "请填写卷号，或者换一个卷号。";
    if (started && asks("seat") && !chosen.seat) return missing("seat", "请填写座位号。");
    if (started && asks("name") && !person().name) return missing("name", "请填写姓名。");
    return "";
  }

  function missing(name, words) {
    field(name).focus();
    return words;
  }

  /** What is known of a paper's length before the bank is read; cases may have more. */
  function unread({ count, forms, cases }) {
    const [, essays = 0] = forms.find(([form]) => form === "essay") || [];
    return { fits: count, essays, cases };
  }

  /** The exam in a line: how much, how long, on what. */
  function line(chosen) {
    const { fits, essays, cases } = bank ? lengthOf(bank, chosen) : unread(chosen);
    const range = [field("role"), field("theme")].filter((select, index) => !index || select.value).map((select) => select.selectedOptions[0].textContent.trim());
    return [
      chosen.topic,
      chosen.count === null ? "" : `${fits - essays}题`,
      cases ? `其中案例${cases}个` : "",
      essays ? `另有简答题${essays}题不在网页上作答` : "",
      chosen.minutes ? `限时${chosen.minutes}分钟` : "不限时",
      ...range,
      chosen.line ? `达标线为答对${chosen.line}题` : "",
    ].filter(Boolean).join("，");
  }

  function describe() {
    const chosen = read();
    const length = bank && lengthOf(bank, chosen);
    const range = length ? `符合条件的有${length.there}题${length.why && `，${length.why}`}。` : "";
    part("fit").hidden = !length || !length.why || !length.fits;
    if (length) part("fit").textContent = `改为${length.fits}题`;
    part("what").textContent = line(chosen);
    part("what").classList.toggle("is-long", Boolean(chosen.cases));
    part("summary").textContent = `本次：${line(chosen)}；卷号${chosen.seed}。${range}`;
  }

  root.addEventListener("input", () => {
    describe();
    const chosen = read();
    if (started || chosen.count === null || !chosen.seed) return;
    setup.write(chosen);
    show();
  });
  part("fit").addEventListener("click", () => {
    mix.fill({ ...read(), forms: [], cases: null });
    field("count").value = lengthOf(bank, read()).fits;
    field("count").dispatchEvent(new Event("input", { bubbles: true }));
  });
  part("teach").addEventListener("click", () => {
    open(false);
    root.querySelector("h2").focus();
  });
  part("draw").addEventListener("click", () => {
    field("seed").value = setup.drawSeed();
    field("seed").dispatchEvent(new Event("input", { bubbles: true }));
  });

  return {
    root,
    allowed,
    fill,
    read,
    person,
    check,
    ready: (questions) => {
      bank = questions;
      describe();
      if (!started) show();
    },
    focus: () => root.querySelector('[type="submit"]').focus(),
  };
}
