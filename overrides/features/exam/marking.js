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
  return sitting.entries.every((entry) => unchanged(entry, questions));
}

/** The bank's question of an entry, or undefined where it has gone or has other words since. */
function unchanged(entry, questions) {
  const question = questions.get(entry.id);
  return question && fingerprint(question) === entry.fingerprint ? question : undefined;
}

/** An entry with what has to outlast a revision of the bank: its words, its clauses, and whether it was right. */
export function settled(entry, chosen, questions) {
  const question = unchanged(entry, questions);
  if (!question) return entry;
  const { stem, clauses } = question;
  return { ...entry, stem, clauses, right: chosen !== null && question.options[chosen].right };
}

/** {total, right, unanswered, marks, missed, clauses, revised}: `marks` are "right", "wrong", "none" where nothing was
    chosen, or "unknown", for each question; `missed` are {number, question, order, chosen} in the order of the paper, `clauses` are what they rest on, in the order of the document; `revised` are {number, stem, right} of
    questions that the bank no longer has in these words. What was right of them when it was handed in counts. */
export function mark(sitting, answers, questions, book) {
  const marks = [];
  const missed = [];
  const revised = [];
  let right = 0;
  let unanswered = 0;
  sitting.entries.forEach((entry, index) => {
    const question = unchanged(entry, questions);
    const chosen = answers.has(entry.id) ? answers.get(entry.id) : null;
    if (!question) revised.push({ number: index + 1, stem: entry.stem || "", right: entry.right });
    const well = question ? chosen !== null && question.options[chosen].right : entry.right;
    marks.push(well === true ? "right" : chosen === null ? "none" : well === false ? "wrong" : "unknown");
    if (well === true) {
      right += 1;
      return;
    }
    if (chosen === null) unanswered += 1;
    if (question) missed.push({ number: index + 1, question, order: entry.order, chosen });
  });
  const ids = new Set(missed.flatMap((each) => each.question.clauses));
  const clauses = book.clauses.filter((clause) => ids.has(clause.id));
  return { total: sitting.entries.length, right, unanswered, marks, missed, clauses, revised };
}
