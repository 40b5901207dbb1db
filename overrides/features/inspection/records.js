/* Records of inspections in the office's data, one per key, so that tabs never overwrite one another's. They may come
   from a file, so each is read field by field. */

import { newId, withIds } from "../../shared/ids.js";
import { own } from "../../shared/own.js";
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

/** An item: {value, findings, question, questionHash, wordsHash, answer}; the hashes are those of the words answered. */
function readItem(given) {
  const findings = (Array.isArray(given.findings) ? given.findings : []).filter(isObject);
  return { value: VALUES.has(given.value) ? given.value : "", ...pick(given, HASHES), findings: findings.map((each) => ({ id: each.id, ...pick(each, FINDING) })) };
}

/** A complete record, or null. */
function read(id, value) {
  if (!isObject(value) || !isObject(value.items)) return null;
  const items = Object.entries(value.items).filter(([item, given]) => ID.test(item) && isObject(given));
  return { id, ...pick(value, [...FIELDS, "updated"]), items: Object.fromEntries(items.map(([item, given]) => [item, readItem(given)])) };
}

/** Findings without an id of their own get one, which is saved: a register knows by it what it has taken over. */
function named(record) {
  let isNew = false;
  for (const item of Object.values(record.items)) {
    const findings = withIds(item.findings, ID);
    isNew = isNew || findings !== item.findings;
    item.findings = findings;
  }
  const { id, ...kept } = record;
  if (isNew) office.set(START + id, kept);
  return record;
}

export function find(id) {
  const found = ID.test(id) ? read(id, office.get(START + id)) : null;
  return found && named(found);
}

/** All records, the last written first. */
export function list() {
  return office
    .names(START)
    .map((name) => find(name.slice(START.length)))
    .filter(Boolean)
    .sort((one, other) => other.updated.localeCompare(one.updated));
}

/** How many records there are that cannot be read; they stay where they are. */
export const unreadable = () => office.names(START).length - list().length;

export function save(record) {
  const { id, ...kept } = record;
  return office.set(START + id, { ...kept, updated: new Date().toISOString() });
}

export function create(fields) {
  return { id: newId(), ...pick(fields, FIELDS), updated: "", items: {} };
}

export const remove = (id) => office.remove(START + id);

/** The name under which a record is kept. */
export const nameOf = (id) => START + id;

/** Whether a finding has text. */
export const isWritten = (finding) => [finding.problem, finding.demand, finding.deadline].some((text) => text.trim());

/** What was found, in the order of `order` (item ids) and then of what the form no longer asks. */
export function findings(record, order = []) {
  const ids = [...new Set([...order, ...Object.keys(record.items)])];
  return ids.flatMap((id) => own(record.items, id)?.findings ?? []).filter((finding) => finding.problem.trim());
}

/** The label of a record in a list. */
export function title(record) {
  return [record.unit || "未填写单位", record.date].filter(Boolean).join("　");
}
