/* A sitting and the bank -> what was right, what was not, and the clauses behind it. */

import { fingerprint } from "../questions/paper.js";

const LETTERS = "ABCDEFGH";

/** The bank by id. */
export function byId(bank) {
  return new Map(bank.questions.map((question) => [question.id, question]));
}

/** How an option is called on a paper: B, or nothing for 正确 and 错误. */
export function letterOf(question, order, option) {
  return question.kind === "judge" ? "" : LETTERS[order.indexOf(option)];
}

/** Whether every question of the sitting is in the bank, worded as it was when the sitting began. */
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
