/* A record out of this machine, as a file or as a code, and into it, with a look at what would be overwritten first. */

import { differences } from "../../shared/changes.js";
import { codeShown } from "../../shared/code-panel.js";
import { element } from "../../shared/dom.js";
import { csv, offer, sharing } from "../../shared/files.js";
import { newId } from "../../shared/ids.js";
import { inApp } from "../../shared/in-app.js";
import { missing } from "../../shared/keeping.js";
import { own } from "../../shared/own.js";
import { undoButton } from "../../shared/undo.js";
import { chosen, leftOut } from "../../shared/untrusted.js";
import { openRecord, questionOf } from "./open-record.js";
import { pastedCode } from "./pasted-code.js";
import { encoded } from "./record-code.js";
import { CODE, FORM, code, pack, unpack } from "./record-file.js";
import { LABELS, labelsOf, title } from "./records.js";
import { whoAsked } from "./who-asked.js";

export function mount(root) {
  const opened = openRecord(root);
  const { records } = opened;
  const said = root.querySelector("[data-said]");
  const preview = root.querySelector("[data-preview]");
  const { record: about, answers: asked } = FORM.schema.properties;
  const WORDS = Object.fromEntries(Object.entries({ ...about.properties, ...asked.items.properties }).map(([key, each]) => [key, /** @type {any} */ (each).title]));

  const undo = undoButton(root.querySelector("[data-take-back]"), records.store, (words) => {
    opened.select(records.current(opened.role)?.id ?? "");
    said.textContent = words;
    root.querySelector("[data-import]").focus();
  });

  function fileName(record, ending) {
    return ["自查记录", opened.form.dataset.roleName, record.unit, record.name, record.period].filter(Boolean).join("-") + ending;
  }

  function rows(record) {
    const { at, orphans } = opened.place(record);
    const person = opened.isUnit ? ["单位", "自查时段", "经办人"] : ["单位", "姓名", "自查时段", "填表人"];
    const head = [...person, "条款", "自查问题", "自查结果", "不适用的原因", "说明", "佐证材料", "存放处", "材料日期", "存在问题", "整改时限", CODE];
    const who = [record.unit, ...(opened.isUnit ? [] : [record.name]), record.period, record.filler];
    const row = (clause, question, key, given, answers = "") => [...who, clause, given.question || question, labelsOf(answers)[given.value] || "", given.reason, given.note, given.evidenceWhat, given.evidenceWhere, given.evidenceDate, given.problem, given.deadline, code(key, given)];
    const body = opened.fieldsets().map((fieldset) => {
      const { key, answer = {} } = at.get(fieldset.dataset.check) || {};
      const clause = fieldset.closest(".hb-checklist__duty").querySelector("h3 a").textContent;
      return row(clause, fieldset.querySelector("legend").textContent, key, answer, fieldset.dataset.answers);
    });
    return [head, ...body, ...orphans.map(([key, answer]) => row("", key, key, answer)), [], [opened.about.status], ["请勿填写国家秘密、工作秘密"]];
  }

  const json = (record) => JSON.stringify(pack(record, records.answers(record.id), opened.about), null, 2);

  /** Hand a file to the browser, and say no more than that. */
  function give(record, ending, text, type) {
    said.textContent = offer(fileName(record, ending), text, type);
    records.exported(record.id);
  }

  async function pass(record) {
    said.textContent = await share(fileName(record, ".json"), json(record));
  }

  /** The record as a code. An answer to other words goes along and is not counted; one that is kept without hashes goes as one to today's. */
  function show(record) {
    const { at, orphans } = opened.place(record);
    const asked = opened.fieldsets().map(questionOf);
    const own = asked.flatMap((question) => {
      const { answer } = at.get(question.id) || {};
      return answer ? [answer.questionHash ? answer : { ...question, value: answer.value }] : [];
    });
    const all = [...own, ...orphans.map(([, answer]) => answer).filter(({ questionHash }) => questionHash)];
    const count = own.filter(({ value }) => value).length;
    const posts = [opened.form.dataset.roleName, record.roles.length > 1 && `另有${record.roles.length - 1}个兼任岗位`].filter(Boolean).join("，");
    const who = [record.unit, record.name, posts, record.period, `${asked.length}题中已答${count}题`].filter(Boolean).join("，");
    showCode(
      `自查码里是：${who}。只含所选的答案，不含说明、原因和佐证材料${record.unit || record.name ? "；单位、姓名在自查码里" : ""}。`,
      `自查结果（依据${opened.about.documentNumber}）\n${who}\n${encoded(record, all, opened.about.regulation)}\n请整条复制，粘贴到岗责手册“自查汇总”页；自己用的，粘贴到同一岗位的自查表。`,
    );
    said.textContent = "";
  }

  const share = sharing("application/json");
  const showCode = codeShown(root);
  const ask = whoAsked(root, opened);
  const EXPORTS = {
    json: (record) => give(record, ".json", json(record), "application/json"),
    csv: (record) => give(record, ".csv", csv(rows(record)), "text/csv;charset=utf-8"),
    share: pass,
    code: show,
  };
  for (const button of root.querySelectorAll("[data-export]")) {
    button.addEventListener("click", () => {
      if (!opened.record()) return void (said.textContent = "还没有可以导出的记录，请先作答。");
      ask(() => EXPORTS[button.dataset.export](opened.record()));
    });
  }
  root.querySelector('[data-export="share"]').hidden = !share;
  if (inApp()) codeFirst();

  /** The way that needs no file stands first where files may come to nothing. */
  function codeFirst() {
    const [file, code] = ["json", "code"].map((kind) => root.querySelector(`[data-export="${kind}"]`));
    for (const button of [file, code]) button.classList.toggle("hb-button--quiet", button === file);
    file.before(code);
  }

  chosen(root.querySelector("[data-import]"), {
    form: FORM,
    preview,
    take: (text) => look(unpack(text, opened.about.regulation)),
    say: (words) => (said.textContent = words),
  });

  pastedCode(root, opened, look);

  /** What an import was compared with; another tab may change it before it is accepted. */
  const stateOf = ({ there, before }) => ({ there, answers: Object.fromEntries(before) });

  /** What changes in one field: 说明：现为“甲”，导入后为“乙”. */
  function change({ path, before, after }, labels = LABELS) {
    const field = path[path.length - 1];
    const shown = (value) => (field === "value" ? own(labels, value) || "未答" : Array.isArray(value) ? `${value.length}个` : `“${value}”`);
    return `${own(WORDS, field) || own(WORDS, path[0]) || field}：现为${shown(before)}，导入后为${shown(after)}`;
  }

  const labelsAt = (check) => labelsOf(opened.fieldsets().find((fieldset) => fieldset.dataset.check === check)?.dataset.answers);

  /** Show what an import would change, field by field; nothing is written before a button is pressed. */
  function look({ record, answers, left }) {
    const planned = records.plan(record, answers);
    const { there, before } = planned;
    preview.replaceChildren(element("p", `记录：${title(record, opened.isUnit)}，${answers.size}题。`));
    if (there) {
      const all = [
        ...differences(there, planned.record).map((each) => ["", each, LABELS]),
        ...[...planned.answers].flatMap(([check, answer]) => differences(before.get(check) ?? {}, answer).map((each) => [`${answer.question || check}，`, each, labelsAt(check)])),
      ];
      const changes = all.filter(([, each]) => each.before !== "");
      const added = all.length - changes.length;
      const more = `${added ? `另增加${added}项内容。` : ""}没有写到的内容，本机的保留不动。`;
      preview.append(element("p", changes.length ? `本机已有这份记录，导入后有${changes.length}项内容会被改写：` : `本机已有这份记录，已填的内容不会改写。${more}`));
      const list = element("ul");
      list.append(...changes.map(([where, each, labels]) => element("li", `${where}${change(each, labels)}`)));
      preview.append(list);
      if (changes.length) preview.append(element("p", more));
    }
    preview.append(...leftOut(left, "不导入").map((line) => element("p", line)));
    const actions = element("p", "", "hb-actions");
    const button = (text, run) => {
      const made = element("button", text);
      made.type = "button";
      made.className = "hb-button";
      made.addEventListener("click", run);
      actions.append(made);
      return made;
    };
    const first = button(there ? "导入并改写" : "导入", () => {
      const now = records.plan(record, answers);
      if (!differences(stateOf(planned), stateOf(now)).length) return write(now);
      look({ record, answers, left });
      said.textContent = "本机的内容刚才有改动，请重新核对。";
    });
    if (there) button("作为新记录导入", () => write(records.plan({ ...record, id: newId() }, answers)));
    button("不导入", () => {
      preview.hidden = true;
      said.textContent = "没有导入。";
    });
    preview.append(actions);
    preview.hidden = false;
    said.textContent = "请核对后选择是否导入。";
    first.focus();
  }

  function write(planned) {
    const { id, roles } = planned.record;
    const isMine = roles.includes(opened.role);
    const names = [`record/${id}`, ...[...planned.answers.keys()].map((check) => `answer/${id}/${check}`), `current/${opened.role}`];
    const kept = undo.act(names, () => {
      const all = records.keepAll(planned);
      if (isMine) opened.select(id);
      return all;
    });
    preview.hidden = true;
    const where = isMine ? "已导入并打开。" : missing("已导入；这份记录属于别的岗位，请到那个岗位的自查表打开。", "这份记录属于别的岗位，请到那个岗位的自查表导入。");
    said.textContent = kept ? where : "本机浏览器没有保存成功，关闭页面后导入的内容会丢失；请留好原文件。";
  }

  opened.on("saved", undo.look);
  records.watch(undo.look);
}
