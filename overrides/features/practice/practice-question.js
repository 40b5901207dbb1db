/* One question at a time; what the document says comes right after the answer. All of it by keyboard too. */

import { composing } from "../../shared/composing.js";
import { element } from "../../shared/dom.js";
import { LETTERS, isAnswered, isLettered, judged, wordsOf } from "../questions/answer.js";
import { HOW, answerField } from "../questions/field.js";
import { arranged, pick } from "./bank.js";
import { deskOf } from "./desk.js";
import { KEYS, MISSING, explaining, mark, verdict } from "./explanation.js";

export function mount(form) {
  const desk = deskOf(form);
  const { progress } = desk;
  const { rounds } = progress;
  const rules = { ...HOW, multiple: `${HOW.multiple}。${form.dataset.partial}`.replace(/。$/, ""), essay: "先自己作答，再看评分要点，对照条文自评" };
  const part = (name) => form.querySelector(`[data-${name}]`);
  const [place, asking, stem, rule, options, submit, next, result, why, self, after, tally, keys] = ["place", "asking", "stem", "rule", "options", "submit", "next", "result", "why", "self", "after", "tally", "keys"].map(part);
  let bank = null;
  let explained = null;
  let points = null;
  let round = null; /* {name, ids, place, right, done, missed}: done and right since the round began */
  let choice = null;
  let question = null;
  let order = []; /* the options' places in the bank, in the order on the page */
  let field = null;
  let answered = false;

  const letterOf = (_, all, each) => LETTERS[all.indexOf(each)];
  const lettered = () => isLettered(question);

  function begin(mode, made) {
    if (mode !== "questions") return leave();
    const left = made.resume ? rounds.last() : null;
    const ids = left ? left.ids : pick(wanted(made), made.count).map((each) => each.id);
    choice = { ...made, resume: false };
    round = { name: rounds.begin(left), ids, place: left ? left.place : 0, right: left ? left.right : 0, done: left ? left.place : 0, missed: [] };
    form.hidden = false;
    ask();
  }

  /** The questions of a choice; of a case all, if one of its questions is wanted. */
  function wanted(made) {
    const all = bank.chosen(made);
    const some = progress.sorted(all)[made.only || "all"];
    if (made.form !== "case") return some;
    const cases = new Set(some.map((each) => each.case));
    return all.filter((each) => cases.has(each.case));
  }

  function leave() {
    form.hidden = true;
    round = null;
  }

  /** Show the question at the round's place; one that has gone since is passed over. */
  function ask() {
    while (round.place < round.ids.length && !bank.questions.has(round.ids[round.place])) round.place += 1;
    question = bank.questions.get(round.ids[round.place]);
    if (!question) return finish();
    rounds.keep(round.name, round);
    answered = false;
    place.textContent = `第${round.place + 1}题，共${round.ids.length}题：${question.name}`;
    const own = bank.cases.get(question.case);
    part("case").hidden = !own;
    part("case-title").textContent = own ? `虚构案例：${own.title}` : "";
    part("case-text").textContent = own ? own.text : "";
    stem.textContent = question.stem;
    rule.hidden = !rules[question.form];
    rule.textContent = rule.hidden ? "" : `${rules[question.form]}。`;
    order = arranged(question);
    field = answerField(question, order, "option", letterOf);
    options.replaceChildren(...(question.form === "essay" ? [] : field.parts));
    submit.textContent = question.form === "essay" ? "看评分要点" : "提交";
    const upTo = order.length;
    keys.textContent = `键盘：${KEYS[question.form] || `按1至${upTo}或者A至${LETTERS[upTo - 1]}选择，按回车键提交`}，作答后按回车键或者→到下一题。`;
    for (const box of [asking, submit, keys]) box.hidden = false;
    for (const box of [next, why, self, after]) box.hidden = true;
    result.textContent = "";
    result.className = "hb-practice__result";
    count();
    return place.focus();
  }

  function count() {
    tally.textContent = round.done ? `本次已做${round.done}题，答对${round.right}题。` : "";
  }

  function check() {
    if (answered || !question) return;
    if (question.form === "essay") return void reveal();
    const given = field.read();
    if (!isAnswered(question, given)) {
      result.textContent = MISSING[question.form] || "请先选一个选项。";
      return;
    }
    const made = judged(question, given);
    const saved = settle(wordsOf(question, given), made === "right");
    field.lock();
    if (lettered()) mark(question, order, field.labels, given);
    say(made, saved, given);
    why.replaceChildren(...explained(question, given));
    why.hidden = false;
  }

  /** Keep whether it was right, and show what leads on. */
  function settle(words, isRight) {
    answered = true;
    round.done += 1;
    if (isRight) round.right += 1;
    else round.missed.push(question.id);
    const saved = progress.answered(question, { text: words, right: isRight }, question.clauses.map((id) => bank.clauses.get(id).label));
    const ahead = round.place + 1 < round.ids.length;
    if (ahead) rounds.keep(round.name, { ...round, place: round.place + 1 });
    else rounds.end(round.name);
    count();
    submit.hidden = self.hidden = true;
    next.hidden = false;
    next.textContent = ahead ? "下一题" : "看本次结果";
    next.focus({ preventScroll: true });
    return saved;
  }

  /** The points of an essay, and how one rates oneself by them. */
  function reveal() {
    why.replaceChildren(...points(question));
    why.hidden = self.hidden = false;
    submit.hidden = true;
    result.textContent = "自评：对照要点，看自己是否已经掌握。";
    self.querySelector("button").focus({ preventScroll: true });
  }

  function say(made, saved, given) {
    const book = saved.open ? `已收入错题本，连续答对${progress.enough}次后移出。` : "";
    const still = saved.open ? `仍在错题本中，再答对${progress.enough - saved.row}次后移出。` : "";
    result.classList.add(made === "right" ? "is-right" : "is-wrong");
    result.textContent = `${verdict(question, made, given, order)}${made === "right" ? still : book}${desk.kept()}`;
  }

  function finish() {
    rounds.end(round.name);
    question = null;
    place.textContent = "本次练习的结果";
    for (const box of [asking, keys, why, self, part("case")]) box.hidden = true;
    after.hidden = false;
    result.className = "hb-practice__result";
    result.textContent = sum();
    tally.textContent = "";
    if (round.missed.length) {
      const list = element("ol");
      list.append(...round.missed.map((id) => element("li", bank.questions.get(id).stem)));
      why.replaceChildren(element("h3", "本次没有答对的题"), list);
      why.hidden = false;
    }
    place.focus();
  }

  function sum() {
    if (round.done) return `本次已做${round.done}题，答对${round.right}题。`;
    return round.ids.length ? "本次没有作答。" : "所选范围内没有这样的题目，请改变范围。";
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    check();
  });
  function goOn() {
    round.place += 1;
    ask();
  }

  next.addEventListener("click", goOn);
  for (const button of self.querySelectorAll("button")) {
    button.addEventListener("click", () => {
      const known = Boolean(button.dataset.known);
      settle(`自评：${button.textContent}`, known);
      result.textContent = `自评：${button.textContent}。${desk.kept()}`;
    });
  }
  part("stop").addEventListener("click", finish);
  for (const button of form.querySelectorAll("[data-again]")) {
    button.addEventListener("click", () => desk.start("questions", { ...choice, only: button.dataset.again || choice.only }));
  }
  form.addEventListener("keydown", (event) => {
    if (!question || event.ctrlKey || event.altKey || event.metaKey || composing(event)) return;
    if (answered) {
      if (event.key === "ArrowRight") goOn();
      return;
    }
    const digit = event.key >= "1" && event.key <= "9" ? event.key - 1 : -1;
    const wanted = lettered() && field.labels[digit < 0 ? LETTERS.indexOf(event.key.toUpperCase()) : digit]?.querySelector("input");
    if (event.key.length === 1 && wanted) {
      wanted.checked = question.form !== "multiple" || !wanted.checked;
      wanted.focus();
    } else if (event.key === "Enter" && event.target === place) {
      event.preventDefault();
      check();
    }
  });
  desk.ready.then((made) => {
    bank = made;
    ({ explained, points } = explaining(bank, desk, () => part("ours").content.cloneNode(true)));
    desk.onStart(begin);
  }, () => {});
}
