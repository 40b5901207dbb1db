/* The records of practice as one file, and back. What comes in is never trusted: it is copied field by field, and
   refused with a reason, which has no full stop, where anything is not as it should be. */

import { clean, ids } from "./progress.js";

const FORMAT = "gangze-practice";
const VERSION = 1;
export const MAX_BYTES = 4000000;
const MAX_RECORDS = 5000;
const LISTS = { answer: "answers", card: "cards" };

export class Refused extends Error {}

/** `about` is {regulation, documentNumber, status}. */
export function pack(progress, about) {
  const lists = Object.entries(LISTS).map(([kind, name]) => [name, [...progress.all(kind)].map(([id, record]) => ({ id, ...record }))]);
  return { format: FORMAT, version: VERSION, ...about, exported: new Date().toISOString(), ...Object.fromEntries(lists) };
}

/** Read a file's text; returns {answer, card}, each a Map of id -> record. Throws `Refused` with a reason. */
export function unpack(text, regulation) {
  if (text.length > MAX_BYTES) throw new Refused("文件太大，不像是练习记录");
  let data;
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    throw new Refused("文件内容不完整或者不是练习记录");
  }
  if (!data || data.format !== FORMAT) throw new Refused("这不是本手册导出的练习记录");
  if (!Number.isInteger(data.version) || data.version < 1) throw new Refused("文件没有写明版本");
  if (data.version > VERSION) throw new Refused("这份记录由更新版本的手册导出，请用新版手册打开");
  if (data.regulation !== regulation) throw new Refused("这份记录属于另一份文件的手册");
  return Object.fromEntries(Object.entries(LISTS).map(([kind, name]) => [kind, records(data[name], kind)]));
}

function records(list, kind) {
  if (!Array.isArray(list)) throw new Refused("文件缺少记录内容");
  if (list.length > MAX_RECORDS) throw new Refused("记录条数过多");
  const found = new Map();
  for (const given of list) {
    const record = given && typeof given.id === "string" && ids[kind].test(given.id) ? clean[kind](given) : null;
    if (!record) throw new Refused("记录里有认不出的内容");
    found.set(given.id, record);
  }
  return found;
}
