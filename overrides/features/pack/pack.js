/* A pasted roster -> all leaders' sheets as one Word file and one print. Nothing is kept unless the person asks. */

import { docx } from "../../shared/docx.js";
import { element } from "../../shared/dom.js";
import * as files from "../../shared/files.js";
import { keptForm } from "../../shared/kept-form.js";
import { bare } from "../../shared/own.js";
import { roster } from "../../shared/roster.js";
import { loadScript, siteData } from "../../shared/site-data.js";
import { borrowing } from "../checklist/borrowed.js";
import { recordsOf } from "../checklist/records.js";
import * as office from "../office/office-data.js";
import { load } from "../search/load.js";
import { packPaper } from "./blocks.js";
import { filled } from "./filled.js";
import { packPeople } from "./people.js";
import { printout } from "./printout.js";
import { OUTSIDE } from "./propose.js";

export function mount(form) {
  const records = recordsOf(form.dataset.regulation);
  const kinds = bare(JSON.parse(form.dataset.kinds));
  const MOST = 200;
  const LIMITS = { name: 40, title: 100, work: 500 };
  const ENTRY = "pack";
  const find = (key) => form.querySelector(`[data-${key}]`);
  const [unit, level, paste] = ["unit", "level", "paste"].map(find);
  const printed = form.parentElement.querySelector("[data-pack-printout]");
  let engine = null;

  const say = (words) => void (find("said").textContent = words);
  const tell = (words) => void (find("made").textContent = words);
  const people = packPeople({ form, records, level: () => level.value, engine: () => engine, say: tell, changed });

  /** Reading titles needs what search has; without it, posts are chosen by hand. */
  async function ready() {
    try {
      engine = engine || (await load());
    } catch {
      say("检索文件没有载入，对应岗位请逐人选择。");
    }
  }

  function collect() {
    return { unit: unit.value, level: level.value, people: people.rows().map(people.values) };
  }

  /** What was kept, or came from a file: texts alone are taken over. */
  function show(data) {
    const text = (value) => (typeof value === "string" ? value : "");
    unit.value = text(data?.unit);
    level.value = text(data?.level);
    if (level.selectedIndex < 0) level.value = "";
    people.clear();
    for (const person of Array.isArray(data?.people) ? data.people.slice(0, MOST) : []) {
      const fields = Object.fromEntries(["name", "title", "work", "post", "record"].map((key) => [key, text(person?.[key])]));
      people.add(typeof person?.said === "string" ? { ...fields, said: person.said } : fields);
    }
    takeAway();
  }

  function count() {
    const rows = people.rows();
    const open = people.check();
    const [unset, unconfirmed] = [people.isUnset, people.isProposed].map((which) => rows.filter(which).length);
    const known = rows.filter((item) => !people.field(item, "record").parentElement.hidden).length;
    const counted = rows.length
      ? [`共${rows.length}人`, unset && `${unset}人还没有选择对应岗位`, unconfirmed && `${unconfirmed}人的岗位是暂选，请核对`, known && `${known}人有自查记录，可以选用`].filter(Boolean).join("；") + "。"
      : "还没有名单。";
    if (find("count").textContent !== counted) find("count").textContent = counted;
    const needs = rows.length ? [unset && `为${unset}人选择对应岗位`, unconfirmed && `核对${unconfirmed}人暂选的岗位`].filter(Boolean) : ["加入领导名单"];
    find("needs").hidden = !needs.length;
    find("needs-said").textContent = `生成以前，还要${needs.join("，")}。`;
    find("next").disabled = !open.length;
    find("confirm").disabled = !unconfirmed;
    find("records").disabled = !known;
    return { unset, unconfirmed };
  }

  /** Whatever is changed takes the printed sheets away: they would no longer be what the list says. */
  function takeAway() {
    if (!printed.hidden) tell("名单有改动，打印稿请重新生成。");
    printed.hidden = true;
    printed.querySelector("[data-printed]").replaceChildren();
    document.documentElement.classList.remove("hb-pack-drawn");
    count();
  }

  function changed() {
    takeAway();
    kept.changed();
  }

  function limited(person, notes) {
    const long = Object.keys(LIMITS).filter((key) => person[key].length > LIMITS[key]);
    if (long.length) notes.push(`${person.name.slice(0, 10) || "没有姓名的人"}的内容过长，已截短，请核对。`);
    return { ...person, ...Object.fromEntries(long.map((key) => [key, person[key].slice(0, LIMITS[key])])) };
  }

  /** A column of titles alone is taken once the person has said that it is one. */
  async function take(asTitles = false) {
    const { people: listed, notes: read, singles } = roster(paste.value);
    const notes = asTitles ? [] : read;
    const found = asTitles ? singles.map((title) => ({ name: "", title, work: "", post: "" })) : listed;
    find("take-titles").hidden = found.length > 0 || !singles.length;
    list(notes);
    if (!found.length && singles.length) return say(`粘贴的内容只有一列，共${singles.length}行，没有分出姓名和职务。如果都是职务，请选“作为职务加入”，姓名留空。`);
    if (!found.length) return say("没有可以加入的人，请先粘贴名单。");
    if (people.rows().length + found.length > MOST) return say(`名单最多${MOST}人，没有加入。`);
    say("");
    await ready();
    people.readRecords();
    for (const { post, ...person } of found.map((each) => limited(each, notes))) people.propose(people.add(person), post);
    paste.value = "";
    list(notes);
    changed();
    return say(`已加入${found.length}人，请在下面核对每人的对应岗位。`);
  }

  function list(notes) {
    find("notes").replaceChildren(...notes.map((text) => element("li", text)));
    find("notes").hidden = !notes.length;
  }

  function next() {
    const open = people.check();
    const at = people.rows().indexOf(document.activeElement.closest("li"));
    const item = open.find((each) => people.rows().indexOf(each) > at) || open[0];
    people.field(item, "post").focus();
  }

  /** Whether every post is chosen and confirmed; where not, the focus goes to what is to be done. */
  function sure() {
    const rows = people.rows();
    const { unset, unconfirmed } = count();
    if (!rows.length) {
      paste.focus();
      tell("还没有名单，请先加入领导名单。");
    } else if (unset) {
      const first = rows.find(people.isUnset);
      people.field(first, "post").focus();
      tell(`第${rows.indexOf(first) + 1}人还没有选择对应岗位。`);
    } else if (unconfirmed) {
      find("confirm").focus();
      tell(`${unconfirmed}人的岗位是暂选。核对无误的，请选“暂选的岗位都已核对”。`);
    } else return true;
    return false;
  }

  /** What the rows give for the sheets, with a sentence for each answer that is left out. */
  function given(pack) {
    const left = [];
    const known = new Set(Object.values(pack.sheets).flatMap(({ sections }) => sections.flatMap(({ items }) => items.flatMap(({ questions }) => questions.map(([id]) => id)))));
    const listed = people.rows().map((item, index) => {
      const { record: id, post, name, title, work } = people.values(item);
      const person = { name: name.trim(), title: title.trim(), work: work.trim() };
      const record = (id && post !== OUTSIDE && records.find(id)) || null;
      const sheet = record ? filled(records.answers(id), pack.sheets[post], (key) => known.has(key)) : { marks: new Map(), remarks: [], changed: 0, few: 0, gone: 0 };
      if (sheet.changed) left.push(`第${index + 1}人有${sheet.changed}题的原答案没有填入：作答后，条文或者题目有改动。`);
      if (sheet.few) left.push(`第${index + 1}人有${sheet.few}题的原答案没有填入：这些题现在只答“是”或者“否”，原来答的是“部分落实”。`);
      if (sheet.gone && record.roles.length === 1) left.push(`第${index + 1}人有${sheet.gone}题的原答案没有填入：这些题已不在表上。`);
      return { ...person, role: post === OUTSIDE ? "" : post, ...sheet, period: record?.period || "", filler: record?.filler || "" };
    });
    return { form: { unit: unit.value.trim(), people: listed }, left };
  }

  async function make(paged) {
    if (!sure()) return null;
    await Promise.all([loadScript(form.dataset.sheets), loadScript(form.dataset.office)]);
    const { form: filledIn, left } = given(siteData.packSheets);
    return { paper: packPaper(siteData.packSheets, filledIn, paged), left };
  }

  async function exportWord() {
    const made = await make(true);
    if (!made) return;
    const handed = files.offer(`${unit.value.trim()}${made.paper.title}.docx`, docx(siteData.officeParts, made.paper));
    tell(`已生成Word文件，共${people.rows().length}份自查表。${handed}${made.left.join("")}`);
  }

  async function draw() {
    const made = await make(false);
    if (!made) return;
    const { statusLines, colophon } = siteData.officeParts;
    printed.querySelector("[data-printed]").replaceChildren(printout(made.paper.blocks, [...statusLines, colophon].filter(Boolean)));
    printed.hidden = false;
    document.documentElement.classList.add("hb-pack-drawn");
    tell(`已生成打印稿，共${people.rows().length}份自查表，在本页下方。${made.left.join("")}`);
    printed.querySelector("button").focus();
  }

  const missing = () => tell("模板文件没有载入，请确认手册文件夹是完整的。");

  function listUnits() {
    find("units").replaceChildren(...office.units().map(({ name }) => Object.assign(element("option"), { value: name })));
  }

  unit.addEventListener("change", () => {
    const known = office.units().find(({ name }) => name === unit.value.trim());
    if (level.value || !known || !kinds[known.kind]) return;
    level.value = kinds[known.kind];
    people.relist();
  });
  level.addEventListener("change", people.relist);
  for (const field of [paste, find("people")]) field.addEventListener("focusin", ready, { once: true });
  find("take").addEventListener("click", () => take());
  find("take-titles").addEventListener("click", () => take(true));
  paste.addEventListener("input", () => (find("take-titles").hidden = true));
  find("lead").addEventListener("click", sure);
  find("next").addEventListener("click", next);
  find("confirm").addEventListener("click", () => {
    people.confirm(people.rows());
    changed();
    find("word").focus();
    tell("已核对暂选的岗位，可以生成。");
  });
  find("records").addEventListener("click", () => {
    for (const item of people.rows()) {
      const select = people.field(item, "record");
      if (!select.parentElement.hidden) select.selectedIndex = 1;
    }
    changed();
    tell("已选用每人最近的一份自查记录，请逐人核对。");
  });
  find("add").addEventListener("click", () => {
    if (people.rows().length >= MOST) return tell(`名单最多${MOST}人。`);
    ready();
    people.field(people.add({}), "name").focus();
    return changed();
  });
  find("word").addEventListener("click", () => void exportWord().catch(missing));
  find("draw").addEventListener("click", () => void draw().catch(missing));
  for (const kind of ["input", "change"]) {
    form.addEventListener(kind, (event) => {
      if (event.target !== paste && !event.target.matches("[data-keep]")) changed();
    });
  }
  form.addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("office:changed", ({ detail: { name, elsewhere } }) => {
    if (name === "units" || !name) listUnits();
    if (elsewhere && (name === ENTRY || !name)) kept.elsewhere();
  });
  borrowing(find("borrow"), records, form.dataset.regulation, (words) => {
    people.readRecords();
    count();
    tell(words);
  });
  records.watch((name) => {
    if (!name.startsWith("record/")) return;
    people.readRecords();
    count();
  });
  listUnits();
  people.readRecords();
  const empty = () => {
    show({});
    list([]);
  };
  const kept = keptForm(form, { store: office, name: ENTRY, what: "名单", collect, show, empty, say: tell });
}
