/* An inspection's record, saved at once; the draft of an opinion is made only of its findings. */

import { docx } from "../../shared/docx.js";
import { element } from "../../shared/dom.js";
import * as files from "../../shared/files.js";
import { newId } from "../../shared/ids.js";
import * as keeping from "../../shared/keeping.js";
import { bare, own } from "../../shared/own.js";
import { loadScript, siteData } from "../../shared/site-data.js";
import { openStore } from "../../shared/storage.js";
import { undoButton } from "../../shared/undo.js";
import { keyFor, placed } from "../../shared/matching.js";
import * as office from "../office/office-data.js";
import { opinionPaper, recordPaper } from "./blocks.js";
import { findingRows } from "./findings.js";
import * as inspections from "./records.js";

export function mount(form) {
  const plans = bare(JSON.parse(form.dataset.plans));
  const clauses = bare(JSON.parse(form.dataset.clauses));
  const posts = bare(JSON.parse(form.dataset.posts));
  const part = (name) => form.querySelector(`[data-${name}]`);
  const field = (name) => form.querySelector(`[data-field="${name}"]`);
  const [saved, orphans] = ["saved", "orphans"].map(part);
  const FIELDS = ["inspector", "by", "unit", "kind", "date"];
  const OPEN = "office-inspection"; /* which record is open: no part of what is exported */
  const store = openStore(form.dataset.regulation);
  const rows = new Map();
  let record = null;
  let at = new Map(); /* item id -> what matching.js found in the record */
  let removed = "";
  let unfit = false;
  let chosen = false; /* the kind, by hand: a name typed on does not change it */

  const section = () => form.querySelector(`[data-form="${field("inspector").value}"]`);
  const items = () => [...section().querySelectorAll("[data-item]")];
  const offered = () => [...field("kind").options].map(({ value }) => value).filter(Boolean);
  const plan = () => plans[field("inspector").value];
  const say = (words) => (part("said").textContent = keeping.kept(words));

  const undo = undoButton(part("undo"), office.undoing, (words) => {
    open(removed);
    saved.focus();
    say(words);
  });

  for (const fieldset of form.querySelectorAll("[data-item]")) dress(fieldset);

  function dress(fieldset) {
    const made = findingRows({ list: fieldset.querySelector("[data-findings]"), row: part("finding"), clauses, groups: () => groups(fieldset), changed: () => keepItem(fieldset) });
    rows.set(fieldset, made);
    fieldset.addEventListener("change", (event) => {
      if (event.target.type === "radio") keepItem(fieldset);
    });
    fieldset.querySelector("[data-add]").addEventListener("click", () => {
      if (made.values().length >= inspections.MOST_FINDINGS) return say(`一个项目最多写${inspections.MOST_FINDINGS}条检查发现。`);
      return made.focus(made.add(Object.fromEntries([["id", newId()], ...inspections.FINDING.map((key) => [key, ""])])));
    });
    fieldset.querySelector("[data-confirm]").addEventListener("click", () => {
      made.confirm();
      keepItem(fieldset, true);
      fieldset.querySelector("input:checked, [data-add]").focus();
    });
  }

  /** The clauses that a finding may cite: the item's, then the duties of the posts at the unit's level. */
  function groups(fieldset) {
    const own = [["本项目的条款", fieldset.dataset.basis.split(" ")]];
    return fieldset.hasAttribute("data-with-posts") ? [...own, ...(posts[field("kind").value] || [])] : own;
  }

  function hashes(fieldset) {
    return { question: fieldset.querySelector("legend").textContent, questionHash: fieldset.dataset.questionHash, wordsHash: fieldset.dataset.wordsHash };
  }

  const asked = (fieldset) => ({ id: fieldset.dataset.item, ...hashes(fieldset) });

  /** Find where the record's items belong; returns those that belong nowhere, as [key, item]. */
  function place() {
    const others = new Set([...form.querySelectorAll("[data-item]")].map(({ dataset }) => dataset.item));
    const found = placed(items().map(asked), new Map(Object.entries(record ? record.items : {})), (key) => others.has(key));
    at = found.at;
    return found.orphans;
  }

  /** The record as stored now, possibly by another tab; a new one if none is open. */
  function current() {
    record = (record && inspections.find(record.id)) || record || inspections.create({});
    return record;
  }

  function keep(write) {
    const fresh = current();
    write(fresh);
    showOrphans(place());
    const kept = inspections.save(fresh);
    store.set(OPEN, fresh.id);
    listSaved();
    if (!kept) say("");
    showOpinion();
  }

  function keepFields() {
    keep((each) => FIELDS.forEach((name) => (each[name] = field(name).value)));
  }

  /** An answer given to other words keeps their hash until confirmed or changed; one given to another question stays as it is,
      and a new one takes its findings over. */
  function keepItem(fieldset, confirmed) {
    const given = fieldset.querySelector("input[type=radio]:checked");
    keep((each) => {
      FIELDS.forEach((name) => (each[name] = field(name).value));
      const found = at.get(fieldset.dataset.item);
      const old = found && own(each.items, found.key);
      const value = given ? given.value : "";
      const held = old && old.questionHash && old.value === value && !confirmed;
      const answer = given ? given.parentElement.textContent.trim() : "";
      const key = held || (old && !old.questionHash) ? found.key : keyFor(asked(fieldset), found, new Map(Object.entries(each.items)));
      if (old && key !== found.key) old.findings = [];
      each.items[key] = { ...(held ? old : { ...hashes(fieldset), answer }), value, findings: rows.get(fieldset).values().filter(inspections.isWritten) };
    });
    markChanged(fieldset);
  }

  function isChanged(fieldset) {
    const found = at.get(fieldset.dataset.item);
    return Boolean(found?.changed && found.answer.questionHash);
  }

  function markChanged(fieldset) {
    const found = at.get(fieldset.dataset.item);
    fieldset.querySelector("[data-changed]").hidden = !isChanged(fieldset);
    fieldset.querySelector("[data-was]").textContent = found?.reworded && found.answer.question ? `原题是“${found.answer.question}”` : "";
  }

  function showForm() {
    for (const each of form.querySelectorAll("[data-form]")) each.hidden = each !== section();
    for (const note of form.querySelectorAll("[data-note]")) note.hidden = note.dataset.note !== field("inspector").value;
    const kinds = JSON.parse(section().dataset.kinds);
    const held = field("kind").value;
    field("kind").replaceChildren(Object.assign(element("option", "请选择"), { value: "" }), ...kinds.map((kind) => element("option", kind)));
    field("kind").value = kinds.includes(held) ? held : "";
    part("units").replaceChildren(...office.units().filter(({ kind }) => kinds.includes(kind)).map(({ name }) => Object.assign(element("option"), { value: name })));
  }

  /** An empty record; the inspector stays, since an office writes several a day. */
  const blank = () => inspections.create({ inspector: field("inspector").value, by: field("by").value });

  function show() {
    const shown = record || blank();
    if (plans[shown.inspector]) field("inspector").value = shown.inspector;
    showForm();
    for (const name of ["by", "unit", "date"]) if (document.activeElement !== field(name)) field(name).value = shown[name];
    field("kind").value = offered().includes(shown.kind) ? shown.kind : "";
    chosen = false;
    const gone = place();
    for (const fieldset of form.querySelectorAll("[data-item]")) {
      const given = at.get(fieldset.dataset.item)?.answer || { value: "", findings: [] };
      for (const radio of fieldset.querySelectorAll("input[type=radio]")) radio.checked = radio.value === given.value;
      rows.get(fieldset).show(given.findings);
      markChanged(fieldset);
    }
    showOrphans(gone);
    showOpinion();
    listSaved();
  }

  function showOrphans(left) {
    const gone = left.filter(([, item]) => item.value || item.findings.length);
    orphans.hidden = !gone.length;
    orphans.querySelector("ul").replaceChildren(...gone.map(([id, item]) => element("li", [item.question || id, item.answer || "未填写结果", ...item.findings.map(({ problem }) => problem)].join("；"))));
  }

  /** Another committee has other questions, so another record. */
  function otherInspector() {
    const inspector = field("inspector").value;
    if (record && Object.keys(record.items).length) {
      record = inspections.create({ inspector });
      say("由谁检查不同，另写一份；原来的记录仍然保存。");
    } else if (record) keep((each) => (each.inspector = inspector));
    else field("by").value = "";
    show();
  }

  function found() {
    return record ? inspections.findings(record, items().flatMap((fieldset) => at.get(fieldset.dataset.item)?.key || [])) : [];
  }

  function showOpinion() {
    const listed = found();
    const silent = items().filter((fieldset) => {
      const item = at.get(fieldset.dataset.item)?.answer;
      return item && ["partly", "no"].includes(item.value) && !item.findings.some(({ problem }) => problem.trim());
    });
    const without = silent.length ? `另有${silent.length}个项目的检查结果是部分做到或者没有做到，但没有写检查发现，不列入。` : "";
    part("opinion-said").textContent = listed.length ? `列入${listed.length}条检查发现，依据条款照录原文。${without}` : `还没有写检查发现，没有可以列入的内容。${without}`;
    part("opinion").replaceChildren(...listed.map(opinionItem));
    part("opinion-part").classList.toggle("hb-off-paper", !listed.length);
  }

  function opinionItem(finding) {
    const made = element("li");
    const clause = clauses[finding.clause];
    made.append(element("p", finding.problem));
    const line = element("p", "依据：");
    const link = element("a", clause ? clause.label : finding.label, "hb-ref");
    link.href = `${form.dataset.text}#${finding.clause}`;
    line.append(clause ? link : element("span", finding.label));
    made.append(line);
    if (clause) made.append(element("blockquote", clause.words, "hb-words"));
    made.append(element("p", `整改要求：${finding.demand.trim() || plan().blanks.demand}`), element("p", `时限：${finding.deadline.trim() || plan().blanks.deadline}`));
    return made;
  }

  function listSaved() {
    const all = inspections.list();
    saved.replaceChildren(Object.assign(element("option", "新记录"), { value: "" }), ...all.map((each) => Object.assign(element("option", inspections.title(each)), { value: each.id })));
    saved.value = record && all.some(({ id }) => id === record.id) ? record.id : "";
    part("remove-record").disabled = !saved.value;
  }

  function open(id) {
    record = id ? inspections.find(id) : null;
    store.set(OPEN, id);
    document.activeElement.blur();
    show();
  }

  async function makeWord(which) {
    const listed = found();
    if (which === "opinion" && !listed.length) return (part("made").textContent = "还没有写检查发现，没有生成整改意见。");
    await loadScript(form.dataset.office);
    const shown = record || blank();
    const changed = new Set(items().filter(isChanged).map((fieldset) => fieldset.dataset.item));
    const paper = which === "record" ? recordPaper(plan(), { ...shown, items: Object.fromEntries([...at].map(([id, { answer }]) => [id, answer])) }, (id) => changed.has(id)) : opinionPaper(plan(), clauses, shown, listed);
    const handed = files.offer(`${[shown.unit.slice(0, 60), paper.title, shown.date].filter(Boolean).join("-")}.docx`, docx(siteData.officeParts, paper));
    return (part("made").textContent = `已生成Word${which === "record" ? "检查记录表" : "整改意见"}。${handed}${changed.size ? `有${changed.size}个项目填写后条文或者题目已改动，请核对。` : ""}`);
  }

  /** The kind is the list's, or what the name says; where this committee inspects none of the list's kind, the person is told. */
  function takeKind() {
    const name = field("unit").value.trim();
    const listed = office.units().find((unit) => unit.name === name);
    const fits = listed && offered().includes(listed.kind);
    if (fits) field("kind").value = listed.kind;
    else if (listed) field("kind").value = "";
    else if (!chosen) field("kind").value = office.kindAmong(offered(), name);
    if (listed && !fits) say(`“${listed.name}”在单位名单里是“${listed.kind}”，不是${field("inspector").selectedOptions[0].textContent}检查的单位，请核对。`);
    else if (unfit) say("");
    unfit = Boolean(listed && !fits);
  }

  for (const name of FIELDS) field(name).addEventListener(name === "inspector" || name === "kind" ? "change" : "input", () => {
    if (name === "unit") takeKind();
    if (name === "kind") chosen = true;
    if (name === "inspector") return otherInspector();
    if (name === "unit" || name === "kind") for (const fieldset of items()) rows.get(fieldset).rename();
    return keepFields();
  });
  for (const button of form.querySelectorAll("[data-word]")) button.addEventListener("click", () => {
    makeWord(button.dataset.word).catch(() => (part("made").textContent = "模板文件没有载入，请确认手册文件夹是完整的。"));
  });
  saved.addEventListener("change", () => open(saved.value));
  part("new").addEventListener("click", () => {
    open("");
    field("unit").focus();
    say("可以写新的一份，原来的记录仍然保存。");
  });
  part("remove-record").addEventListener("click", () => {
    const gone = inspections.find(saved.value);
    removed = gone.id;
    undo.act(office.stored([inspections.nameOf(removed)]), () => inspections.remove(removed));
    open("");
    part("undo").focus();
    say(`已删去“${inspections.title(gone)}”的检查记录。`);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  /* Whoever signs a page reads there for whom. */
  addEventListener("beforeprint", () => {
    for (const signed of form.querySelectorAll("[data-signed]")) {
      const name = field(signed.dataset.signed).value.trim();
      signed.textContent = name && `（${name}）`;
    }
  });
  document.addEventListener("office:changed", (event) => {
    const { name, elsewhere } = event.detail;
    undo.look();
    if (name === "units") showForm();
    if (!elsewhere) return;
    if (record && name === `inspection/${record.id}`) {
      record = inspections.find(record.id); // null once it has been taken away: nothing of it is written back
      show();
    } else if (name.startsWith("inspection/")) listSaved();
  });
  const last = store.get(OPEN);
  record = typeof last === "string" ? inspections.find(last) : null;
  show();
  if (inspections.unreadable()) say(`本机另有${inspections.unreadable()}份检查记录读不出来，没有列出，也没有改动。`);
}
