/* The form for a unit's own measures. Nothing typed is kept unless the person asks. */

import { docx } from "../../shared/docx.js";
import { element } from "../../shared/dom.js";
import * as files from "../../shared/files.js";
import { keptForm } from "../../shared/kept-form.js";
import { memberRows } from "../../shared/members.js";
import { bare, has } from "../../shared/own.js";
import { pasted } from "../../shared/pasted.js";
import { roster } from "../../shared/roster.js";
import { loadScript, siteData } from "../../shared/site-data.js";
import { openStore } from "../../shared/storage.js";
import { draftPaper } from "./blocks.js";
import { MOST } from "./file.js";
import { draftFile } from "./import.js";

export function mount(form) {
  const store = openStore(form.dataset.regulation);
  const units = bare(JSON.parse(form.dataset.units));
  const OUTSIDE = "outside"; /* a select's "" means that nothing is chosen yet */
  const FIELDS = ["name", "title", "work", "post"];
  const EMPTY_OFFICES = 5;
  const find = (key) => form.querySelector(`[data-${key}]`);
  const [unit, name, paste, offices, note] = ["unit", "name", "paste", "offices", "note"].map(find);
  const members = memberRows({
    list: find("members"),
    row: find("row"),
    fields: FIELDS,
    say,
    changed,
  });

  function say(words) {
    find("said").textContent = words;
  }

  /** [value, words] of the posts of this kind of unit, and of those that the document does not provide for. */
  function posts() {
    return [...units[unit.value].posts, [OUTSIDE, form.dataset.outside]];
  }

  function listPosts(item, chosen) {
    const select = members.field(item, "post");
    const choices = [["", "请选择"], ...posts()];
    select.replaceChildren(...choices.map(([value, text]) => Object.assign(element("option", text), { value })));
    select.value = choices.some(([value]) => value === chosen) ? chosen : "";
  }

  function addMember(member) {
    const item = members.add(member);
    listPosts(item, member.post);
    return item;
  }

  function isBlank(item) {
    const { post, ...typed } = members.values(item);
    return Object.values(typed).every((text) => !text.trim());
  }

  const text = (value) => (typeof value === "string" ? value : "");

  /** What was kept: texts alone are taken over. */
  function show(data) {
    unit.value = units[text(data.unit)] ? data.unit : Object.keys(units)[0];
    name.value = text(data.name);
    offices.value = text(data.offices);
    if ([...note.options].some((option) => option.value === data.note)) note.value = data.note;
    members.clear();
    const given = Array.isArray(data.members) ? data.members.filter(Boolean).slice(0, MOST) : units[unit.value].posts.map(([post]) => ({ post }));
    for (const member of given) addMember(Object.fromEntries(FIELDS.map((key) => [key, text(member[key])])));
  }

  function collect() {
    return { unit: unit.value, name: name.value, members: members.rows().map(members.values), offices: offices.value, note: note.value };
  }

  function changed() {
    kept.changed();
  }

  /** How the page shows a value of the form. */
  function called(key, value) {
    const choices = { unit: [...unit.options], note: [...note.options], post: posts().map(([id, term]) => ({ value: id, textContent: term })) };
    return choices[key]?.find((each) => each.value === value)?.textContent ?? value;
  }

  const offers = (kind, post) => post === OUTSIDE || units[kind].posts.some(([id]) => id === post);

  /** A title that means one post only proposes it; the person may choose another. */
  function propose(item) {
    const select = members.field(item, "post");
    const { proposals } = units[unit.value];
    const title = members.field(item, "title").value.trim();
    if (select.value || !has(proposals, title)) return;
    select.value = proposals[title] || OUTSIDE;
    say(`“${title}”的对应岗位暂选“${select.selectedOptions[0].textContent}”，请核对。`);
  }

  function postNamed(text) {
    const found = posts().filter(([, term]) => text && term.endsWith(text));
    return found.length === 1 ? found[0][0] : "";
  }

  function takePasted() {
    const { people: found, notes } = roster(paste.value);
    if (!found.length) return say(["没有可以加入的成员，请先粘贴名单。", ...notes].join(""));
    if (members.rows().length + found.length > MOST) return say(`成员最多${MOST}人，没有加入。`);
    members.clear(isBlank);
    for (const { post, ...person } of found) propose(addMember({ ...person, post: postNamed(post) }));
    paste.value = "";
    changed();
    return say([`已加入${found.length}人，请核对每人的对应岗位。`, ...notes].join(""));
  }

  async function exportWord() {
    const unset = members.rows().find((item) => !members.field(item, "post").value);
    const parts = [...form.querySelectorAll("[data-part]:checked")].map((box) => box.value);
    if (unset) {
      members.field(unset, "post").focus();
      return say(`第${members.rows().indexOf(unset) + 1}人还没有选择对应岗位。`);
    }
    if (!parts.length) return say("请至少选择一项写入文件的内容。");
    await Promise.all([loadScript(form.dataset.plans), loadScript(form.dataset.office)]);
    const data = collect();
    const named = pasted(data.offices).map(([first]) => first);
    const paper = draftPaper(siteData.draftPlans[data.unit], {
      unit: data.name.trim(),
      note: data.note,
      members: data.members.map((member) => ({ ...member, title: member.title.trim(), post: member.post === OUTSIDE ? "" : member.post })),
      offices: named.length ? named : Array(EMPTY_OFFICES).fill(""),
      parts,
    });
    store.exported("draft/all");
    const handed = files.offer(`${data.name.trim().slice(0, 60)}${paper.title}草稿.docx`, docx(siteData.officeParts, paper));
    return say(`已生成Word草稿。${handed}具体职责请由本单位逐项写明，定稿时删去编者提示。`);
  }

  unit.addEventListener("change", () => {
    if (members.rows().every(isBlank)) show({ ...collect(), members: null });
    else {
      for (const item of members.rows()) listPosts(item, members.field(item, "post").value);
      say("单位类别已改，请核对每人的对应岗位。");
    }
  });
  find("members").addEventListener("change", (event) => {
    if (event.target.dataset.field === "title") propose(event.target.closest("li"));
  });
  find("add").addEventListener("click", () => {
    if (members.rows().length >= MOST) return say(`成员最多${MOST}人。`);
    members.field(addMember({}), "name").focus();
    return changed();
  });
  find("take").addEventListener("click", takePasted);
  find("word").addEventListener("click", () => {
    exportWord().catch(() => say("模板文件没有载入，请确认手册文件夹是完整的。"));
  });
  for (const kind of ["input", "change"]) {
    form.addEventListener(kind, (event) => {
      if (!event.target.matches("[data-keep]")) changed();
    });
  }
  form.addEventListener("submit", (event) => event.preventDefault());
  const kept = keptForm(form, { store, name: "draft", what: "内容", collect, show, empty: () => show({ unit: unit.value }), say });
  draftFile({ find, regulation: form.dataset.regulation, collect, replace: kept.replace, called, offers, say, exported: () => store.exported("draft/all") });
  store.watch((name) => {
    if (name === "draft") kept.elsewhere();
  });
}
