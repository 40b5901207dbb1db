/* A draft from one's own record: it writes only what the person entered. */

import { docx } from "../../shared/docx.js";
import { element } from "../../shared/dom.js";
import { offer } from "../../shared/files.js";
import { joined } from "../../shared/joined.js";
import { missing } from "../../shared/keeping.js";
import { own } from "../../shared/own.js";
import { loadScript, siteData } from "../../shared/site-data.js";
import { borrowing } from "../checklist/borrowed.js";
import { placed } from "../../shared/matching.js";
import { recordsOf, title } from "../checklist/records.js";
import { reportPaper } from "./blocks.js";

export function mount(form) {
  const records = recordsOf(form.dataset.regulation);
  const reports = JSON.parse(form.dataset.reports);
  const themes = JSON.parse(form.dataset.themes);
  const kind = form.querySelector("[data-kind]");
  const choice = form.querySelector("[data-record]");
  const said = form.querySelector("[data-said]");
  const draft = form.querySelector("[data-draft]");
  const sections = form.querySelector("[data-sections]");
  const notes = form.querySelector("[data-notes]");

  const none = missing("本机没有适用的自查记录，请先在自查表中填写说明或者佐证材料。", "请在自查表导出记录文件，再在这里选用。");

  function report() {
    return reports.find((each) => each.id === kind.value);
  }

  function listRecords() {
    const listed = records.list();
    const fitting = listed.filter((record) => record.roles.some((role) => report().roles.includes(role)));
    choice.replaceChildren(
      ...fitting.map((record) => Object.assign(element("option", title(record)), { value: record.id })),
      ...(report().outline ? [Object.assign(element("option", "不用记录，只列提纲"), { value: "" })] : []),
    );
    said.textContent = fitting.length || report().outline ? "" : listed.length ? "没有适用的自查记录：现有的记录不属于上面所列的岗位。" : none;
  }

  /** What the person wrote on a duty's questions, as one paragraph; "" where nothing was written. */
  function written(duty, answers) {
    const texts = duty.checks
      .map((check) => answers.get(check.id))
      .filter((found) => found && !found.reworded)
      .flatMap(({ answer }) => [answer.note, [answer.evidenceWhat, answer.evidenceDate].filter(Boolean).join("，")]);
    return joined(texts.filter(Boolean));
  }

  /** Question id -> what `placed` found of the record; how many answers have texts and fit no question. */
  function given(record) {
    const all = Object.values(siteData.posts).flatMap((duties) => duties.flatMap(({ checks, wordsHash, formerly }) => checks.map((check) => ({ ...check, wordsHash, formerly }))));
    const known = [...new Map(all.map((check) => [check.id, check])).values()];
    const { at, orphans } = placed(known, records.answers(record.id));
    const lost = [...orphans.map(([, answer]) => answer), ...[...at.values()].filter(({ reworded }) => reworded).map(({ answer }) => answer)];
    return { answers: at, left: lost.filter((answer) => answer.note || answer.evidenceWhat).length };
  }

  async function make() {
    await loadScript(form.dataset.questions);
    const questions = siteData.posts;
    const record = choice.value ? records.find(choice.value) : null;
    const roles = record ? record.roles : report().roles.slice(0, 1);
    const { answers, left } = record ? given(record) : { answers: new Map(), left: 0 };
    const duties = [...new Map(roles.flatMap((role) => own(questions, role) || []).map((duty) => [duty.clause, duty])).values()];
    const held = themes.filter(([id]) => duties.some((duty) => (report().outline ? duty.themes.includes(id) : duty.themes[0] === id)));
    sections.replaceChildren(element("h3", report().title), element("p", report().lead, "hb-note"));
    let count = 0;
    for (const [id, name] of held) {
      const paragraphs = duties.filter((duty) => duty.themes[0] === id).map((duty) => [duty, written(duty, answers)]).filter(([, text]) => text);
      if (!paragraphs.length && !report().outline) continue;
      const section = element("section");
      section.dataset.section = name;
      section.append(element("h3", name));
      for (const [duty, text] of paragraphs) section.append(paragraph(text, duty.label));
      if (!paragraphs.length) section.append(paragraph("", name));
      sections.append(section);
      count += paragraphs.length;
    }
    for (const name of report().blanks) {
      const section = element("section");
      section.dataset.section = name;
      section.append(element("h3", name), paragraph("", name));
      sections.append(section);
    }
    draft.hidden = false;
    form.closest(".md-content__inner")?.classList.add("hb-report-drawn");
    const lost = left ? `有${left}题的填写没有写入：题目已经修改或者取消，原来的填写仍在自查表中。` : "";
    said.textContent = `${count ? `已写入${count}段，请逐段核对。` : "记录里没有说明或者佐证材料，各部分留空。"}${lost}`;
  }

  function paragraph(text, label) {
    const box = element("div", "", "hb-report__paragraph");
    const line = element("span");
    const reference = text ? `（${label}）` : "";
    const remove = element("button", "删去这段", "hb-small");
    remove.type = "button";
    remove.setAttribute("aria-label", `删去这段：${label}`);
    remove.addEventListener("click", () => box.remove());
    line.append(reference || label, remove);
    const area = element("textarea");
    area.rows = Math.max(2, Math.ceil(text.length / 40));
    area.value = text;
    area.setAttribute("aria-label", label);
    line.classList.toggle("hb-off-paper", !reference);
    box.dataset.reference = reference;
    box.append(line, area);
    return box;
  }

  async function exportWord() {
    await loadScript(form.dataset.parts);
    const { title: name } = report();
    const record = choice.value ? records.find(choice.value) : null;
    const who = record ? [record.unit, record.name, record.period].filter(Boolean).join("　") : "";
    const typed = (box) => {
      const text = box.querySelector("textarea").value.trim();
      return text + (notes.checked && text ? box.dataset.reference : "");
    };
    const parts = [...sections.querySelectorAll("[data-section]")].map((section) => ({
      name: section.dataset.section,
      paragraphs: [...section.querySelectorAll(".hb-report__paragraph")].map(typed),
    }));
    const paper = reportPaper(name, who, parts, siteData.officeParts.secrecy);
    said.textContent = offer(`${name}.docx`, docx(siteData.officeParts, paper));
  }

  kind.replaceChildren(...reports.map((each) => Object.assign(element("option", each.title), { value: each.id })));
  kind.addEventListener("change", () => {
    listRecords();
    draft.hidden = true;
    form.closest(".md-content__inner")?.classList.remove("hb-report-drawn");
  });
  form.querySelector("[data-make]").addEventListener("click", () => {
    if (!choice.value && !report().outline) return;
    make().catch(() => {
      said.textContent = "题目文件没有载入，请确认手册文件夹是完整的。";
    });
  });
  form.querySelector("[data-word]").addEventListener("click", () => {
    exportWord().catch(() => {
      said.textContent = "模板文件没有载入，请确认手册文件夹是完整的。";
    });
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  borrowing(form.querySelector("[data-borrow]"), records, form.dataset.regulation, (words) => {
    listRecords();
    said.textContent = words;
  });
  records.watch(listRecords);
  form.hidden = false;
  listRecords();
}
