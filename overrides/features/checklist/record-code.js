/* A record as a code, and back: whose it is and the chosen answers; no notes. Each answer stands with 30 bits of the hashes of its
   question and clause, so that it is never taken for one to other words. */

import { mark } from "../../shared/checksum.js";
import { KINDS, encode, writer } from "../../shared/share-code.js";
import { refuse } from "../../shared/untrusted.js";
import { FIELDS, VALUES } from "./records.js";

const MOST = 2000; /* questions */
const MOST_ROLES = 20;

/** What stands for a question and its clause as they were worded. */
const sign = ({ questionHash, wordsHash }) => mark(`${questionHash} ${wordsHash}`) >>> 2;

/** The code of a record; `answers` are those given, each with both hashes. */
export function encoded(record, answers, regulation) {
  const { bytes, number, count, text, id } = writer();
  number(mark(regulation), 4);
  count(record.roles.length);
  for (const role of record.roles) number(mark(role), 4);
  id(record.id);
  number(Math.floor(Date.parse(record.updated) / 1000) || 0, 4);
  for (const field of FIELDS) text(record[field] || "");
  const given = answers.filter(({ value }) => VALUES.includes(value));
  count(given.length);
  for (const answer of given) number(sign(answer) * 4 + VALUES.indexOf(answer.value), 4);
  return encode(KINDS.check, bytes);
}

/** Read a code: {record, answers, exported, unknown}, as a file gives them; `book` is what summary/questions.js makes. Answers to words
    that the handbook does not have are counted in `unknown`. Throws `Refused` with a reason. */
export function fromCode({ number, count, text, id }, book, regulation) {
  if (number(4) !== mark(regulation)) refuse("这段自查码属于另一份文件的手册");
  const amount = count();
  if (amount > MOST_ROLES) refuse("自查码里的岗位过多");
  const roles = Array.from({ length: amount }, () => {
    const wanted = number(4);
    const [role] = book.roles.find(([each]) => mark(each) === wanted) || [`unknown-${wanted.toString(16)}`];
    return role;
  });
  const recordId = id();
  const updated = new Date(number(4) * 1000).toISOString();
  const who = Object.fromEntries(FIELDS.map((field) => [field, text().slice(0, 200)]));
  const bySign = new Map();
  for (const question of roles.flatMap((role) => [...(book.of(role) || [])]).map((check) => book.byId.get(check))) {
    const key = sign(question);
    bySign.set(key, bySign.has(key) && bySign.get(key) !== question ? null : question);
  }
  const answers = new Map();
  let foreign = 0;
  const total = count();
  if (total > MOST) refuse("自查码里的题目过多");
  for (let left = total; left > 0; left -= 1) {
    const given = number(4);
    const question = bySign.get(given >>> 2);
    if (!question || answers.has(question.id)) foreign += 1;
    else answers.set(question.id, { value: VALUES[given % 4], question: question.question, wordsHash: question.wordsHash, questionHash: question.questionHash, at: "" });
  }
  const unknown = Array(foreign).fill("自查码不含题目的文字，题目或者条文与本手册的不同");
  return { record: { id: recordId, roles, ...who, created: "", updated }, answers, exported: "", unknown };
}
