/* The questions that were answered wrong, each with the words that decide it; paper shows this list alone. */

import { element } from "../../shared/dom.js";
import { deskOf } from "./desk.js";

export function mount(root) {
  const desk = deskOf(root);
  const { progress } = desk;
  const list = root.querySelector("[data-list]");
  const ALL = { role: "", theme: "", kind: "", form: "any", only: "wrong" };
  let bank = null;

  function show() {
    const wrong = progress.sorted([...bank.questions.values()]).wrong;
    root.classList.toggle("hb-off-paper", !wrong.length);
    root.closest(".md-content__inner")?.classList.toggle("hb-practice-book", wrong.length > 0);
    root.querySelector("[data-none]").hidden = Boolean(wrong.length);
    root.querySelector("[data-tools]").hidden = !wrong.length;
    list.replaceChildren(...wrong.map(item));
  }

  function item(question) {
    const saved = progress.place("answer", question).record;
    const made = element("li");
    made.append(element("p", question.stem, "hb-practice__stem"));
    made.append(element("p", `✓ ${question.options.length ? "正确选项" : "正确答案"}：${question.right}`), element("p", `✗ 没有答对时：${saved.chosen}`));
    made.append(element("p", `答错${saved.wrong}次，之后连续答对${saved.row}次。`, "hb-practice__keys"));
    made.append(...desk.grounds(bank, question));
    return made;
  }

  root.querySelector("[data-redo]").addEventListener("click", () => desk.start("questions", { ...ALL, count: list.children.length }));
  desk.ready.then((made) => {
    bank = made;
    progress.watch(show);
    show();
  }, () => {});
}
