/* Records of inspections in the office's data, one per key, so that tabs never overwrite one another's. They may come
   from a file, so each is read field by field. */

import * as office from "../office/office-data.js";

const START = "inspection/";
const FIELDS = ["inspector", "unit", "kind", "date", "by"];
export const FINDING = ["problem", "clause", "label", "hash", "demand", "deadline"];
const HASHES = ["question", "questionHash", "wordsHash", "answer"];
const VALUES = new Set(["yes", "partly", "no", "na"]);
const ID = /^[a-z0-9-]{1,60}$/;
export const MOST_FINDINGS = 50;

const words = (value) => (typeof value === "string" ? value : "");
const pick = (given, keys) => Object.fromEntries(keys.map((key) => [key, words(given[key])]));
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function readFinding(given) {
  return { id: ID.test(given.id) ? given.id : newId(), ...pick(given, FINDING) };
}

/** An item: {value, findings, question, questionHash, wordsHash, answer}; the hashes are those of the words answered. */
function readItem(given) {
  const findings = (Array.isArray(given.findings) ? given.findings : []).filter(isObject).slice(0, MOST_FINDINGS);
  return { value: VALUES.has(given.value) ? given.value : "", ...pick(given, HASHES), findings: findings.map(readFinding) };
}

/** A complete record, or null. */
function read(id, value) {
  if (!isObject(value) || !isObject(value.items)) return null;
  const items = Object.entries(value.items).filter(([item, given]) => ID.test(item) && isObject(given));
  return { id, ...pick(value, [...FIELDS, "updated"]), items: Object.fromEntries(items.map(([item, given]) => [item, readItem(given)])) };
}

export function find(id) {
  return ID.test(id) ? read(id, office.get(START + id)) : null;
}

/** All records, the last written first. */
export function list() {
  return office
    .names(START)
    .map((name) => find(name.slice(START.length)))
    .filter(Boolean)
    .sort((one, other) => other.updated.localeCompare(one.updated));
}

export function save(record) {
  const { id, ...kept } = record;
  return office.set(START + id, { ...kept, updated: new Date().toISOString() });
}

export function create(fields) {
  return { id: newId(), ...pick(fields, FIELDS), updated: "", items: {} };
}

export const remove = (id) => office.set(START + id, null);

/** Whether a finding has text. */
export const isWritten = (finding) => [finding.problem, finding.demand, finding.deadline].some((text) => text.trim());

/** What was found, in the order of `order` (item ids) and then of what the form no longer asks. */
export function findings(record, order = []) {
  const ids = [...new Set([...order, ...Object.keys(record.items)])];
  return ids.flatMap((id) => (record.items[id] ? record.items[id].findings : [])).filter((finding) => finding.problem.trim());
}

/** The label of a record in a list. */
export function title(record) {
  return [record.unit || "未填写单位", record.date].filter(Boolean).join("　");
}
