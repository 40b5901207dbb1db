/* One question at a time; what the document says comes right after the answer. All of it by keyboard too. */

import { element } from "../../shared/dom.js";
import { pick, shuffled } from "./bank.js";
import { deskOf } from "./desk.js";

export function mount(form) {
  const desk = deskOf(form);
  const { progress } = desk;
  const { rounds } = progress;
  const LETTERS = "ABCD";
  const part = (name) => form.querySelector(`[data-${name}]`);
  const [place, asking, stem, options, submit, next, result, why, after, tally, keys] = ["place", "asking", "stem", "options", "submit", "next", "result", "why", "after", "tally", "keys"].map(part);
  let bank = null;
  let round = null; /* {name, ids, place, right, done, missed}: done and right since the round began */
  let choice = null;
  let question = null;
  let shown = []; /* the options in the order on the page */
  let answered = false;

  const radios = () => [...options.querySelectorAll("input")];

  function begin(mode, made) {
    if (mode !== "questions") return leave();
    const left = made.resume ? rounds.last() : null;
    const ids = left ? left.ids : pick(progress.sorted(bank.chosen(made))[made.only || "all"], made.count).map((each) => each.id);
    choice = { ...made, resume: false };
    round = { name: rounds.begin(left), ids, place: left ? left.place : 0, right: left ? left.right : 0, done: left ? left.place : 0, missed: [] };
    form.hidden = false;
    ask();
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
    place.textContent = `第${round.place + 1}题，共${round.ids.length}题：${question.kindName}`;
    stem.textContent = question.stem;
    shown = question.options.length > 2 ? shuffled(question.options) : question.options;
    options.replaceChildren(...shown.map(option));
    for (const box of [asking, submit, keys]) box.hidden = false;
    for (const box of [next, why, after]) box.hidden = true;
    result.textContent = "";
    result.className = "hb-practice__result";
    count();
    return place.focus();
  }

  function option({ text }, index) {
    const made = part("option").content.cloneNode(true);
    made.querySelector("input").value = String(index);
    made.querySelector(".hb-practice__letter").textContent = LETTERS[index];
    made.querySelector(".hb-practice__text").textContent = text;
    return made;
  }

  function count() {
    tally.textContent = round.done ? `本次已做${round.done}题，答对${round.right}题。` : "";
  }

  function check() {
    if (answered || !question) return;
    const picked = radios().findIndex((radio) => radio.checked);
    if (picked < 0) {
      result.textContent = "请先选一个选项。";
      return;
    }
    const given = shown[picked];
    answered = true;
    round.done += 1;
    if (given.right) round.right += 1;
    else round.missed.push(question.id);
    const saved = progress.answered(question, given, question.clauses.map((id) => bank.clauses.get(id).label));
    const ahead = round.place + 1 < round.ids.length;
    if (ahead) rounds.keep(round.name, { ...round, place: round.place + 1 });
    else rounds.end(round.name);
    mark(picked);
    say(given, saved);
    explain(given);
    count();
    submit.hidden = true;
    next.hidden = false;
    next.textContent = ahead ? "下一题" : "看本次结果";
    next.focus({ preventScroll: true });
  }

  /** Words and a border tell the right option and the chosen one, not colour alone. */
  function mark(picked) {
    [...options.children].forEach((label, index) => {
      const words = [shown[index].right ? "✓ 正确选项" : "", index === picked ? `${shown[index].right ? "" : "✗ "}所选` : ""].filter(Boolean);
      label.classList.toggle("is-right", shown[index].right);
      label.classList.toggle("is-wrong", index === picked && !shown[index].right);
      label.querySelector(".hb-practice__mark").textContent = words.join("，");
      label.querySelector("input").disabled = true;
    });
  }

  function say(given, saved) {
    const right = shown.findIndex((each) => each.right);
    const book = saved.open ? `已收入错题本，连续答对${progress.enough}次后移出。` : "";
    const still = saved.open ? `仍在错题本中，再答对${progress.enough - saved.row}次后移出。` : "";
    result.classList.add(given.right ? "is-right" : "is-wrong");
    result.textContent = given.right ? `✓ 答对。${still}${desk.kept()}` : `✗ 答错。正确选项是${LETTERS[right]}：${shown[right].text.replace(/。$/, "")}。${book}${desk.kept()}`;
  }

  /** The clauses that make the right option right, and what is known of the chosen one. */
  function explain(given) {
    why.replaceChildren(element("h3", "依据"), ...desk.grounds(bank, question), ...(given.right ? [] : about(given)));
    why.hidden = false;
  }

  function about(given) {
    if (given.because) {
      const line = element("p", "", "hb-practice__because");
      line.append(part("ours").content.cloneNode(true), `所选的不对：${given.because}`);
      return [line];
    }
    const { role, clauses } = bank.source(given.text);
    if (!clauses.length) return [];
    const quotes = clauses.map((clause) => desk.quoted(clause, role ? [] : bank.holders(clause.id), given.text));
    return [element("h3", role ? "所选岗位或者机构的规定" : "所选的话见于"), ...quotes];
  }

  function finish() {
    rounds.end(round.name);
    question = null;
    place.textContent = "本次练习的结果";
    for (const box of [asking, keys, why]) box.hidden = true;
    after.hidden = false;
    result.className = "hb-practice__result";
    result.textContent = sum();
    tally.textContent = "";
    if (round.missed.length) {
      const list = element("ol");
      list.append(...round.missed.map((id) => element("li", bank.questions.get(id).stem)));
      why.replaceChildren(element("h3", "本次答错的题"), list);
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
  part("stop").addEventListener("click", finish);
  for (const button of form.querySelectorAll("[data-again]")) {
    button.addEventListener("click", () => desk.start("questions", { ...choice, only: button.dataset.again || choice.only }));
  }
  form.addEventListener("keydown", (event) => {
    if (!question || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (answered) {
      if (event.key === "ArrowRight") goOn();
      return;
    }
    const digit = "1234".indexOf(event.key);
    const wanted = radios()[digit < 0 ? LETTERS.indexOf(event.key.toUpperCase()) : digit];
    if (event.key.length === 1 && wanted) {
      wanted.checked = true;
      wanted.focus();
    } else if (event.key === "Enter" && event.target === place) {
      event.preventDefault();
      check();
    }
  });
  desk.ready.then((made) => {
    bank = made;
    desk.onStart(begin);
  }, () => {});
}
