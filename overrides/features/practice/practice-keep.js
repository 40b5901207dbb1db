/* All that this machine has kept of practice: how much, as a file and back, cleared, and what no longer fits the bank. */

import { element } from "../../shared/dom.js";
import { offer } from "../../shared/files.js";
import { chosen } from "../../shared/untrusted.js";
import { deskOf } from "./desk.js";
import { pack, unpack } from "./file.js";
import { FORM } from "./progress.js";

export function mount(root) {
  const desk = deskOf(root);
  const { progress } = desk;
  const part = (name) => root.querySelector(`[data-${name}]`);
  const [sum, said, preview, undo, strays, input] = ["sum", "said", "preview", "undo", "strays", "import"].map(part);
  let bank = null;
  let giveBack = null;

  function show() {
    const answers = [...progress.all("answer").values()];
    const cards = progress.all("card").size;
    const open = answers.filter((answer) => answer.open).length;
    const lost = progress.unreadable();
    const kept = answers.length || cards ? `做过${answers.length}题，其中在错题本中的${open}题；看过卡片${cards}张。` : "还没有记录。";
    sum.textContent = kept + (lost ? `另有${lost}条记录读不出来，没有计入。` : "") + desk.kept();
    const found = bank ? progress.strays(bank) : [];
    strays.hidden = !found.length;
    part("list").replaceChildren(...found.map(stray));
  }

  function stray({ kind, id, record, gone }) {
    const made = element("li");
    made.append(element("p", record.stem || record.front, "hb-practice__stem"));
    if (record.key) made.append(element("p", `当时的正确选项：${record.key}`));
    if (record.chosen) made.append(element("p", `答错时所选：${record.chosen}`));
    const button = Object.assign(element("button", "删去这条记录", "hb-small"), { type: "button" });
    button.setAttribute("aria-label", `删去这条记录：${record.stem || record.front}`);
    button.addEventListener("click", () => {
      progress.forget(kind, id);
      said.textContent = "已删去一条记录。";
      root.querySelector("h2").focus();
    });
    const line = element("p", `${gone ? "已经取消" : "已经修改"}；条款：${record.labels.join("、")}。`, "hb-practice__keys");
    line.append(button);
    made.append(line);
    return made;
  }

  part("export").addEventListener("click", () => {
    if (!progress.all("answer").size && !progress.all("card").size) return void (said.textContent = "还没有可以导出的记录。");
    progress.exported();
    offer("练习记录.json", JSON.stringify(pack(progress, desk.about), null, 1), "application/json");
    said.textContent = "已导出记录文件。文件只保存在所选的位置，不向外发送。";
  });

  chosen(input, {
    form: FORM,
    preview,
    take: (text) => look(unpack(text, desk.about.regulation)),
    say: (words) => (said.textContent = words),
  });

  /** Nothing is written before a button is pressed. */
  function look(given) {
    const both = ["answer", "card"].flatMap((kind) => [...given[kind].keys()].filter((id) => progress.find(kind, id))).length;
    const actions = element("p", "", "hb-actions");
    const button = (text, run) => {
      const made = Object.assign(element("button", text, "hb-button"), { type: "button" });
      made.addEventListener("click", () => {
        preview.hidden = true;
        said.textContent = run();
        input.focus();
      });
      actions.append(made);
      return made;
    };
    const first = button("导入", () => `已导入${progress.merge(given)}条记录。`);
    button("不导入", () => "没有导入。");
    const same = both ? `其中${both}条本机已有，保留时间较近的。` : "";
    preview.replaceChildren(element("p", `文件中有做题记录${given.answer.size}条、卡片记录${given.card.size}条。${same}`), actions);
    preview.hidden = false;
    said.textContent = "请核对后选择是否导入。";
    first.focus();
  }

  part("clear").addEventListener("click", () => {
    giveBack = progress.clear();
    undo.hidden = false;
    said.textContent = "已清除本机的练习记录。离开本页之前可以撤销。";
    undo.focus();
  });
  undo.addEventListener("click", () => {
    giveBack();
    undo.hidden = true;
    said.textContent = "已恢复。";
    part("clear").focus();
  });
  root.querySelector("h2").tabIndex = -1;
  progress.watch(show);
  show();
  desk.ready.then((made) => {
    bank = made;
    show();
  }, () => {});
}
