/* The record of an exam: what was right, how it is handed in, the missed questions. Names are only printed. */

import { query } from "../../shared/address.js";
import { codeShown } from "../../shared/code-panel.js";
import { element } from "../../shared/dom.js";
import { isShared } from "../../shared/keeping.js";
import { siteData } from "../../shared/site-data.js";
import { openStore } from "../../shared/storage.js";
import { basis } from "../questions/basis.js";
import { isAnswered, isLettered, reasons, rightWords, wordsOf } from "../questions/answer.js";
import { letterOf } from "../questions/field.js";
import { mark, whole } from "./marking.js";
import { encoded } from "./record-code.js";
import * as record from "./record.js";

const BLANKS = ["name", "unit", "date"];
const MARKS = { right: ["√", "答对"], part: ["◇", "部分答对"], open: ["△", "待阅卷人核对"], wrong: ["×", "答错"], none: ["○", "未答"], unknown: ["？", "对错没有保存"] };

/** `root` is the section, `text` the address of the document. Returns {root, draw, name, file, showCode, practise, forget, focus}. */
export function recordSheet(root, text, about) {
  const part = (name) => root.querySelector(`[data-${name}]`);

  const show = codeShown(root);

  function draw(sitting, answers, questions, book, bank) {
    part("code-shown").hidden = true;
    const result = mark(sitting, answers, questions, book);
    filled("score", score(sitting.setup, result));
    filled("paper", paper(sitting.setup, book, bank));
    part("clauses").replaceChildren(...named(result.clauses).map((clause) => wrap("li", link(clause))));
    part("list").replaceChildren(...result.missed.map((each) => missed(each, book)));
    part("marks").replaceChildren(...result.marks.map(marked));
    for (const name of ["reread", "missed", "practise"]) part(name).hidden = !result.missed.length;
    for (const each of root.querySelectorAll("[data-for]")) each.hidden = !result[each.dataset.for];
    part("revised").hidden = !result.revised.length;
    part("revised-list").replaceChildren(...result.revised.map(revised));
  }

  /** Without its opening words, where an article is there as a whole: both are cited alike. */
  function named(clauses) {
    return clauses.filter(({ label }, index) => clauses.findIndex((each) => each.label === label) === index);
  }

  function filled(name, rows) {
    root.querySelector(`[data-facts="${name}"]`).replaceChildren(...rows.filter(([, value]) => value).map(fact));
  }

  /** Answers that are right in part count as half a question; those that a person has to look at may still count. */
  function score({ line }, { right, part: some, open, unanswered, total }) {
    const sum = right + some / 2;
    const met = sum >= line ? "本次已达到" : sum + open >= line ? "待核对后确定" : "本次未达到";
    return [
      ["答对", `${right}题，共${total}题`],
      ["部分答对", some ? `${some}题，各计半题` : ""],
      ["待核对", open ? `${open}题` : ""],
      ["未答", unanswered ? `${unanswered}题` : ""],
      ["达标线", line && `答对${line}题；${met}`],
    ];
  }

  function paper(setup, book, bank) {
    const names = (list, ids, name) => list.filter(({ id }) => ids.includes(id)).map(name).join("、"); // a post may have gone since
    const range = [
      names(book.roles, setup.roles, (role) => role.short),
      names(book.themes, setup.themes, (theme) => theme.name),
      names(bank.kinds, setup.kinds, (kind) => kind.name),
    ];
    return [
      ["班次或者课程", setup.topic],
      ["出题范围", range.filter(Boolean).join("；")],
      ["卷号", setup.seed],
      ["座位号", setup.seat],
      ["没有出的题", setup.left ? `简答题${setup.left}题，不在网页上作答` : ""],
      ["时间", setup.minutes ? `${setup.minutes}分钟` : "不限时"],
    ];
  }

  function fact([name, value]) {
    const row = element("div");
    row.append(element("dt", name), element("dd", value));
    return row;
  }

  /** How a question was answered, in a mark; one that was missed leads to its words. */
  function marked(how, index) {
    const [sign, words] = MARKS[how];
    const there = part("list").querySelector(`[value="${index + 1}"]`);
    const made = element(there ? "button" : "span", `${index + 1}${sign}`, there && "hb-small");
    if (there) {
      made.type = "button";
      made.addEventListener("click", () => {
        there.scrollIntoView({ block: "start" });
        there.focus({ preventScroll: true });
      });
    } else made.setAttribute("role", "img");
    made.setAttribute("aria-label", `${index + 1}${sign} ${words}`);
    return wrap("li", made);
  }

  function link(clause) {
    const made = element("a", clause.label, "hb-ref");
    made.href = `${text}#${clause.id}`;
    return made;
  }

  function wrap(name, ...children) {
    const made = element(name);
    made.append(...children);
    return made;
  }

  function missed({ number, question, order, answer, mark: how }, book) {
    const called = (place) => {
      const letter = letterOf(question, order, place);
      return `${letter ? `${letter}．` : ""}${question.options[place].text}`;
    };
    const isChosen = isLettered(question);
    const right = isChosen ? order.filter((place) => question.options[place].right).map(called).join("；") : rightWords(question);
    const shown = isChosen ? { ...answer, chosen: order.filter((place) => [answer.chosen].flat().includes(place)) } : answer;
    const item = element("li", "", "hb-exam__one");
    item.value = number;
    item.tabIndex = -1;
    const given = isAnswered(question, answer);
    const rows = [
      [isChosen ? "本次选择" : "本次作答", given ? wordsOf(question, shown, isChosen ? called : undefined) : "未答"],
      ["评判", ["part", "open"].includes(how) ? MARKS[how][1] : ""],
      [isChosen ? "正确选项" : "正确答案", right],
      ...(given ? reasons(question, answer) : []).map(([what, because]) => ["编者说明", question.form === "multiple" ? `${what}：${because}` : because]),
    ].filter(([, value]) => value);
    const list = element("dl", "", "hb-exam__answer");
    list.append(...rows.map(fact));
    if (question.case) item.append(element("p", `虚构案例：${siteData.questions.cases.find(({ id }) => id === question.case).title}`, "hb-hint"));
    item.append(element("p", question.stem, "hb-exam__stem"), list);
    const { held, also } = basis(question, book);
    for (const clause of [...held, ...also]) item.append(...reason(clause));
    return item;
  }

  /** A question that the bank no longer has in these words: what was known of it when it was handed in. */
  function revised({ number, stem, right }) {
    const item = element("li", `${stem || "题目的原文没有保存"}（${right === undefined ? "对错没有保存，不计入答对" : right ? "交卷时答对" : "交卷时没有答对"}）`);
    item.value = number;
    return item;
  }

  /** A clause with its words; of a whole article, in which something is to be missed, the number alone. */
  function reason(clause) {
    if (clause.kind === "article") return [wrap("p", "参见", link(clause))];
    const words = element("blockquote", "", "hb-words");
    words.append(element("p", clause.words));
    return [wrap("p", link(clause)), words];
  }

  /** The record as [name, text] of a file; the person's name goes in only where the box is ticked. */
  function file(sitting, answers, questions) {
    const [name, unit] = ["name", "unit"].map((key) => part(key).value.trim());
    const person = part("named").checked ? { name, unit } : null;
    const packed = JSON.stringify(record.pack(sitting, answers, questions, about, person), null, 1);
    const parts = ["测验记录", sitting.setup.topic, sitting.setup.seed, person && name, sitting.id.slice(0, 6)];
    return [`${parts.filter(Boolean).join("-")}.json`, packed];
  }

  /** Show the record as a code, without a name. */
  function showCode(sitting, answers, questions) {
    const { right, part: some, open, total, unanswered } = mark(sitting, answers, questions, siteData.book);
    const what = [sitting.setup.topic, `卷号${sitting.setup.seed}`, `共${total}题，答对${right}题`, some && `部分答对${some}题`, open && `待核对${open}题`, unanswered && `未答${unanswered}题`].filter(Boolean).join("，");
    show(`测验码里是：${what}。只含所作的答案，不含姓名、单位。`, `测验记录（依据${about.documentNumber}）\n${what}\n${encoded(sitting, whole(answers, questions), about.regulation)}\n请整条复制，粘贴到岗责手册“测验汇总”页。`);
  }

  /** Pass the missed questions to the practice page, as a round to resume; by its address where it does not see what is kept here. */
  function practise(sitting, answers, questions) {
    const { missed } = mark(sitting, answers, questions, siteData.book);
    const ids = missed.map((each) => each.question.id);
    const kept = openStore(about.regulation).set("practice/round", { ids, place: 0, right: 0 });
    location.href = root.dataset.practice + (kept && isShared() ? "" : `?${query(ids.map((id) => ["again", id]))}`);
  }

  /** Put in a name that was asked for before. */
  function name(given) {
    for (const key of BLANKS) {
      part(key).value = given[key] || "";
      blank(key);
    }
  }

  function blank(key) {
    root.querySelector(`[data-blank="${key}"]`).textContent = part(key).value.trim();
  }

  function forget() {
    name({});
    part("named").checked = false;
  }

  for (const key of BLANKS) part(key).addEventListener("input", () => blank(key));

  function focus() {
    const head = root.querySelector("h2");
    head.scrollIntoView({ block: "start" });
    head.focus({ preventScroll: true });
  }

  return { root, draw, name, file, showCode, practise, forget, focus };
}
