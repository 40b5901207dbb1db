/* A record as a file, and back. */

import schema from "../../../docs/downloads/self-check.schema.json" with { type: "json" };
import { head, once, open, refuse } from "../../shared/untrusted.js";
import { FIELDS, TEXTS } from "./records.js";

export const FORM = { schema, most: 2000000 };

/** The file of a record. `about` is {regulation, documentNumber, status}. */
export function pack(record, answers, about) {
  const texts = ["value", ...TEXTS, "question", "wordsHash", "questionHash", "at"];
  return {
    ...head(FORM, about),
    exported: new Date().toISOString(),
    record: Object.fromEntries(["id", "roles", ...FIELDS, "created", "updated"].map((key) => [key, record[key]])),
    answers: [...answers].map(([check, given]) => ({ check, ...Object.fromEntries(texts.map((key) => [key, given[key] || ""])) })),
  };
}

/** Read a file's text; returns {record, answers, exported, left}: `left` are the parts that could not be taken, [{path, why}].
    Throws `Refused` with a reason. */
export function unpack(text, regulation) {
  const { found, left } = open(text, FORM, regulation);
  const { record, answers, exported } = found;
  const list = FORM.schema.properties.answers;
  const bad = left.find(({ path }) => path[0] === list.title);
  if (bad && !answers.length) refuse(bad.why); // it would pass for a record without answers
  return { record, answers: new Map([...once(answers, "check", list, left)].map(([key, { check: _, ...given }]) => [key, given])), exported, left };
}

/** In a table, the column that says which words each answer was given to: the key under which it is kept, the hashes of clause and
    question. */
export const CODE = "编号和指纹（请勿改动）";
export const code = (key, { wordsHash, questionHash }) => (key ? [key, wordsHash || "-", questionHash || "-"].join(" ") : "");

/** What a cell of that column says: {key, wordsHash, questionHash}, or null. */
export function decoded(text) {
  const [, key, wordsHash, questionHash] = /^([a-z0-9-]{1,80}) (-|[0-9a-f]{1,80}) (-|[0-9a-f]{1,80})$/.exec(text) || [];
  return key ? { key, wordsHash: wordsHash.replace("-", ""), questionHash: questionHash.replace("-", "") } : null;
}
