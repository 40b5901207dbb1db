/* Cards: a question in front, the document's words behind; forgotten ones repeat in the same round, others when their
   box is due. */

import { composing } from "../../shared/composing.js";
import { element } from "../../shared/dom.js";
import { deskOf } from "./desk.js";

export function mount(root) {
  const desk = deskOf(root);
  const { progress } = desk;
  const GRADES = { known: "记得", unsure: "不确定", lost: "忘了" };
  const part = (name) => root.querySelector(`[data-${name}]`);
  const [place, box, front, back, turn, stop, said, keys] = ["place", "card", "front", "back", "turn", "stop", "said", "keys"].map(part);
  const grades = [...root.querySelectorAll("[data-grade]")];
  let bank = null;
  let queue = [];
  let total = 0;
  let upcoming = "";

  function begin(mode, choice) {
    root.hidden = mode === "questions";
    queue = [];
    if (root.hidden) return;
    const { old, fresh, next } = progress.due(bank.cards(mode, choice));
    queue = [...old, ...fresh].slice(0, choice.count);
    total = queue.length;
    upcoming = next;
    said.textContent = "";
    show();
  }

  function show() {
    const card = queue[0];
    for (const part of [box, turn, stop, keys]) part.hidden = !card;
    for (const button of grades) button.hidden = true;
    back.hidden = true;
    if (!card) return finish();
    place.textContent = `卡片：还有${queue.length}张`;
    const [first, title, theme] = card.front;
    front.replaceChildren(element("p", first, "hb-practice__who"));
    if (title) {
      const line = element("p");
      line.append(part("ours").content.cloneNode(true), `${title}${theme}`);
      front.append(line, element("p", "先回想条文怎样规定这项职责，再看原文。", "hb-practice__keys"));
    }
    return place.focus();
  }

  function reveal() {
    const card = queue[0];
    const answer = card.answer ? [element("p", `答案：${card.answer}`, "hb-practice__answer")] : [];
    const quotes = card.question ? desk.grounds(bank, card.question) : card.clauses.map((clause) => desk.quoted(clause, [], ""));
    back.replaceChildren(...answer, ...quotes);
    back.hidden = false;
    turn.hidden = true;
    for (const button of grades) button.hidden = false;
    back.focus({ preventScroll: true });
  }

  function grade(name) {
    const card = queue.shift();
    const { due } = progress.graded(card, name);
    if (name === "lost") queue.push(card);
    said.textContent = `${GRADES[name]}：${name === "lost" ? "本次还会出现，" : ""}${due}再看。${desk.kept()}`;
    show();
  }

  function finish() {
    const none = upcoming ? `所选范围内今天没有到期的卡片，最近的在${upcoming}到期。` : "所选范围内没有卡片，请改变范围。";
    place.textContent = total ? "本次的卡片看完了" : "没有要看的卡片";
    if (!total) said.textContent = none;
    place.focus();
  }

  turn.addEventListener("click", reveal);
  stop.addEventListener("click", () => {
    queue = [];
    show();
  });
  for (const button of grades) button.addEventListener("click", () => grade(button.dataset.grade));
  root.addEventListener("keydown", (event) => {
    if (!queue.length || event.ctrlKey || event.altKey || event.metaKey || composing(event)) return;
    if (back.hidden) {
      if (event.key === "Enter" && event.target === place) {
        event.preventDefault();
        reveal();
      }
    } else if (["1", "2", "3"].includes(event.key)) grade(Object.keys(GRADES)[event.key - 1]);
  });
  desk.ready.then((made) => {
    bank = made;
    desk.onStart(begin);
  }, () => {});
}
