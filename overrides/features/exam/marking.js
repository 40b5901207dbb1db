/* Marks a sitting: right and wrong answers, and their clauses. */

import { MARKED, NONE, isAnswered, judged } from "../questions/answer.js";
import { fingerprint } from "../questions/paper.js";

/** The bank by id. */
export function byId(bank) {
  return new Map(bank.questions.map((question) => [question.id, question]));
}

/** What of a drawn paper is asked on a page: essays are left to a person. Returns {entries, left}: `left` is how many are not. */
export function onPage(drawn, questions) {
  const entries = drawn.filter(({ id }) => MARKED.includes(questions.get(id).form));
  return { entries, left: drawn.length - entries.length };
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

/** An entry with what has to outlast a revision of the bank: its words, its clauses, and how it was answered. */
export function settled(entry, answer, questions) {
  const question = unchanged(entry, questions);
  if (!question) return entry;
  const { stem, clauses } = question;
  const mark = judged(question, answer);
  return { ...entry, stem, clauses, mark, right: mark === "right" };
}

/** {total, right, part, open, unanswered, marks, missed, clauses, revised}: `marks` are what `judged` gives, or "unknown", for each
    question; `missed` are {number, question, order, answer, mark} in the order of the paper, `clauses` are what they rest on, in the
    order of the document; `revised` are {number, stem, right} of questions that the bank no longer has in these words. What they
    were when they were handed in counts. */
export function mark(sitting, answers, questions, book) {
  const marks = [];
  const missed = [];
  const revised = [];
  sitting.entries.forEach((entry, index) => {
    const question = unchanged(entry, questions);
    const answer = answers.get(entry.id) ?? NONE;
    if (!question) revised.push({ number: index + 1, stem: entry.stem || "", right: entry.right });
    const made = question ? judged(question, answer) : before(entry, answer);
    marks.push(made);
    if (question && made !== "right") missed.push({ number: index + 1, question, order: entry.order, answer, mark: made });
  });
  const ids = new Set(missed.flatMap((each) => each.question.clauses));
  const clauses = book.clauses.filter((clause) => ids.has(clause.id));
  const [right, part, open, unanswered] = ["right", "part", "open", "none"].map((each) => marks.filter((one) => one === each).length);
  return { total: sitting.entries.length, right, part, open, unanswered, marks, missed, clauses, revised };
}

/** How a question was answered that has other words since. */
function before({ mark: made, right }, { chosen, text }) {
  if (made) return made;
  return right ? "right" : chosen === null && !text ? "none" : right === false ? "wrong" : "unknown";
}

/** What of the answers is whole, by question. */
export const whole = (answers, questions) => new Map([...answers].filter(([id, answer]) => !questions.has(id) || isAnswered(questions.get(id), answer)));
