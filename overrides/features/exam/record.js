/* The record of an exam as a file, and back. Names are not read at all. */

import schema from "../../../docs/downloads/exam-record.schema.json" with { type: "json" };
import { head, once, open } from "../../shared/untrusted.js";
import { settled } from "./marking.js";

export const FORM = { schema, most: 500000 };

/** The file of a sitting. `about` is {regulation, documentNumber, status}; `person` is {name, unit} or null. */
export function pack(sitting, answers, questions, about, person) {
  const { topic, seed, count, minutes, line } = sitting.setup;
  return {
    ...head(FORM, about),
    record: { id: sitting.id, topic, seed, count, minutes, line },
    ...(person ? { person } : {}),
    answers: sitting.entries.map((entry) => {
      const chosen = answers.has(entry.id) ? answers.get(entry.id) : null;
      const { id, fingerprint, stem, clauses, right } = settled(entry, chosen, questions);
      return { question: id, fingerprint, stem, clauses, chosen, right }; // what is not known is left out
    }),
  };
}

/** Read a file's text; returns {id, topic, seed, answers: [{question, fingerprint, stem, chosen}], left}: `left` are the parts that could
    not be taken, [{path, why}]. Throws `Refused` with a reason. Whether an answer is right is not taken from the file. */
export function unpack(text, regulation) {
  const { found, left } = open(text, FORM, regulation);
  const { id, topic, seed } = found.record;
  const taken = [...once(found.answers, "question", FORM.schema.properties.answers, left).values()];
  return { id, topic, seed, answers: taken.map(({ question, fingerprint, stem, chosen }) => ({ question, fingerprint, stem, chosen })), left };
}
