/* A record out of this machine and into it: as a file, with a look at what would be overwritten first. */

import { element } from "../../shared/dom.js";
import { csv, offer } from "../../shared/files.js";
import { chosen } from "../../shared/untrusted.js";
import { openRecord } from "./open-record.js";
import { CODE, FORM, code, pack, unpack } from "./record-file.js";
import { LABELS, newId, title } from "./records.js";

export function mount(root) {
  const opened = openRecord(root);
  const { records } = opened;
  const said = root.querySelector("[data-said]");
  const preview = root.querySelector("[data-preview]");

  function fileName(record, ending) {
    return ["自查记录", opened.form.dataset.roleName, record.unit, record.name, record.period].filter(Boolean).join("-") + ending;
  }

  function rows(record) {
    const { at, orphans } = opened.place(record);
    const head = ["单位", "姓名", "自查时段", "填表人", "条款", "自查问题", "自查结果", "不适用的原因", "说明", "佐证材料", "存放处", "材料日期", "存在问题", "整改时限", CODE];
    const who = [record.unit, record.name, record.period, record.filler];
    const row = (clause, question, key, given) => [...who, clause, given.question || question, LABELS[given.value] || "", given.reason, given.note, given.evidenceWhat, given.evidenceWhere, given.evidenceDate, given.problem, given.deadline, code(key, given)];
    const body = opened.fieldsets().map((fieldset) => {
      const { key, answer = {} } = at.get(fieldset.dataset.check) || {};
      const clause = fieldset.closest(".hb-checklist__duty").querySelector("h3 a").textContent;
      return row(clause, fieldset.querySelector("legend").textContent, key, answer);
    });
    return [head, ...body, ...orphans.map(([key, answer]) => row("", key, key, answer)), [], [opened.about.status], ["请勿填写国家秘密、工作秘密"]];
  }

  root.querySelector('[data-export="json"]').addEventListener("click", () => {
    const record = opened.record();
    if (!record) return void (said.textContent = "还没有可以导出的记录，请先作答。");
    offer(fileName(record, ".json"), JSON.stringify(pack(record, records.answers(record.id), opened.about), null, 2), "application/json");
    records.exported(record.id);
    said.textContent = "已导出记录文件。";
  });
  root.querySelector('[data-export="csv"]').addEventListener("click", () => {
    const record = opened.record();
    if (!record) return void (said.textContent = "还没有可以导出的记录，请先作答。");
    offer(fileName(record, ".csv"), csv(rows(record)), "text/csv;charset=utf-8");
    records.exported(record.id);
    said.textContent = "已导出表格。";
  });

  chosen(root.querySelector("[data-import]"), {
    form: FORM,
    preview,
    take: (text) => look(unpack(text, opened.about.regulation)),
    say: (words) => (said.textContent = words),
  });

  /** Show what an import would change; nothing is written before a button is pressed. */
  function look({ record, answers }) {
    const there = records.find(record.id);
    const before = there ? records.answers(record.id) : new Map();
    const changes = [...answers].filter(([check, given]) => {
      const old = before.get(check);
      return old && (old.value !== given.value || old.note !== given.note);
    });
    preview.replaceChildren(element("p", `记录：${title(record)}，${answers.size}题。`));
    if (there) {
      preview.append(element("p", changes.length ? `本机已有这份记录，导入后有${changes.length}题的答案会被改写：` : "本机已有这份记录，答案相同或者只会增加。"));
      const list = element("ul");
      for (const [check, given] of changes) {
        const old = before.get(check);
        list.append(element("li", `${given.question || check}：现为${LABELS[old.value] || "未答"}${old.note ? `（${old.note}）` : ""}，导入后为${LABELS[given.value] || "未答"}${given.note ? `（${given.note}）` : ""}`));
      }
      preview.append(list);
    }
    const actions = element("p");
    actions.className = "hb-actions";
    const button = (text, run) => {
      const made = element("button", text);
      made.type = "button";
      made.className = "hb-button";
      made.addEventListener("click", run);
      actions.append(made);
      return made;
    };
    const first = button(there ? "导入并改写" : "导入", () => write(record, answers));
    if (there) button("作为新记录导入", () => write({ ...record, id: newId() }, answers));
    button("不导入", () => {
      preview.hidden = true;
      said.textContent = "没有导入。";
    });
    preview.append(actions);
    preview.hidden = false;
    said.textContent = "请核对后选择是否导入。";
    first.focus();
  }

  function write(record, answers) {
    records.save(record);
    for (const [check, given] of answers) records.setAnswer(record.id, check, given);
    preview.hidden = true;
    if (record.roles.includes(opened.role)) opened.select(record.id);
    said.textContent = record.roles.includes(opened.role) ? "已导入并打开。" : "已导入；这份记录属于别的岗位，请到那个岗位的自查表打开。";
  }
}
