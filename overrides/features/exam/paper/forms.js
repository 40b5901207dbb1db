/* A set-up -> the forms of a paper and the key to all of them, as macros/features/exam/form.py makes them. */

import { basis } from "../../questions/basis.js";
import { paper } from "../../questions/paper.js";

const LETTERS = "ABCD";

function item(number, question, order, most) {
  const options = order.map((index) => question.options[index]);
  return {
    number,
    question,
    short: options.every(({ text }) => text.length <= most),
    options: options.map(({ text }, index) => [LETTERS[index], text]),
    answer: LETTERS[options.findIndex(({ right }) => right)],
  };
}

/** `most`: how long an option may be that shares a line. `setup` is {seed, count, roles, themes, kinds}. Returns {forms: [{letter, items}], key: [{items, right, basis, quote}]}. */
export function examPaper(bank, book, setup, letters, most) {
  const byId = new Map(bank.map((question) => [question.id, question]));
  const forms = letters.map((letter) => ({
    letter,
    items: paper(bank, setup.seed, setup.count, setup, letter)
      .map(({ id, order }, index) => item(index + 1, byId.get(id), order, most)),
  }));
  const key = forms[0].items.map(({ question }) => ({
    items: forms.map(({ items }) => items.find((each) => each.question === question)),
    right: question.options.find(({ right }) => right).text,
    basis: basis(question, book),
    quote: question.quote,
  }));
  return { forms, key };
}
