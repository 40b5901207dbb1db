/* Self-check records: person, unit, period and answers. Each answer has its own key, so that tabs never overwrite
   one another. */

import { merged } from "../../shared/changes.js";
import { newId } from "../../shared/ids.js";
import { openStore } from "../../shared/storage.js";
import { homeOf } from "../../shared/matching.js";

export const FIELDS = ["unit", "name", "filler", "period"];
export const VALUES = ["yes", "partly", "no", "na"];
export const OFFERED = { graded: VALUES, "yes-no": ["yes", "no", "na"] };
export const TEXTS = ["note", "reason", "evidenceWhat", "evidenceWhere", "evidenceDate", "problem", "deadline"];
export const LABELS = { yes: "已落实", partly: "部分落实", no: "未落实", na: "不适用" };

/** What a question calls its answers; `answers` is its kind. A saved one that it offers no more has its name too. */
export const labelsOf = (answers) => (answers === "yes-no" ? { ...LABELS, yes: "是", no: "否" } : LABELS);

const isText = (value) => typeof value === "string";

/** A saved record, with texts in its fields; null where it is none. */
function sound(record) {
  if (!record || !isText(record.id) || !Array.isArray(record.roles) || !record.roles.length || !record.roles.every(isText)) return null;
  return { ...record, ...Object.fromEntries(FIELDS.map((field) => [field, isText(record[field]) ? record[field] : ""])) };
}

/** A saved answer, with nothing in it that none can have. */
function soundAnswer(answer) {
  if (typeof answer !== "object" || !answer || Array.isArray(answer)) return null;
  const texts = TEXTS.map((field) => [field, isText(answer[field]) ? answer[field] : ""]);
  return { ...answer, ...Object.fromEntries(texts), value: VALUES.includes(answer.value) ? answer.value : "", question: isText(answer.question) ? answer.question : "" };
}

/** The records of one regulation on this machine. */
export function recordsOf(regulation) {
  const store = openStore(regulation);
  const lent = new Map(); /* id -> {record, answers}: from files, kept nowhere */

  function list() {
    const stored = store.names("record/").map((name) => sound(store.get(name)));
    return [...[...lent.values()].map(({ record }) => record), ...stored]
      .filter(Boolean)
      .sort((one, two) => String(two.updated).localeCompare(String(one.updated)));
  }

  /** How many records there are that cannot be read; they stay where they are. */
  const unreadable = () => store.names("record/").filter((name) => !sound(store.get(name))).length;

  function create(roles) {
    const now = new Date().toISOString();
    const record = { id: newId(), roles, unit: "", name: "", filler: "", period: "", created: now, updated: now };
    store.set(`record/${record.id}`, record);
    return record;
  }

  function save(record) {
    return store.set(`record/${record.id}`, { ...record, updated: new Date().toISOString() });
  }

  function find(id) {
    return lent.get(id)?.record || sound(store.get(`record/${id}`));
  }

  /** Take a record from a file, for this page alone. */
  function lend(record, answers) {
    const id = newId();
    lent.set(id, { record: { ...record, id, lent: true }, answers });
  }

  /** Check id -> answer. */
  function answers(id) {
    if (lent.has(id)) return lent.get(id).answers;
    const start = `answer/${id}/`;
    const found = new Map();
    for (const name of store.names(start)) {
      const answer = soundAnswer(store.get(name));
      if (answer) found.set(name.slice(start.length), answer);
    }
    return found;
  }

  /** Save an answer; an empty one is removed. False where it lasts only until the page is closed. */
  function setAnswer(id, check, given) {
    const name = `answer/${id}/${check}`;
    const empty = !given.value && TEXTS.every((field) => !given[field]);
    const kept = empty ? (store.remove(name), true) : store.set(name, { ...given, at: new Date().toISOString() });
    const record = find(id);
    return record ? save(record) && kept : false;
  }

  /** What a file would make of a record and its answers here: what it does not hold stays as it is. */
  function plan(record, given) {
    const there = find(record.id);
    const before = answers(record.id);
    const whole = there ? { ...merged(there, record), roles: [...new Set([...there.roles, ...record.roles])] } : record;
    const homes = [...given].map(([key, answer]) => [homeOf(key, answer, before), answer]);
    return { there, record: whole, before, answers: new Map(homes.map(([key, answer]) => [key, merged(before.get(key), answer)])) };
  }

  /** Keep a record and answers that were planned. False where something lasts only until the page is closed. */
  function keepAll({ record, before, answers: given }) {
    const fresh = [...given].filter(([check, answer]) => JSON.stringify(before.get(check)) !== JSON.stringify(answer));
    return [save(record), ...fresh.map(([check, answer]) => setAnswer(record.id, check, answer))].every(Boolean);
  }

  /** The names under which records are kept, or all of them. */
  function namesOf(ids) {
    if (ids) return ids.flatMap((id) => [`record/${id}`, ...store.names(`answer/${id}/`)]);
    return ["record/", "answer/", "current/", "aside/record/", "aside/answer/"].flatMap((start) => store.names(start));
  }

  const clear = (ids) => namesOf(ids).forEach((name) => store.remove(name));

  function current(role) {
    const id = store.get(`current/${role}`);
    return isText(id) && id ? find(id) : null;
  }

  return {
    list,
    unreadable,
    create,
    save,
    find,
    lend,
    answers,
    setAnswer,
    plan,
    keepAll,
    namesOf,
    clear,
    store,
    current,
    setCurrent: (role, id) => store.set(`current/${role}`, id),
    exported: (id) => store.exported(`checks/${id}`),
    watch: store.watch,
    isPersistent: store.isPersistent,
  };
}

/** The label of a record in a list; a unit's has no person. */
export function title(record, isUnit = false) {
  const who = [record.unit, record.name].filter(Boolean).join(" ") || (isUnit ? "未填写单位" : "未填写姓名");
  const about = [record.period, record.lent ? "取自文件" : ""].filter(Boolean).join("，");
  return about ? `${who}（${about}）` : who;
}
