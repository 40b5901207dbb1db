/* Records of a class -> its most frequent errors. Nothing is stored by person. */

import { fingerprint } from "../../questions/paper.js";

/** {rows, clauses, changed}.

    A row is {question, given, answered, wrong, unanswered, chosen}: in how many records the question stands, in
    how many it is answered, answered wrong, left out, and how often each option was chosen. `clauses` are
    {clause, answered, wrong, unanswered} of each clause that a question rests on: one
    that rests on two counts under both. Both begin with what was wrong most
    often; equals by what was left out, then in the order of the bank or of the document. `changed` are
    {id, stem, count}: questions that the bank does not hold, or not in these words, and that are not counted. */
export function sum(records, questions, book) {
  const marks = new Map([...questions].map(([id, question]) => [id, fingerprint(question)]));
  const rows = new Map();
  const changed = new Map();
  for (const record of records) {
    for (const given of record.answers) {
      const question = questions.get(given.question);
      const known = question && marks.get(given.question) === given.fingerprint;
      if (!known || (given.chosen !== null && given.chosen >= question.options.length)) {
        const key = `${given.question}/${given.fingerprint}`;
        const entry = changed.get(key) || { id: given.question, stem: given.stem || given.question, count: 0 };
        entry.count += 1;
        changed.set(key, entry);
        continue;
      }
      const row = rows.get(given.question) || blank(question);
      rows.set(given.question, row);
      row.given += 1;
      if (given.chosen === null) {
        row.unanswered += 1;
        continue;
      }
      row.answered += 1;
      row.chosen[given.chosen] += 1;
      if (!question.options[given.chosen].right) row.wrong += 1;
    }
  }
  const ordered = [...questions.keys()].filter((id) => rows.has(id)).map((id) => rows.get(id));
  return { rows: ordered.sort(worst), clauses: byClause(ordered, book).sort(worst), changed: [...changed.values()] };
}

function blank(question) {
  return { question, given: 0, answered: 0, wrong: 0, unanswered: 0, chosen: question.options.map(() => 0) };
}

/** Sorting is stable, so that equals keep their order. */
function worst(one, two) {
  return two.wrong - one.wrong || two.unanswered - one.unanswered;
}

function byClause(rows, book) {
  const sums = new Map();
  for (const row of rows) {
    for (const id of row.question.clauses) {
      const entry = sums.get(id) || { answered: 0, wrong: 0, unanswered: 0 };
      for (const key of ["answered", "wrong", "unanswered"]) entry[key] += row[key];
      sums.set(id, entry);
    }
  }
  return book.clauses.filter((clause) => sums.has(clause.id)).map((clause) => ({ clause, ...sums.get(clause.id) }));
}
