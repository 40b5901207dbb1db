/* A record as a file, and back. What comes in is never trusted: it is copied field by field into new
   objects, and refused with a reason where anything is not as it should be; a reason has no full stop, so that
   each page may say what it did not do. */

import { FIELDS, TEXTS, VALUES, newId } from "./records.js";

const FORMAT = "gangze-self-check";
const VERSION = 1;
export const MAX_BYTES = 2000000;
const MAX_TEXT = 4000;
const MAX_ANSWERS = 2000;
const BANNED = new Set(["__proto__", "constructor", "prototype"]);
const ID = /^[a-z0-9-]{1,80}$/;

export class Refused extends Error {}

/** The file of a record. `about` is {regulation, documentNumber, status}. */
export function pack(record, answers, about) {
  return {
    format: FORMAT,
    version: VERSION,
    regulation: about.regulation,
    documentNumber: about.documentNumber,
    status: about.status,
    exported: new Date().toISOString(),
    record: Object.fromEntries(["id", "roles", ...FIELDS, "created", "updated"].map((key) => [key, record[key]])),
    answers: [...answers].map(([check, given]) => ({
      check,
      value: given.value || "",
      ...Object.fromEntries(TEXTS.map((field) => [field, given[field] || ""])),
      question: given.question || "",
      wordsHash: given.wordsHash || "",
      questionHash: given.questionHash || "",
      at: given.at || "",
    })),
  };
}

/** Read a file's text; returns {record, answers, exported}. Throws `Refused` with a reason. */
export function unpack(text, regulation) {
  if (text.length > MAX_BYTES) throw new Refused("文件太大，不像是自查记录");
  let data;
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ""), refuseBanned);
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused("文件内容不完整或者不是自查记录");
  }
  if (!isObject(data) || data.format !== FORMAT) throw new Refused("这不是本手册导出的自查记录");
  if (!Number.isInteger(data.version) || data.version < 1) throw new Refused("文件没有写明版本");
  if (data.version > VERSION) throw new Refused("这份记录由更新版本的手册导出，请用新版手册打开");
  if (data.regulation !== regulation) throw new Refused("这份记录属于另一份文件的手册");
  if (!isObject(data.record) || !Array.isArray(data.answers)) throw new Refused("文件缺少记录内容");
  if (data.answers.length > MAX_ANSWERS) throw new Refused("记录条数过多");
  const record = { id: isId(data.record.id) ? data.record.id : newId(), roles: roles(data.record.roles) };
  for (const field of FIELDS) record[field] = words(data.record[field], 200);
  record.created = words(data.record.created, 40);
  record.updated = words(data.record.updated, 40);
  const answers = new Map();
  for (const given of data.answers) {
    if (!isObject(given) || !isId(given.check)) throw new Refused("记录里有认不出的自查项");
    if (given.value && !VALUES.includes(given.value)) throw new Refused("记录里有认不出的自查结果");
    const answer = { value: given.value || "" };
    for (const field of [...TEXTS, "question"]) answer[field] = words(given[field], MAX_TEXT);
    for (const field of ["wordsHash", "questionHash", "at"]) answer[field] = words(given[field], 80);
    answers.set(given.check, answer);
  }
  return { record, answers, exported: words(data.exported, 40) };
}

function refuseBanned(key, value) {
  if (BANNED.has(key)) throw new Refused("文件含有不允许的内容");
  return value;
}

function isId(value) {
  return typeof value === "string" && ID.test(value);
}

function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function words(value, most) {
  if (value === undefined || value === null) return "";
  if (typeof value !== "string") throw new Refused("记录里有不是文字的内容");
  if (value.length > most) throw new Refused("记录里有过长的文字");
  return value;
}

function roles(value) {
  if (!Array.isArray(value) || !value.length || value.length > 20 || !value.every(isId)) {
    throw new Refused("记录没有写明岗位");
  }
  return [...value];
}
