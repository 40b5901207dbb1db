/* Records of a class -> its most frequent errors. Nothing is stored by person. */

import { compared, isAnswered, isLettered, judged, wordsOf } from "../../questions/answer.js";
import { fingerprint } from "../../questions/paper.js";

const COUNTS = { right: "right", part: "part", open: "open", wrong: "wrong", none: "unanswered" };

/** {rows, clauses, changed}.

    A row is {question, given, answered, right, part, open, wrong, unanswered, chosen, texts}: in how many records the question stands,
    in how many it is answered, answered so and so, left out, how often each option was chosen, and what else was answered, as
    [words, count], the most frequent first: equal but for spaces and marks is the same. `clauses` are {clause, answered, wrong, …} of each clause
    that a question rests on: one that rests on two counts under both. Both begin with what was wrong most often; equals by what
    was right in part or is open, then by what was left out, then in the order of the bank or of the document. `changed` are
    {id, stem, count}: questions that the bank does not hold, or not in these words, and that are not counted. */
export function sum(records, questions, book) {
  const marks = new Map([...questions].map(([id, question]) => [id, fingerprint(question)]));
  const rows = new Map();
  const changed = new Map();
  for (const record of records) {
    for (const given of record.answers) {
      const question = questions.get(given.question);
      const isBlank = given.chosen === null && !given.text;
      if (!question || marks.get(given.question) !== given.fingerprint || !(isBlank || isAnswered(question, given))) {
        const key = `${given.question}/${given.fingerprint}`;
        const entry = changed.get(key) || { id: given.question, stem: given.stem || given.question, count: 0 };
        entry.count += 1;
        changed.set(key, entry);
        continue;
      }
      const row = rows.get(given.question) || blank(question);
      rows.set(given.question, row);
      row.given += 1;
      row[COUNTS[judged(question, given)]] += 1;
      if (!isBlank) take(row, given);
    }
  }
  const ordered = [...questions.keys()].filter((id) => rows.has(id)).map((id) => rows.get(id));
  for (const row of ordered) row.texts = [...row.texts.values()].sort(([, one], [, two]) => two - one);
  return { rows: ordered.sort(worst), clauses: byClause(ordered, book).sort(worst), changed: [...changed.values()] };
}

function blank(question) {
  return { question, given: 0, answered: 0, right: 0, part: 0, open: 0, wrong: 0, unanswered: 0, chosen: question.options.map(() => 0), texts: new Map() };
}

function take(row, given) {
  const { question, chosen, texts } = row;
  row.answered += 1;
  if (isLettered(question)) {
    for (const place of [given.chosen].flat()) chosen[place] += 1;
    return;
  }
  const words = wordsOf(question, given);
  const key = compared(words) || words;
  texts.set(key, [texts.get(key)?.[0] ?? words, (texts.get(key)?.[1] ?? 0) + 1]);
}

/** Sorting is stable, so that equals keep their order. */
function worst(one, two) {
  return two.wrong - one.wrong || two.part + two.open - one.part - one.open || two.unanswered - one.unanswered;
}

function byClause(rows, book) {
  const sums = new Map();
  for (const row of rows) {
    for (const id of row.question.clauses) {
      const entry = sums.get(id) || { answered: 0, part: 0, open: 0, wrong: 0, unanswered: 0 };
      for (const key of Object.keys(entry)) entry[key] += row[key];
      sums.set(id, entry);
    }
  }
  return book.clauses.filter((clause) => sums.has(clause.id)).map((clause) => ({ clause, ...sums.get(clause.id) }));
}
