/* All that this machine has kept of practice: how much, as a file and back, cleared, and what no longer fits the bank. */

import { element } from "../../shared/dom.js";
import { offer } from "../../shared/files.js";
import { undoButton } from "../../shared/undo.js";
import { chosen, leftOut } from "../../shared/untrusted.js";
import { deskOf } from "./desk.js";
import { pack, unpack } from "./file.js";
import { FORM } from "./progress.js";

export function mount(root) {
  const desk = deskOf(root);
  const { progress } = desk;
  const part = (name) => root.querySelector(`[data-${name}]`);
  const [sum, said, preview, strays, input] = ["sum", "said", "preview", "strays", "import"].map(part);
  let bank = null;
  const MOST_LINES = 50;
  const undo = undoButton(part("undo"), progress.store, (words) => {
    show();
    said.textContent = words;
    part("clear").focus();
  });

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
    if (record.key) made.append(element("p", `当时的正确答案：${record.key}`));
    if (record.chosen) made.append(element("p", `没有答对时：${record.chosen}`));
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
    said.textContent = offer("练习记录.json", JSON.stringify(pack(progress, desk.about), null, 1), "application/json");
  });

  chosen(input, {
    form: FORM,
    preview,
    take: (text) => look(unpack(text, desk.about.regulation)),
    say: (words) => (said.textContent = words),
  });

  /** Take the file over, and say whether that will last. */
  function take(given) {
    const { taken, kept } = undo.act(progress.namesOf(progress.later(given)), () => progress.merge(given));
    return kept ? `已导入${taken}条记录。` : `本机浏览器没有保存成功，关闭页面后导入的${taken}条记录会丢失。`;
  }

  const state = (record) => (record.box ? `第${record.box}盒，${record.due}到期` : `答对${record.right}次，答错${record.wrong}次`);

  /** Say what changes; nothing is written before a button is pressed. */
  function look(given) {
    const changed = progress.later(given).filter(({ old }) => old);
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
    const first = button("导入", () => take(given));
    button("不导入", () => "没有导入。");
    const same = both ? `其中${both}条本机已有，保留时间较近的：本机的${both - changed.length}条不改，${changed.length}条换成文件里的。` : "";
    const list = element("ul");
    list.append(...changed.slice(0, MOST_LINES).map(({ old, record }) => element("li", `${record.stem || record.front}：现为${state(old)}，导入后为${state(record)}`)));
    if (changed.length > MOST_LINES) list.append(element("li", `另有${changed.length - MOST_LINES}条，没有逐条列出。`));
    const told = leftOut(given.left, "不导入").map((line) => element("p", line));
    preview.replaceChildren(element("p", `文件中有做题记录${given.answer.size}条、卡片记录${given.card.size}条。${same}`), list, ...told, actions);
    preview.hidden = false;
    said.textContent = "请核对后选择是否导入。";
    first.focus();
  }

  part("clear").addEventListener("click", () => {
    undo.act(progress.names(), progress.clear);
    said.textContent = "已清除本机的练习记录。离开本页之前可以撤销。";
    part("undo").focus();
  });
  root.querySelector("h2").tabIndex = -1;
  progress.watch(() => {
    undo.look();
    show();
  });
  show();
  desk.ready.then((made) => {
    bank = made;
    show();
  }, () => {});
}
