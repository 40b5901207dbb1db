/* The paper during an exam: questions, progress, time left, handing in; never the answers. */

import { element } from "../../shared/dom.js";
import { letterOf } from "./marking.js";

/** `root` is the form; `tell` is {answer(question, chosen), handIn()}. Returns {root, draw, refresh, time, focus}. */
export function examDesk(root, template, tell) {
  const part = (name) => root.querySelector(`[data-${name}]`);
  const ask = part("ask");
  let entries = [];
  let answered = new Map();

  function draw(sitting, answers, questions) {
    ({ entries } = sitting);
    const { topic, seed, seat } = sitting.setup;
    part("title").textContent = [topic, `卷号${seed}`, seat && `座位号${seat}`].filter(Boolean).join("　");
    part("questions").replaceChildren(...entries.map((entry, index) => box(entry, questions.get(entry.id), index)));
    part("overview").replaceChildren(...entries.map(mark));
    ask.hidden = true;
    part("timer").hidden = true;
    refresh(answers);
  }

  function box(entry, question, index) {
    const made = template.content.firstElementChild.cloneNode(true);
    made.dataset.question = entry.id;
    made.querySelector("legend").textContent = `${index + 1}. ${question.stem}`;
    for (const option of entry.order) {
      const label = element("label");
      const radio = element("input");
      radio.type = "radio";
      radio.name = `question-${index}`;
      radio.value = option;
      const letter = letterOf(question, entry.order, option);
      label.append(radio, element("span", `${letter ? `${letter}．` : ""}${question.options[option].text}`));
      made.append(label);
    }
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
    answered = new Map(answers);
    entries.forEach((entry, index) => {
      const chosen = answered.get(entry.id);
      for (const radio of radios(index)) radio.checked = Number(radio.value) === chosen;
    });
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

  function radios(index) {
    return [...part("questions").children[index].querySelectorAll("input")];
  }

  function open() {
    return entries.map((_, index) => index).filter((index) => !answered.has(entries[index].id));
  }

  function goTo(index) {
    part("questions").children[index].scrollIntoView({ block: "start" });
    const all = radios(index);
    (all.find((radio) => radio.checked) || all[0]).focus({ preventScroll: true });
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

  root.addEventListener("change", (event) => {
    const index = [...part("questions").children].indexOf(event.target.closest("[data-question]"));
    if (index < 0) return;
    answered.set(entries[index].id, Number(event.target.value));
    tell.answer(entries[index].id, Number(event.target.value));
    count();
  });
  root.addEventListener("click", (event) => {
    const button = event.target.closest("[data-to]");
    if (button) goTo(Number(button.dataset.to));
  });
  part("next").addEventListener("click", () => {
    const left = open();
    const here = [...part("questions").children].findIndex((each) => each.getBoundingClientRect().bottom > innerHeight / 3);
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
