/* The plans of an inspection's papers and a record -> the papers (see macros/features/inspection/blocks.py). */

import { filled } from "../../shared/filled.js";
import { has, own } from "../../shared/own.js";
import { pieces } from "../../shared/pieces.js";

const NUMBERS = "一二三四五六七八九十";

/** 1 -> 一, 12 -> 十二, 20 -> 二十; beyond 99 in figures. */
export function chinese(number) {
  if (number > 99) return String(number);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const head = tens > 1 ? NUMBERS[tens - 1] : "";
  return `${head}${tens ? "十" : ""}${ones ? NUMBERS[ones - 1] : ""}`;
}

const facts = ({ unit, date, by }) => ({ unit: unit.trim(), date: date.trim(), inspector: by.trim() });

/** `isChanged(item id)`: whether its words have changed since the answer. */
export function recordPaper(plan, record, isChanged) {
  const items = Object.entries(plan.answers).flatMap(([id, offered]) => {
    const { value, findings } = own(record.items, id) || { value: "", findings: [] };
    const answers = offered.map((each) => ({ ...each, ticked: each.value === value }));
    const found = findings.map(({ problem }) => problem.trim()).filter(Boolean);
    const [text = "", ...more] = (found.length > 1 ? found.map((each, index) => `${index + 1}．${each}`) : found).flatMap(pieces);
    return [
      [`answers/${id}`, answers],
      [`changed/${id}`, value && isChanged(id) ? `\n${plan.changed}` : ""],
      [`found/${id}`, text],
      [`more/${id}`, more.map((piece) => ({ piece }))],
    ];
  });
  return filled(plan.record, { ...facts(record), ...Object.fromEntries(items) });
}

/** `clauses`: id -> {label, words}. A finding goes in as typed, with the words of its clause. */
export function opinionPaper(plan, clauses, record, findings) {
  const values = findings.map(({ problem, clause, label, demand, deadline }, index) => ({
    number: chinese(index + 1),
    known: has(clauses, clause),
    problem: problem.trim(),
    basis: label.trim(),
    words: own(clauses, clause)?.words,
    reference: `（${plan.short}${own(clauses, clause)?.label}）`,
    demand: demand.trim(),
    deadline: deadline.trim(),
  }));
  return filled(plan.opinion, { ...facts(record), findings: values });
}
