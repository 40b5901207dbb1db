/* Marks a sitting: right and wrong answers, and their clauses. */

import { fingerprint } from "../questions/paper.js";

const LETTERS = "ABCDEFGH";

/** The bank by id. */
export function byId(bank) {
  return new Map(bank.questions.map((question) => [question.id, question]));
}

/** The letter of an option on a paper; none for 正确 and 错误. */
export function letterOf(question, order, option) {
  return question.kind === "judge" ? "" : LETTERS[order.indexOf(option)];
}

/** Whether the bank still has every question of the sitting, unchanged. */
export function isWhole(sitting, questions) {
  return sitting.entries.every((entry) => {
    const question = questions.get(entry.id);
    return question && fingerprint(question) === entry.fingerprint;
  });
}

/** {total, right, unanswered, missed, clauses}: `missed` are {number, question, order, chosen} in the order of
    the paper, `clauses` are what they rest on, in the order of the document. */
export function mark(sitting, answers, questions, book) {
  const missed = [];
  let right = 0;
  let unanswered = 0;
  sitting.entries.forEach((entry, index) => {
    const question = questions.get(entry.id);
    const chosen = answers.has(entry.id) ? answers.get(entry.id) : null;
    if (chosen !== null && question.options[chosen].right) {
      right += 1;
      return;
    }
    if (chosen === null) unanswered += 1;
    missed.push({ number: index + 1, question, order: entry.order, chosen });
  });
  const ids = new Set(missed.flatMap((each) => each.question.clauses));
  const clauses = book.clauses.filter((clause) => ids.has(clause.id));
  return { total: sitting.entries.length, right, unanswered, missed, clauses };
}
