/* Counted records -> four tables. A cell knows whether more than one person stands behind it. */

import { LABELS } from "../checklist/records.js";

export const VALUES = ["yes", "partly", "no", "na", "none", "old"];
export const NAMES = { ...LABELS, none: "未答", old: "原题已改" };
const OPEN = ["partly", "no"];
export const HIDDEN = "—（1人，已隐藏）";

class Cell {
  constructor() {
    this.count = 0;
    this.first = null;
    this.many = false;
  }

  add(person) {
    this.count += 1;
    if (this.first === null) this.first = person;
    else if (this.first !== person) this.many = true;
  }
}

class Row {
  constructor(key, name, about = {}) {
    Object.assign(this, { key, name });
    this.about = about;
    this.records = new Cell();
    this.posts = new Map();
    this.cells = Object.fromEntries(VALUES.map((value) => [value, new Cell()]));
  }

  /** Whether a single person stands behind the whole row. */
  get single() {
    return this.records.count > 0 && !this.records.many;
  }

  isHidden(value, reveal) {
    const cell = this.cells[value];
    return !reveal && cell.count > 0 && (this.single || !cell.many);
  }

  /** What a cell says: a number, or that it is hidden; nothing where the question has no such answer. */
  said(value, reveal) {
    if (value === "partly" && this.about.answers === "yes-no") return "";
    if (!reveal && this.single) return HIDDEN;
    return this.isHidden(value, reveal) ? HIDDEN : this.cells[value].count;
  }

  get open() {
    return OPEN.reduce((sum, value) => sum + this.cells[value].count, 0);
  }
}

/** Counts records one by one.

    `book`: what `questions` returns; `unitOf(entry)`: its unit; `units`: the office's list; `filter`: {unit, role, theme}, "" for
    all. `add(entry)` counts one; `tables()` returns {questions, units, roles, themes} as lists of rows, each in its own order, units
    in that of the list, those that are not on it behind. */
export function counter(book, unitOf, units, filter) {
  const row = (map, key, name, about) => map.get(key) || map.set(key, new Row(key, name, about)).get(key);
  const byQuestion = new Map();
  const byUnit = new Map(units.map((name) => [name, new Row(name, name, { listed: true })]));
  const byRole = new Map(book.roles.map(([id, name]) => [id, new Row(id, name)]));
  const byTheme = new Map(book.themes.map(([id, name]) => [id, new Row(id, name)]));
  let total = 0;

  function valueOf({ answers, old }, check) {
    if (old.has(check)) return "old";
    return answers.get(check)?.value || "none";
  }

  function add(entry) {
    const unit = unitOf(entry);
    const roles = entry.record.roles.filter((role) => !filter.role || role === filter.role);
    if (!roles.length || (filter.unit && unit.name !== filter.unit)) return;
    const person = entry.record.name && !unit.apart ? `${unit.name} ${entry.record.name.replace(/\s+/g, "")}` : entry.number;
    const checks = new Map();
    for (const role of roles) {
      const asked = [...book.of(role)].map((check) => book.byId.get(check)).filter(({ themes }) => !filter.theme || themes.includes(filter.theme));
      for (const question of asked) {
        const value = valueOf(entry, question.id);
        checks.set(question, value);
        byRole.get(role).cells[value].add(person);
      }
      if (asked.length) byRole.get(role).records.add(person);
    }
    if (!checks.size) return;
    const sender = row(byUnit, unit.name, unit.name, { listed: unit.listed });
    sender.records.add(person);
    for (const role of roles) sender.posts.set(role, (sender.posts.get(role) || 0) + 1);
    total += 1;
    const themes = new Set();
    for (const [question, value] of checks) {
      const asked = row(byQuestion, question.id, question.question, question);
      asked.records.add(person);
      for (const each of [asked, sender, ...question.themes.map((theme) => byTheme.get(theme))]) each.cells[value].add(person);
      for (const theme of question.themes) themes.add(theme);
    }
    for (const theme of themes) byTheme.get(theme).records.add(person);
  }

  function tables() {
    const held = (map) => [...map.values()].filter((each) => each.records.count);
    const all = [...byUnit.values()].filter((each) => each.records.count);
    const questions = book.all.map(({ id }) => byQuestion.get(id)).filter(Boolean);
    return { total, questions, units: all, roles: held(byRole), themes: held(byTheme), anyOld: questions.some((each) => each.cells.old.count) };
  }

  return { add, tables };
}

/** Open points first, as far as they are shown; rows of a single person keep their place at the end. */
export function openFirst(rows, reveal) {
  const weight = (each) => (each.single && !reveal ? -1 : each.open);
  return [...rows].sort((one, other) => weight(other) - weight(one));
}
