/* The questions of a checklist; answers are saved at once. */

import { element } from "../../shared/dom.js";
import { has } from "../../shared/own.js";
import { loadScript, siteData } from "../../shared/site-data.js";
import { keyFor } from "../../shared/matching.js";
import { openRecord, questionOf } from "./open-record.js";
import { LABELS, OFFERED, TEXTS, labelsOf } from "./records.js";

/** Characters beside a question from which it takes a fifth of a page, and may be parted. */
const LONG = 1000;

export function mount(form) {
  const opened = openRecord(form.firstElementChild);
  const extra = form.querySelector("template[data-extra]");
  const list = form.querySelector("[data-list]");
  const orphans = form.querySelector("[data-orphans]");
  let wanted = "";
  let found = { at: new Map(), orphans: [] };

  function dress(fieldset) {
    fieldset.append(extra.content.cloneNode(true));
    fieldset.addEventListener("change", () => save(fieldset));
    fieldset.addEventListener("input", (event) => {
      if (event.target.dataset.field) save(fieldset);
    });
    fieldset.querySelector("[data-confirm]").addEventListener("click", () => {
      save(fieldset);
      fieldset.querySelector("input:checked")?.focus();
    });
  }

  function read(fieldset) {
    const given = { value: fieldset.querySelector("input[type=radio]:checked")?.value || "" };
    for (const field of TEXTS) given[field] = fieldset.querySelector(`[data-field="${field}"]`).value.trim();
    const { question, wordsHash, questionHash } = questionOf(fieldset);
    return Object.assign(given, { question, wordsHash, questionHash });
  }

  function save(fieldset) {
    const given = read(fieldset); // first: a new record redraws the page
    const record = opened.ensure();
    const question = questionOf(fieldset);
    const held = found.at.get(question.id);
    if (!given.value && held?.unoffered && !held.reworded) given.value = held.answer.value; // until another is chosen
    const isKept = held && !held.reworded && !held.carried;
    const key = keyFor(question, held, isKept ? new Map() : opened.records.answers(record.id));
    opened.records.setAnswer(record.id, key, given);
    if (held?.carried && !held.reworded) opened.records.setAnswer(record.id, held.key, {}); // it stands at its clause now
    if (held?.reworded) place(record);
    else {
      const unoffered = Boolean(given.value) && !question.values.includes(given.value);
      found.at.set(question.id, { key, answer: given, changed: unoffered, moved: false, reworded: false, carried: false, unoffered });
    }
    show(fieldset);
    opened.tell("saved");
  }

  /** Show a saved answer. One given to other words is marked, and does not count until confirmed. */
  function show(fieldset) {
    const { answer = {}, changed = false, moved = false, reworded = false, unoffered = false } = found.at.get(fieldset.dataset.check) || {};
    for (const radio of fieldset.querySelectorAll("input[type=radio]")) radio.checked = radio.value === answer.value;
    for (const field of TEXTS) {
      const input = fieldset.querySelector(`[data-field="${field}"]`);
      if (document.activeElement !== input) input.value = answer[field] || "";
    }
    fieldset.classList.toggle("is-changed", changed);
    fieldset.classList.toggle("is-few", unoffered);
    fieldset.querySelector(".hb-check__changed").hidden = !moved;
    fieldset.querySelector("[data-confirm]").hidden = unoffered;
    fieldset.querySelector(".hb-check__few").hidden = !unoffered;
    fieldset.querySelector("[data-few]").textContent = unoffered ? LABELS[answer.value] : "";
    fieldset.querySelector("[data-was]").textContent = reworded && answer.question ? `原题是“${answer.question}”` : "";
    if (TEXTS.some((field) => field !== "reason" && answer[field])) fieldset.querySelector(".hb-check__more").open = true;
    reveal(fieldset);
  }

  /** The reason for 不适用, and what paper shows. */
  function reveal(fieldset) {
    const given = read(fieldset);
    fieldset.querySelector(".hb-check__reason").hidden = given.value !== "na";
    const sheet = {
      note: [given.value === "na" && given.reason ? `不适用的原因：${given.reason}` : "", given.note].filter(Boolean).join("；"),
      evidence: [given.evidenceWhat, given.evidenceWhere, given.evidenceDate].filter(Boolean).join("，"),
      problem: given.problem,
      deadline: given.deadline,
    };
    for (const [name, text] of Object.entries(sheet)) {
      const cell = fieldset.querySelector(`[data-sheet="${name}"]`);
      cell.textContent = text;
      cell.parentElement.classList.toggle("is-filled", Boolean(text));
    }
    fieldset.classList.toggle("is-long", Object.values(sheet).join("").length > LONG);
  }

  /** Find where the record's answers belong, and list those that belong nowhere. */
  function place(record) {
    found = record ? opened.place(record) : { at: new Map(), orphans: [] };
    const gone = record && record.roles.every((role) => opened.roles().includes(role)) ? found.orphans : [];
    if (gone.length && !siteData.posts) loadScript(form.dataset.posts).then(showAll, () => {});
    orphans.hidden = !gone.length;
    orphans.querySelector("ul").replaceChildren(
      ...gone.map(([check, answer]) => {
        return element("li", `${answer.question || check}　${LABELS[answer.value] || "未答"}${answer.note ? `；${answer.note}` : ""}`);
      }),
    );
  }

  function showAll() {
    const record = opened.record();
    place(record);
    for (const fieldset of opened.fieldsets()) show(fieldset);
    for (const cell of form.querySelectorAll("[data-print-field]")) cell.textContent = record ? record[cell.dataset.printField] || "" : "";
    showEarlier();
  }

  /** The answer of an earlier record, where one is chosen to compare with. */
  function showEarlier() {
    const chosen = form.querySelector("[data-compare]")?.value || "";
    const record = chosen && opened.records.find(chosen);
    const earlier = record ? opened.place(record).at : new Map();
    for (const fieldset of opened.fieldsets()) {
      const line = fieldset.querySelector(".hb-check__earlier");
      const { answer } = earlier.get(fieldset.dataset.check) || {};
      line.hidden = !record;
      line.textContent = record ? `${record.period || "较早的记录"}：${labelsOf(fieldset.dataset.answers)[answer?.value] || "未答"}${answer && answer.note ? `；${answer.note}` : ""}` : "";
    }
  }

  /** Add the questions of further posts (ids separated by spaces), each question once. */
  async function addPosts(value) {
    wanted = value;
    if (value) await loadScript(form.dataset.posts);
    if (wanted !== value) return; // another choice has been made meanwhile
    form.querySelectorAll("[data-second-post]").forEach((section) => section.remove());
    for (const role of value ? value.split(" ") : []) if (has(siteData.posts, role)) addPost(role);
    opened.tell("questions");
    showAll();
  }

  function addPost(role) {
    const here = new Set(opened.fieldsets().map((fieldset) => fieldset.dataset.check));
    const section = element("section", "", "hb-checklist__group");
    section.dataset.secondPost = role;
    section.append(element("h2", `兼任岗位：${siteData.postNames[role]}`));
    for (const duty of siteData.posts[role]) {
      const checks = duty.checks.filter((check) => !here.has(check.id));
      if (checks.length) section.append(dutyBlock(duty, checks));
    }
    list.append(section);
    section.querySelectorAll("fieldset").forEach(dress);
  }

  function dutyBlock(duty, checks) {
    const pattern = list.querySelector(".hb-checklist__duty").cloneNode(true);
    const field = pattern.querySelector("fieldset").cloneNode(true);
    field.querySelectorAll(".hb-check__changed, .hb-check__few, .hb-check__earlier, .hb-check__reason, .hb-check__more, .hb-check__sheet").forEach((part) => part.remove());
    pattern.querySelectorAll("fieldset").forEach((old) => old.remove());
    pattern.dataset.themes = duty.themes.join(" ");
    const link = pattern.querySelector("h3 a");
    link.href = `${form.dataset.clauseBase}#${duty.clause}`;
    link.textContent = duty.label;
    pattern.querySelector("h3").replaceChildren(link, duty.title);
    pattern.querySelector(".hb-words p").textContent = duty.words;
    for (const check of checks) pattern.append(question(field.cloneNode(true), check, duty));
    return pattern;
  }

  function question(fieldset, check, duty) {
    Object.assign(fieldset.dataset, { check: check.id, clause: duty.clause, wordsHash: duty.wordsHash, questionHash: check.questionHash, answers: check.answers, formerly: duty.formerly || "" });
    fieldset.id = check.id;
    fieldset.classList.remove("is-changed", "is-few");
    fieldset.querySelector("legend").textContent = check.question;
    fieldset.querySelector(".hb-check__answers").replaceChildren(
      ...OFFERED[check.answers].map((value) => {
        const label = element("label");
        label.append(Object.assign(element("input"), { type: "radio", name: check.id, value }), element("span", labelsOf(check.answers)[value]));
        return label;
      }),
    );
    const hint = fieldset.querySelector(".hb-check__evidence");
    hint.replaceChildren(hint.querySelector("span"), check.evidence.join("；"));
    hint.hidden = !check.evidence.length;
    return fieldset;
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  opened.fieldsets().forEach(dress);
  opened.on("record", showAll);
  opened.on("saved", () => {
    const record = opened.record();
    for (const cell of form.querySelectorAll("[data-print-field]")) cell.textContent = record ? record[cell.dataset.printField] || "" : "";
  });
  opened.on("second", (event) => addPosts(event.detail));
  opened.on("compare", showEarlier);
  showAll();
}
