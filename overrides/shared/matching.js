/* Which of today's questions a saved answer belongs to. Ids alone would give answers to other questions whenever somebody
   renumbers them, so that the words an answer was given to come first. What is kept under an id, self-checks, items of an
   inspection, practice, goes through here. */

import { own } from "./own.js";

const solid = (text) => text.replace(/\s+/g, "");
const clauseOf = (id) => id.split("-q")[0];

/** Whether the answer was given to this question, whatever its clause says now; files of others may hold no hashes. */
function isAsked({ question, questionHash }, answer) {
  if (answer.questionHash) return answer.questionHash === questionHash;
  return Boolean(answer.question) && solid(answer.question) === solid(question);
}

/** … and to these words of the clause. */
function isExact(question, answer) {
  return isAsked(question, answer) && (answer.wordsHash ? answer.wordsHash === question.wordsHash : !answer.questionHash);
}

/** What the question's clause is to the clause of an earlier edition that the answer was given to: `all` where that became this
    one alone, `part` where it was split or merged, `other` where it only bears the same number; "" where the answer is of none. */
function tie({ formerly }, key, { wordsHash }) {
  if (!formerly || !wordsHash) return "";
  const found = formerly.split(";").map((each) => each.split(" ")).find(([clause, hash]) => clause === clauseOf(key) && hash === wordsHash);
  return found ? found[2] : "";
}

const numberOf = (id) => id.split("-q")[1];
const isAny = () => true;
const isHeir = (question, key, answer) => ["all", "part"].includes(tie(question, key, answer));
const isStill = (question, key, answer) => tie(question, key, answer) !== "other";
const atId = (question, key, answer) => key === question.id && isStill(question, key, answer);
const atClause = (question, key, answer) => clauseOf(key) === clauseOf(question.id) && isStill(question, key, answer);

/** How an answer finds its question: {fits, meant, moved, reworded}, the surest first. */
const ROUNDS = [
  { fits: isExact, meant: (question, key) => key === question.id },
  { fits: isExact, meant: (question, key) => clauseOf(key) === clauseOf(question.id) },
  { fits: isExact, meant: isHeir },
  { fits: isExact, meant: (...[, key, , elsewhere]) => !elsewhere(key) },
  { fits: isAsked, meant: isHeir, moved: true },
  { fits: isAsked, meant: atId, moved: true },
  { fits: isAsked, meant: atClause, moved: true },
  { fits: isAny, meant: (question, key, answer) => tie(question, key, answer) === "all" && numberOf(key) === numberOf(question.id), moved: true, reworded: true },
  { fits: isAny, meant: atId, moved: true, reworded: true },
];

/** `questions` are today's, {id, question, wordsHash, questionHash}, with the `values` that each offers and what its clause was
    `formerly`, in earlier editions, if anything; `answers` maps the key under which each is kept to what was given, with the same
    three hashes and words; `elsewhere(key)` tells a question of the handbook that is none of these: its twin in
    other posts' lists keeps its answer. Returns {at, orphans}: `at` maps a question's id to {key, answer, changed,
    moved, reworded, carried, unoffered}: `moved` where clause or question read otherwise now, `reworded` where the question does,
    `carried` where it was given to a clause of an earlier edition that is at another number now,
    `unoffered` where it has no such answer any more, `changed` in any of these cases; `orphans` are the [key, answer]
    that fit none. */
export function placed(questions, answers, elsewhere = () => false) {
  const at = new Map();
  const left = new Map(answers);
  for (const { fits, meant, moved = false, reworded = false } of ROUNDS) {
    for (const [key, answer] of left) {
      const home = questions.find((each) => !at.has(each.id) && meant(each, key, answer, elsewhere) && fits(each, answer));
      if (!home) continue;
      const unoffered = Boolean(home.values && answer.value && !home.values.includes(answer.value));
      const carried = clauseOf(key) !== clauseOf(home.id) && isHeir(home, key, answer);
      at.set(home.id, { key, answer, changed: moved || unoffered, moved, reworded, carried, unoffered });
      left.delete(key);
    }
  }
  return { at, orphans: [...left] };
}

/** The key for an answer to this question; `held` is what `placed` found for it. An answer given to another question keeps
    its key, and so its words; one carried from an earlier edition gets that of the present clause. */
export function keyFor({ id, questionHash }, held, answers) {
  if (held && !held.reworded && !held.carried) return held.key;
  return answers.has(id) ? `${id.slice(0, 50)}-${questionHash.slice(0, 8)}` : id;
}

const sameClause = (key, other) => clauseOf(key) === clauseOf(other);

/** The key under which a file's answer belongs among those that are here: that of the same question's, never that of another's.
    `near(key, other)` tells whether two keys may be of one question. */
export function homeOf(key, answer, here, near = sameClause) {
  const there = here.get(key);
  const { questionHash } = answer;
  if (!questionHash || (there && (!there.questionHash || there.questionHash === questionHash))) return key;
  const [home] = [...here].find(([other, each]) => each.questionHash === questionHash && near(key, other)) || [];
  return home || keyFor({ id: key, questionHash }, null, here);
}

/** The key under which a row of a register, {cells, names}, keeps the text of a column, {id, name}: by the name that the column had, by
    id where the row says none; undefined where the id means a column of another name. */
export function cellKey({ cells, names }, { id, name }) {
  if (own(names, id) === name) return id;
  return Object.keys(cells).find((key) => own(names, key) === name) ?? (own(names, id) === undefined ? id : undefined);
}

/** A key like this one under which nothing is kept yet. */
export function freeKey(kept, key) {
  for (let number = 2, free = key; ; number += 1) {
    if (own(kept, free) === undefined) return free;
    free = `${key}-${number}`;
  }
}
