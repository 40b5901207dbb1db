/* The record of an exam as a file, and back. What comes in is never trusted: it is copied field by field into
   new objects, and refused with a sentence where anything is not as it should be. Names are not read at all. */

const FORMAT = "gangze-exam-record";
const VERSION = 1;
export const MAX_BYTES = 500000;
const MAX_ANSWERS = 500;
const ID = /^[a-z0-9-]{1,80}$/;

export class Refused extends Error {}

/** The file of a sitting. `about` is {regulation, documentNumber, status}; `person` is {name, unit} or null. */
export function pack(sitting, answers, questions, about, person) {
  const { topic, seed, count, minutes, line } = sitting.setup;
  return {
    format: FORMAT,
    version: VERSION,
    regulation: about.regulation,
    documentNumber: about.documentNumber,
    status: about.status,
    record: { id: sitting.id, topic, seed, count, minutes, line },
    ...(person ? { person } : {}),
    answers: sitting.entries.map((entry) => {
      const question = questions.get(entry.id);
      const chosen = answers.has(entry.id) ? answers.get(entry.id) : null;
      return {
        question: entry.id,
        fingerprint: entry.fingerprint,
        stem: question.stem,
        clauses: question.clauses,
        chosen,
        right: chosen !== null && question.options[chosen].right,
      };
    }),
  };
}

/** Read a file's text; returns {id, topic, seed, answers: [{question, fingerprint, stem, chosen}]}. Throws
    `Refused` with a sentence. Whether an answer is right is not taken from the file. */
export function unpack(text, regulation) {
  if (text.length > MAX_BYTES) throw new Refused("文件太大，不像是课堂练习记录。");
  let data;
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    throw new Refused("文件内容不完整，或者不是课堂练习记录。");
  }
  if (!isObject(data) || data.format !== FORMAT) throw new Refused("不是课堂测验页导出的记录。");
  if (!Number.isInteger(data.version) || data.version < 1) throw new Refused("文件没有写明版本。");
  if (data.version > VERSION) throw new Refused("由更新版本的手册导出，请用新版手册汇总。");
  if (data.regulation !== regulation) throw new Refused("属于另一份文件的手册。");
  if (!isObject(data.record) || !ID.test(data.record.id) || !Array.isArray(data.answers) || !data.answers.length) {
    throw new Refused("文件缺少记录内容。");
  }
  if (data.answers.length > MAX_ANSWERS) throw new Refused("题数过多，不像是课堂练习记录。");
  const seen = new Set();
  const answers = data.answers.map((given) => {
    const sound = isObject(given) && typeof given.question === "string" && ID.test(given.question);
    if (!sound || seen.has(given.question)) throw new Refused("记录里有认不出或者重复的题目。");
    seen.add(given.question);
    const chosen = given.chosen ?? null;
    if (chosen !== null && !(Number.isInteger(chosen) && chosen >= 0 && chosen < 10)) {
      throw new Refused("记录里有认不出的答案。");
    }
    return { question: given.question, fingerprint: words(given.fingerprint, 20), stem: words(given.stem, 1000), chosen };
  });
  return { id: data.record.id, topic: words(data.record.topic, 100), seed: words(data.record.seed, 100), answers };
}

function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function words(value, most) {
  if (value === undefined || value === null) return "";
  if (typeof value !== "string" || value.length > most) throw new Refused("记录里有不应有的内容。");
  return value;
}
