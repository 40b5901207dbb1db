/* A set-up -> the forms of a paper and the key to all of them, as macros/views/exam_paper.py makes them. */

import { basis } from "../../questions/basis.js";
import { paper } from "../../questions/paper.js";

const LETTERS = "ABCD";

function item(number, question, order) {
  const options = order.map((index) => question.options[index]);
  return {
    number,
    question,
    options: options.map(({ text }, index) => [LETTERS[index], text]),
    answer: LETTERS[options.findIndex(({ right }) => right)],
  };
}

/** `setup` is {seed, count, roles, themes, kinds}. Returns {forms: [{letter, items}], key: [{places, right, basis, quote}]}. */
export function examPaper(bank, book, setup, letters) {
  const byId = new Map(bank.map((question) => [question.id, question]));
  const forms = letters.map((letter) => ({
    letter,
    items: paper(bank, setup.seed, setup.count, setup, letter)
      .map(({ id, order }, index) => item(index + 1, byId.get(id), order)),
  }));
  const key = forms[0].items.map(({ question }) => ({
    items: forms.map(({ items }) => items.find((each) => each.question === question)),
    right: question.options.find(({ right }) => right).text,
    basis: basis(question, book),
    quote: question.quote,
  }));
  return { forms, key };
}
