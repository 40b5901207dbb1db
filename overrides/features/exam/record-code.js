/* The record of an exam as a code, and back: the paper and what was chosen, by the fingerprints of the questions; no name. */

import { mark } from "../../shared/checksum.js";
import { KINDS, encode, writer } from "../../shared/share-code.js";
import { refuse } from "../../shared/untrusted.js";
import { MOST_TEXT, NONE, answerOf } from "../questions/answer.js";
import { fingerprint } from "../questions/paper.js";

const BLANK = 15; /* stands for an unanswered question */
const SET = 16; /* a byte follows, a bit for each option */
const TEXT = 32; /* is added where a text follows */
const VERSION = 2; /* of codes with more than options chosen one by one */
const MOST = 1000; /* questions */

/** The code of a sitting. */
export function encoded(sitting, answers, regulation) {
  const { bytes, number, count, text, id } = writer();
  number(mark(regulation), 4);
  id(sitting.id);
  text(sitting.setup.topic || "");
  text(sitting.setup.seed || "");
  count(sitting.entries.length);
  let version = 1;
  for (const entry of sitting.entries) {
    number(parseInt(entry.fingerprint, 16) || 0, 4);
    const { chosen, text: words } = answers.get(entry.id) ?? NONE;
    const kind = Array.isArray(chosen) ? SET : (chosen ?? BLANK);
    number(kind + (words ? TEXT : 0), 1);
    if (kind === SET) number(chosen.reduce((sum, place) => sum + 2 ** place, 0), 2);
    if (words) text(words);
    if (kind === SET || words) version = VERSION;
  }
  return encode(KINDS.exam, bytes, version);
}

/** Read a code, as `unpack` of record.js reads a file. `questions` is the bank by id. Throws `Refused` with a reason. */
export function fromCode({ number, count, text, id }, questions, regulation) {
  if (number(4) !== mark(regulation)) refuse("这段测验码属于另一份文件的手册");
  const sitting = id();
  if (!sitting) refuse("测验码没有本次作答的编号");
  const [topic, seed] = [text().slice(0, 100), text().slice(0, 100)];
  const known = new Map([...questions].map(([question, entry]) => [fingerprint(entry), question]));
  const total = count();
  if (!total || total > MOST) refuse("测验码里的题数不对");
  const answers = new Map();
  for (let left = total; left > 0; left -= 1) {
    const print = number(4).toString(16).padStart(8, "0");
    const kind = number(1);
    const bits = kind % TEXT === SET ? number(2) : 0;
    const words = kind >= TEXT ? text().slice(0, MOST_TEXT) : "";
    const places = Array.from({ length: 16 }, (_, place) => place).filter((place) => (bits >> place) % 2);
    const answer = answerOf({ chosen: bits ? places : kind % TEXT === BLANK ? null : kind % TEXT, text: words });
    if (!answer) refuse("有认不出的答案");
    const question = known.get(print) || print;
    answers.set(question, { question, fingerprint: print, stem: known.has(print) ? "" : "题目的文字不在测验码里", ...answer });
  }
  return { id: sitting, topic, seed, answers: [...answers.values()], left: [] };
}
