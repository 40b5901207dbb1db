/* A set-up -> the forms of a paper and the key to all of them, as macros/features/exam/form.py makes them. */

import { LETTERS, VERDICTS, quoted, rightWords } from "../../questions/answer.js";
import { basis } from "../../questions/basis.js";
import { paper } from "../../questions/paper.js";
import { askOf, leadOf, marksOf, parted } from "./parts.js";

const WHOLE = 10; /* what the shares of an essay's points sum up to */

/** What stands in the brackets: letters, or whether a statement is right; or that the answer is in words. */
function answerOf({ form, options, wrong }, order) {
  if (form === "correction") return VERDICTS[wrong ? 1 : 0];
  if (form === "order") return options.map((_, index) => LETTERS[order.indexOf(index)]).join("");
  return order.map((index, place) => (options[index].right ? LETTERS[place] : "")).join("") || "见下";
}

/** The reasons of the options in words, or the points of an essay with their marks. */
function why({ form, options, because, points = [] }, book, kinds) {
  const { marks } = kinds.find(({ id }) => id === form);
  const label = (id) => book.clauses.find((clause) => clause.id === id).label;
  return [
    ...options.filter((option) => option.because).map((option) => `${quoted(option.text)}：${option.because}`),
    ...(because ? [because] : []),
    ...points.map(({ text, clause, quote, share }) => `${text}（${Math.floor((marks * share) / WHOLE)}分）：${label(clause)}${quoted(quote)}。`),
  ];
}

function item(number, question, order, most, kinds, cases) {
  const options = order.map((index) => question.options[index]);
  return {
    number,
    question,
    short: options.every(({ text }) => text.length <= most),
    options: options.map(({ text }, index) => [LETTERS[index], text]),
    answer: answerOf(question, order),
    ask: askOf(question, kinds),
    lead: leadOf(question, cases),
  };
}

/** As `laidOut`, of what is drawn by `setup`: {seed, count, roles, themes, kinds}. */
export function examPaper(data, book, setup, letters, most, kinds) {
  return laidOut(data, book, letters.map((letter) => [letter, paper(data.questions, setup.seed, setup.count, { ...setup, cases: setup.cases || 0 }, letter)]), most, kinds);
}

/** `data` is questions.js'; `drawn` are [letter, [{id, order}]]; `most`: how long an option may be that shares a line; `kinds` are
    the parts of papers. Returns {forms: [{letter, parts: [{title, rule, items}], items}], key: [{items, right, basis, quote, why}], marks}. */
export function laidOut({ questions, cases }, book, drawn, most, kinds) {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const forms = drawn.map(([letter, entries]) => {
    const orders = new Map(entries.map(({ id, order }) => [id, order]));
    let number = 0;
    const parts = parted(entries.map(({ id }) => byId.get(id)), kinds).map(({ title, rule, questions: own }) => ({
      title,
      rule,
      items: own.map((question) => item((number += 1), question, orders.get(question.id), most, kinds, cases)),
    }));
    return { letter, parts, items: parts.flatMap(({ items }) => items) };
  });
  const key = forms[0].items.map(({ question }) => ({
    items: forms.map(({ items }) => items.find((each) => each.question === question)),
    right: rightWords(question),
    basis: basis(question, book),
    quote: question.quote,
    why: why(question, book, kinds),
  }));
  return { forms, key, marks: marksOf(key.map(({ items: [{ question }] }) => question), kinds) };
}
