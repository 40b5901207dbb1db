/* The record of an exam as a file, and back. Names are not read at all. */

import schema from "../../../docs/downloads/exam-record.schema.json" with { type: "json" };
import { head, once, open } from "../../shared/untrusted.js";
import { NONE, answerOf } from "../questions/answer.js";
import { settled, whole } from "./marking.js";

export const FORM = { schema, most: 500000 };
const FIRST = 1; /* holds answers of one option each, and older handbooks read it */

/** The file of a sitting. `about` is {regulation, documentNumber, status}; `person` is {name, unit} or null. */
export function pack(sitting, answers, questions, about, person) {
  const { topic, seed, count, minutes, line } = sitting.setup;
  const given = whole(answers, questions);
  return {
    ...head(FORM, about),
    ...([...given.values()].every(({ chosen, text }) => Number.isInteger(chosen) && !text) ? { version: FIRST } : {}),
    record: { id: sitting.id, topic, seed, count, minutes, line },
    ...(person ? { person } : {}),
    answers: sitting.entries.map((entry) => {
      const answer = given.get(entry.id) ?? NONE;
      const { id, fingerprint, stem, clauses, right } = settled(entry, answer, questions);
      return { question: id, fingerprint, stem, clauses, ...answer, right }; // what is not known is left out
    }),
  };
}

/** Read a file's text; returns {id, topic, seed, answers: [{question, fingerprint, stem, chosen, text}], left}: `left` are the parts that could
    not be taken, [{path, why}]. Throws `Refused` with a reason. Whether an answer is right is not taken from the file. */
export function unpack(text, regulation) {
  const { found, left } = open(text, FORM, regulation);
  const { id, topic, seed } = found.record;
  const taken = [...once(found.answers, "question", FORM.schema.properties.answers, left).values()].filter((each) => {
    const sound = answerOf(each);
    if (!sound) left.push({ path: [FORM.schema.properties.answers.title, each.stem], why: "文件里有认不出的答案" });
    return sound;
  });
  return { id, topic, seed, answers: taken.map(({ question, fingerprint, stem, ...each }) => ({ question, fingerprint, stem, ...answerOf(each) })), left };
}
