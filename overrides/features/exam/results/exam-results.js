/* A class's errors by question and clause, from record files. No person is shown. */

import { decode } from "../../../shared/decode.js";
import { codeTaking } from "../../../shared/code-panel.js";
import { element } from "../../../shared/dom.js";
import * as files from "../../../shared/files.js";
import { intake } from "../../../shared/intake.js";
import { loadScript, siteData } from "../../../shared/site-data.js";
import { KINDS } from "../../../shared/share-code.js";
import { leftOut, refuse } from "../../../shared/untrusted.js";
import { basis, basisLine, clauseLines } from "../../questions/basis.js";
import { byId } from "../marking.js";
import { fromCode } from "../record-code.js";
import { FORM, unpack } from "../record.js";
import { sum } from "./sum.js";
import { answered, table } from "./table.js";

export function mount(root) {
  const part = (name) => root.querySelector(`[data-${name}]`);
  const form = part("form");
  const said = part("said");
  const group = part("group");
  const drop = part("drop");
  const ready = Promise.all([loadScript(root.dataset.bank), loadScript(root.dataset.book)]);
  const decks = new Set(root.dataset.decks.split(" "));
  let names = new Map(); /* sitting -> where it came from */
  let codes = 0; /* that were pasted */
  let questions = null;
  let box = empty();
  let result = null;
  let reading = Promise.resolve();

  /** No file yet; of a sitting the first one counts. */
  function empty() {
    names = new Map();
    codes = 0;
    return intake(FORM, ({ name, buffer }) => once(name, unpack(decode(buffer, `不是${FORM.schema.title}`), root.dataset.regulation)));
  }

  function once(name, record) {
    if (names.has(record.id)) refuse(`与“${names.get(record.id)}”是同一次作答，只计一次`);
    names.set(record.id, name);
    return { ...record, file: name };
  }

  /** Files are read in sequence, so that none is counted twice. */
  function take(list) {
    const chosen = [...list];
    if (chosen.length) reading = reading.then(() => read(chosen));
  }

  async function prepared() {
    await ready;
    questions = questions || byId(siteData.questions);
  }

  async function read(chosen) {
    try {
      await prepared();
    } catch {
      said.textContent = "题库没有载入，请确认手册文件夹是完整的。";
      return;
    }
    await box.add(chosen, (done, all) => {
      if (done < all) said.textContent = `正在读取：${done}个，共${all}个文件。`;
    });
    tell();
  }

  function tell() {
    said.textContent = `已计入${box.entries.length}份记录${box.refused.length ? `，${box.refused.length}个文件没有计入` : ""}。`;
    const left = box.entries.flatMap(({ file, left }) => leftOut(left, "没有计入").map((line) => `${file}：${line}`));
    const lines = [...box.refused.map(({ file, why }) => `${file}：${why}。`), ...left];
    part("refused").hidden = !lines.length;
    part("refused-list").replaceChildren(...lines.map((line) => element("li", line)));
    part("report").hidden = !box.entries.length;
    listGroups();
    draw();
  }

  function keyOf(record) {
    return [record.topic, `卷号${record.seed}`].filter(Boolean).join("　");
  }

  function listGroups() {
    const held = group.value;
    const counts = new Map();
    for (const record of box.entries) counts.set(keyOf(record), (counts.get(keyOf(record)) || 0) + 1);
    const option = (value, text) => Object.assign(element("option", text), { value });
    const ordered = [...counts].sort(([one], [two]) => one.localeCompare(two, "zh"));
    group.replaceChildren(option("", `全部（${box.entries.length}份）`), ...ordered.map(([key, count]) => option(key, `${key}（${count}份）`)));
    group.value = counts.has(held) ? held : "";
  }

  function draw() {
    const chosen = box.entries.filter((record) => !group.value || keyOf(record) === group.value);
    result = sum(chosen, questions, siteData.book);
    part("total").textContent = `${group.value ? `${group.value}，` : ""}共${chosen.length}份记录，${result.rows.length}道题。`;
    part("questions").replaceChildren(...result.rows.map(questionRow));
    part("clauses").replaceChildren(...result.clauses.map(clauseRow));
    part("changed").hidden = !result.changed.length;
    part("changed-list").replaceChildren(...result.changed.map(({ stem, count }) => element("li", `${stem}（${count}份）`)));
  }

  function cell(label, ...children) {
    const made = element("td");
    made.dataset.label = label;
    made.append(...children);
    return made;
  }

  function counts(row) {
    const more = [row.part && `部分答对${row.part}`, row.open && `待核对${row.open}`].filter(Boolean).map((text) => element("p", text));
    return [cell("答错／作答", `${row.wrong}／${row.answered}`, ...more), cell("未答", String(row.unanswered))];
  }

  function clauseLink(clause) {
    const made = element("a", clause.label, "hb-ref");
    made.href = `${root.dataset.text}#${clause.id}`;
    return made;
  }

  function words(clause) {
    const made = element("blockquote", "", "hb-words");
    made.append(...clauseLines(clause, siteData.book).map((line) => element("p", line)));
    return made;
  }

  function questionRow(row) {
    const { question } = row;
    const made = element("tr");
    const head = element("th", question.stem);
    head.scope = "row";
    const details = element("details");
    const options = element("ul", "", "hb-results__options");
    options.append(...answered(row).map((text) => element("li", text)));
    const parted = basis(question, siteData.book);
    const own = siteData.questions.cases.find(({ id }) => id === question.case);
    if (own) head.append(element("p", `虚构案例：${own.title}`, "hb-hint"));
    details.append(element("summary", "作答和条文"), ...(own ? [element("p", own.text, "hb-case")] : []), options);
    for (const clause of [...parted.held, ...parted.also]) {
      const line = element("p");
      line.append(clause.kind === "article" ? "参见" : "", clauseLink(clause));
      details.append(line, ...(clause.kind === "article" ? [] : [words(clause)]));
    }
    details.append(roleLinks(question.roles));
    head.append(details);
    made.append(head, cell("依据", ...basisLine(parted, clauseLink)), ...counts(row));
    return made;
  }

  /** A link to a page of the index's folder. */
  function pageLink(text, index, id) {
    return Object.assign(element("a", text), { href: index.replace("index.html", `${id}.html`) });
  }

  function roleLinks(ids) {
    const line = element("p", ids.length ? "相关岗位：" : "", "hb-results__roles");
    ids.forEach((id, number) => {
      const name = siteData.book.roles.find((role) => role.id === id).short;
      line.append(number ? "、" : "", pageLink(name, root.dataset.roles, id));
      if (!decks.has(id)) return;
      const slides = pageLink("课件", root.dataset.slides, id);
      slides.setAttribute("aria-label", `${name}课件`);
      line.append("（", slides, "）");
    });
    return line;
  }

  function clauseRow(row) {
    const made = element("tr");
    const head = element("th");
    head.scope = "row";
    head.append(clauseLink(row.clause), row.clause.kind === "article" ? "（全条）" : "");
    made.append(head, cell("条文", words(row.clause)), ...counts(row));
    return made;
  }

  codeTaking(root, {
    kind: KINDS.exam,
    ready: prepared,
    read: (found) => fromCode(found, questions, root.dataset.regulation),
    called: (record) => `${keyOf(record)}，${record.answers.length}题`,
    take: (found) => {
      for (const record of found) {
        codes += 1;
        const name = `${KINDS.exam.label}${codes}`;
        box.keep(name, () => once(name, record));
      }
      tell();
    },
  });
  part("files").addEventListener("change", (event) => {
    take(event.target.files);
    event.target.value = "";
  });
  for (const name of ["dragenter", "dragover"]) {
    drop.addEventListener(name, (event) => {
      event.preventDefault();
      drop.classList.add("is-over");
    });
  }
  drop.addEventListener("dragleave", () => drop.classList.remove("is-over"));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    drop.classList.remove("is-over");
    take(event.dataTransfer.files);
  });
  group.addEventListener("change", draw);
  part("export").addEventListener("click", () => {
    said.textContent = files.offer("测验汇总.csv", files.csv(table(result.rows, [[part("total").textContent], [root.dataset.status]])), "text/csv;charset=utf-8");
  });
  part("clear").addEventListener("click", () => {
    box = empty();
    part("report").hidden = part("refused").hidden = true;
    said.textContent = "已清除。";
    part("files").focus();
  });
  /* The theme opens only what was there when the page was loaded. */
  let opened = [];
  addEventListener("beforeprint", () => {
    if (!document.documentElement.classList.contains("hb-print-full")) return;
    opened = [...root.querySelectorAll("[data-questions] details:not([open])")];
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of opened.splice(0)) details.open = false;
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
}
