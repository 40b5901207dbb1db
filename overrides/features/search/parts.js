/* Several questions in one query: each is answered for itself. */

import { plain } from "./text.js";

const STOPS = /([\s，,。；;？?！!]+|还是)/;
const OR = "还是";
/* Between questions; what stands behind 还是 asks as what stands before it does. */

const ASKING = /[谁啥哪咋怎吗呢么]|(?<![没好])几|多[少久长大]|(.)[不没]\1|是否|能否|有没有/;
/* In a part that asks. */

const SHORTEST = 4;
const LONG = 6;
/* Characters of a question, and of one that tells by itself what it is about. */

/** The questions of a query, each with the conditions that stand before it; [] if it has but one. */
export function questionsOf(query, tells) {
  const pieces = query.split(STOPS);
  const questions = [];
  let before = "";
  pieces.forEach((part, at) => {
    if (at % 2 || !plain(part)) return;
    const or = pieces[at - 1] === OR && !before && questions.length > 0;
    const asks = or || (plain(part).length >= SHORTEST && ASKING.test(part));
    if (asks && tells(part)) {
      questions.push(before + part);
      before = "";
    } else {
      before += `${part} `;
    }
  });
  if (before && questions.length) questions[questions.length - 1] += ` ${before.trim()}`;
  return questions.length > 1 ? questions : [];
}

/** What a query asks behind the comma that ends its circumstances; the query itself where it tells none, or asks too little. */
export function askingPart(query) {
  const parts = query.split(/[，,；;]/);
  const last = parts[parts.length - 1];
  return parts.length > 1 && ASKING.test(last) && plain(last).length >= LONG ? last : query;
}

/** One answer of several: their groups in turn, so that the first of each stand first; `parts` are [question, its answer],
    `partsOf` the questions that each group answers. */
export function together(answer, questions, answers) {
  const parts = questions.map((question, at) => [question, answers[at]]);
  const groups = inTurn(parts, (each) => each.groups);
  const kinds = answers.map(({ kind }) => kind);
  const some = kinds.every((kind) => kind === "sure") ? "sure" : "likely";
  const shown = groups.length ? groups : inTurn(parts, (each) => each.nearest);
  return {
    ...answer,
    kind: groups.length ? some : "none",
    groups: groups.map(({ group }) => group),
    nearest: groups.length ? [] : shown.map(({ group }) => group),
    partsOf: shown.map(({ of }) => of),
    parts,
    phrases: answers.flatMap(({ phrases }) => phrases),
    absent: [...new Set(answers.flatMap(({ absent }) => absent))],
    ask: answers.map(({ ask }) => ask).find(Boolean) || null,
  };
}

/** [{group, of}]: the first of each list, then the second of each; what several have stands once. */
function inTurn(parts, listOf) {
  const found = new Map(); // by the document that stands first
  const lists = parts.map(([, answer]) => listOf(answer));
  for (let at = 0; at < Math.max(...lists.map((list) => list.length)); at += 1) {
    lists.forEach((list, place) => {
      if (at >= list.length) return;
      const [{ document }] = list[at];
      if (!found.has(document)) found.set(document, { group: list[at], of: [] });
      found.get(document).of.push(parts[place][0]);
    });
  }
  return [...found.values()];
}
