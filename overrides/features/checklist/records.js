/* Self-check records: person, unit, period and answers. Each answer has its own key, so that tabs never overwrite
   one another. */

import { openStore } from "../../shared/storage.js";

export const FIELDS = ["unit", "name", "filler", "period"];
export const VALUES = ["yes", "partly", "no", "na"];
export const TEXTS = ["note", "reason", "evidenceWhat", "evidenceWhere", "evidenceDate", "problem", "deadline"];
export const LABELS = { yes: "已落实", partly: "部分落实", no: "未落实", na: "不适用" };

export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The records of one regulation on this machine. */
export function recordsOf(regulation) {
  const store = openStore(regulation);
  const lent = new Map(); /* id -> {record, answers}: from files, kept nowhere */

  function list() {
    const stored = store.names("record/").map((name) => store.get(name));
    return [...[...lent.values()].map(({ record }) => record), ...stored]
      .filter((record) => record && typeof record.id === "string")
      .sort((one, two) => String(two.updated).localeCompare(String(one.updated)));
  }

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
    return lent.get(id)?.record || store.get(`record/${id}`);
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
      const answer = store.get(name);
      if (answer) found.set(name.slice(start.length), answer);
    }
    return found;
  }

  /** Save an answer; an empty one is removed. */
  function setAnswer(id, check, given) {
    const empty = !given.value && TEXTS.every((field) => !given[field]);
    if (empty) store.remove(`answer/${id}/${check}`);
    else store.set(`answer/${id}/${check}`, { ...given, at: new Date().toISOString() });
    const record = find(id);
    return record ? save(record) : false;
  }

  /** Remove records; returns a function that restores them. */
  function clear(ids) {
    const names = ids
      ? ids.flatMap((id) => [`record/${id}`, ...store.names(`answer/${id}/`)])
      : [...store.names("record/"), ...store.names("answer/"), ...store.names("current/")];
    const kept = names.map((name) => [name, store.get(name)]);
    for (const name of names) store.remove(name);
    return () => {
      for (const [name, value] of kept) if (value !== null) store.set(name, value);
    };
  }

  function current(role) {
    const id = store.get(`current/${role}`);
    return id && find(id);
  }

  return {
    list,
    create,
    save,
    find,
    lend,
    answers,
    setAnswer,
    clear,
    current,
    setCurrent: (role, id) => store.set(`current/${role}`, id),
    exported: (id) => store.exported(`checks/${id}`),
    watch: store.watch,
    isPersistent: store.isPersistent,
  };
}

/** The label of a record in a list. */
export function title(record) {
  const who = [record.unit, record.name].filter(Boolean).join(" ") || "未填写姓名";
  const about = [record.period, record.lent ? "取自文件" : ""].filter(Boolean).join("，");
  return about ? `${who}（${about}）` : who;
}
