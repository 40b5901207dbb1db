/* The rows of a pack: each person's post, suggested and confirmed, an optional self-check record, and what is left to
   check. */

import { element } from "../../shared/dom.js";
import { memberRows } from "../../shared/members.js";
import { title } from "../checklist/records.js";
import { matching } from "./filled.js";
import { OUTSIDE, proposePost } from "./propose.js";

const FIELDS = ["name", "title", "work", "post", "record"];
const BLANK = "不用记录（空白表）";

/** For each of these people the number of the first that is the same, 0 for that one and for those without a name. */
export function twins(people) {
  const first = new Map();
  return people.map(({ name, title: held, post }, index) => {
    const key = JSON.stringify([name, held, post].map((text) => text.trim()));
    if (first.has(key)) return name.trim() ? first.get(key) : 0;
    first.set(key, index + 1);
    return 0;
  });
}

/** `form` holds the rows and their template; `records` those of this browser; `level()` is the level chosen;
    `engine()` what search.load() resolved to, or null; `say` and `changed` as in shared/members.js. */
export function packPeople({ form, records, level, engine, say, changed }) {
  const list = form.querySelector("[data-people]");
  const row = form.querySelector("template[data-row]");
  const members = memberRows({ list, row, fields: FIELDS, say, changed });
  const proposed = new Map(); /* row -> the sentence of a post that nobody has confirmed yet, or of none */
  let listed = [];

  /** Role id -> {term, short} of what the select offers at this level. */
  function offered() {
    const groups = [...row.content.querySelectorAll("optgroup")].filter((group) => !level() || !group.dataset.of || group.dataset.of === level());
    const options = groups.flatMap((group) => [...group.children]).filter((option) => option.value !== OUTSIDE);
    return new Map(options.map((option) => [option.value, { term: option.textContent, short: option.dataset.short }]));
  }

  function listPosts(item, chosen) {
    const select = members.field(item, "post");
    const fresh = row.content.querySelector('[data-field="post"]').cloneNode(true);
    for (const group of fresh.querySelectorAll("optgroup")) if (level() && group.dataset.of && group.dataset.of !== level()) group.remove();
    select.replaceChildren(...fresh.childNodes);
    select.value = chosen;
    if (select.selectedIndex < 0) select.value = "";
  }

  /** Offer what this browser has of the person; nothing is used unless it is chosen. */
  function listRecords(item, chosen) {
    const { name, post } = members.values(item);
    const select = members.field(item, "record");
    const found = matching(listed, name, post);
    const options = found.map((record) => [record.id, title(record)]);
    select.replaceChildren(...[["", BLANK], ...options].map(([value, text]) => Object.assign(element("option", text), { value })));
    select.value = found.some(({ id }) => id === chosen) ? chosen : "";
    select.parentElement.hidden = !found.length;
  }

  /** Propose a post, unless one is chosen already. `written` is a post that the roster itself names. */
  function propose(item, written = "") {
    const { title, work, post } = members.values(item);
    if (post && !proposed.has(item)) return;
    const known = engine();
    const person = { title: title.trim(), work: work.trim(), post: written };
    const { role, said } = known ? proposePost(person, known, offered(), form.dataset.outside, level()) : { role: "", said: "" };
    members.field(item, "post").value = role;
    proposed.set(item, said);
    listRecords(item, members.values(item).record);
  }

  /** A row as it can be kept: `said` where its post is still to be looked at. @returns {Record<string, any>} */
  function values(item) {
    return { ...members.values(item), ...(proposed.has(item) ? { said: proposed.get(item) } : {}) };
  }

  function add(person) {
    const item = members.add(person);
    if (person.said !== undefined) proposed.set(item, person.said);
    listPosts(item, person.post || "");
    listRecords(item, person.record);
    return item;
  }

  function confirm(items) {
    for (const item of items) if (members.field(item, "post").value) proposed.delete(item);
  }

  const isUnset = (item) => !members.field(item, "post").value;
  const isProposed = (item) => !isUnset(item) && proposed.has(item);

  function notes(item, same) {
    const { name, title } = members.values(item);
    return [
      name.trim() ? "" : "没有姓名。",
      title.trim() || isUnset(item) ? "" : "没有职务。",
      same ? `与第${same}人重复。` : "",
      proposed.get(item) || (isUnset(item) ? "请选择对应岗位。" : ""),
    ].join("");
  }

  /** Show what is to be looked at in each row; returns the rows of which it is said. */
  function check() {
    const rows = members.rows();
    const [there, same] = [new Set(rows), twins(rows.map(members.values))];
    for (const item of proposed.keys()) if (!there.has(item)) proposed.delete(item);
    return rows.filter((item, index) => {
      const words = notes(item, same[index]);
      item.querySelector("[data-note]").textContent = words;
      item.classList.toggle("is-open", Boolean(words));
      return words;
    });
  }

  /** The level is another: posts of other levels are no longer offered, and what is open is proposed anew. */
  function relist() {
    for (const item of members.rows()) {
      const before = members.field(item, "post").value;
      listPosts(item, before);
      if (isUnset(item)) proposed.set(item, "");
      propose(item);
    }
  }

  function readRecords() {
    listed = records.list();
    for (const item of members.rows()) listRecords(item, members.values(item).record);
  }

  list.addEventListener("change", (event) => {
    const item = event.target.closest("li");
    const { field } = event.target.dataset;
    if (field === "title" || field === "work") propose(item);
    if (field === "post") proposed.delete(item);
    if (field === "post" || field === "name") listRecords(item, members.values(item).record);
  });

  return { ...members, values, add, propose, confirm, check, relist, readRecords, isUnset, isProposed };
}
