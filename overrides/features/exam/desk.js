/* The paper during an exam: questions, progress, time left, handing in; never the answers. */

import { element } from "../../shared/dom.js";
import { isAnswered } from "../questions/answer.js";
import { HOW, answerField } from "../questions/field.js";
import { whole } from "./marking.js";

/** `root` is the form; `tell` is {answer(question, answer), handIn()}. Returns {root, draw, refresh, time, focus}. */
export function examDesk(root, template, tell) {
  const part = (name) => root.querySelector(`[data-${name}]`);
  const ask = part("ask");
  const rules = { ...HOW, multiple: `${HOW.multiple}。${root.dataset.partial}`.replace(/。$/, "") };
  let entries = [];
  let fields = [];
  let questions = null;
  let answered = new Map();

  /** `bank` is questions.js' data, `all` its questions by id. */
  function draw(sitting, answers, bank, all) {
    ({ entries } = sitting);
    questions = all;
    fields = entries.map(({ id, order }, index) => answerField(all.get(id), order, `question-${index}`));
    const { topic, seed, seat } = sitting.setup;
    part("title").textContent = [topic, `卷号${seed}`, seat && `座位号${seat}`].filter(Boolean).join("　");
    part("questions").replaceChildren(...entries.flatMap((entry, index) => [...head(index, bank), box(entry, index)]));
    part("overview").replaceChildren(...entries.map(mark));
    ask.hidden = true;
    part("timer").hidden = true;
    refresh(answers);
  }

  /** What stands above a question: its form where that is another than before, its case where that begins. */
  function head(index, { forms, cases }) {
    const [now, before] = [index, index - 1].map((place) => questions.get(entries[place]?.id));
    if (now.case && now.case !== before?.case) {
      const { title, text } = cases.find(({ id }) => id === now.case);
      return [element("h3", `虚构案例：${title}`), element("p", text, "hb-case")];
    }
    if (now.case || now.form === before?.form) return [];
    const made = [element("h3", forms.find(({ id }) => id === now.form).name)];
    if (rules[now.form]) made.push(element("p", `${rules[now.form]}。`, "hb-hint"));
    return made;
  }

  function box(entry, index) {
    const { stem, form, case: own } = questions.get(entry.id);
    const made = template.content.firstElementChild.cloneNode(true);
    made.dataset.question = entry.id;
    made.dataset.form = form;
    made.querySelector("legend").textContent = `${index + 1}. ${own && form === "multiple" ? "（多选题）" : ""}${stem}`;
    made.append(...fields[index].parts);
    return made;
  }

  function mark(_, index) {
    const item = element("li");
    const button = element("button", String(index + 1), "hb-small");
    button.type = "button";
    button.dataset.to = index;
    item.append(button);
    return item;
  }

  /** Show the answers, including those of another tab. */
  function refresh(answers) {
    answered = whole(answers, questions);
    entries.forEach(({ id }, index) => fields[index].fill(answers.get(id)));
    count();
  }

  function count() {
    [...part("overview").querySelectorAll("button")].forEach((button, index) => {
      const done = answered.has(entries[index].id);
      button.classList.toggle("is-answered", done);
      button.setAttribute("aria-label", `第${index + 1}题，${done ? "已答" : "未答"}`);
    });
    part("progress").textContent = `已答${answered.size}题，共${entries.length}题`;
  }

  const boxes = () => [...part("questions").querySelectorAll("[data-question]")];

  function open() {
    return entries.map((_, index) => index).filter((index) => !answered.has(entries[index].id));
  }

  function goTo(index) {
    const there = boxes()[index];
    there.scrollIntoView({ block: "start" });
    (there.querySelector("input:checked") || there.querySelector("input, select")).focus({ preventScroll: true });
  }

  function question() {
    const left = open();
    part("asked").textContent = left.length
      ? `还有${left.length}题未答：第${left.map((index) => index + 1).join("、")}题。交卷后不能再改，确认交卷吗？`
      : `${entries.length}题都已作答。交卷后不能再改，确认交卷吗？`;
    ask.hidden = false;
    part("asked").focus();
  }

  function close() {
    ask.hidden = true;
    part("hand-in").focus();
  }

  /* Words are kept as they are typed. */
  for (const name of ["input", "change"]) {
    root.addEventListener(name, (event) => {
      const index = boxes().indexOf(event.target.closest("[data-question]"));
      if (index >= 0) take(index);
    });
  }

  function take(index) {
    const { id } = entries[index];
    const answer = fields[index].read();
    if (isAnswered(questions.get(id), answer)) answered.set(id, answer);
    else answered.delete(id);
    tell.answer(id, answer);
    count();
  }

  root.addEventListener("click", (event) => {
    const button = event.target.closest("[data-to]");
    if (button) goTo(Number(button.dataset.to));
  });
  part("next").addEventListener("click", () => {
    const left = open();
    const here = boxes().findIndex((each) => each.getBoundingClientRect().bottom > innerHeight / 3);
    if (left.length) goTo(left.find((index) => index > here) ?? left[0]);
    else question();
  });
  part("hand-in").addEventListener("click", question);
  part("back").addEventListener("click", close);
  part("sure").addEventListener("click", tell.handIn);
  ask.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });

  return {
    root,
    draw,
    refresh,
    time: (left) => {
      part("timer").hidden = left === null;
      if (left === null) return;
      const seconds = Math.ceil(left / 1000);
      part("timer").textContent = `剩余${Math.floor(seconds / 60)}分${String(seconds % 60).padStart(2, "0")}秒`;
      part("timer").classList.toggle("is-late", left <= 300000);
    },
    focus: () => part("title").focus(),
  };
}
