/* A paper -> what fills in the plans of its forms, its sheet and its key, as macros/features/exam/blocks.py does. */

import { basisLabel } from "../../questions/basis.js";

const IN_ROW = 10; /* numbers in a row of the key's short form */
const GAP = "（　　）";
const CORRECTED = "改正：＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿";
const CHOSEN = ["single", "multiple", "judge"];

/** One form, out of so many marks; short options stand two on a line. */
export function formValues({ letter, parts }, marks) {
  return { letter, marks, parts: parts.map(({ title, rule, items }) => ({ title, rule, items: items.map(itemValues) })) };
}

function itemValues({ number, question: { form, stem }, options, short, ask, lead }) {
  const step = short ? 2 : 1;
  const lettered = form === "correction" ? [CORRECTED] : options.map(([each, text]) => `${each}．${text}`);
  const lines = lettered.flatMap((_, index) => (index % step ? [] : [lettered.slice(index, index + step).join("\t")]));
  return {
    number,
    gap: form === "fill" || form === "essay" ? "" : GAP,
    ask,
    stem,
    leads: lead ? [{ lead }] : [],
    alone: form === "fill",
    offered: lettered.length > 0,
    options: lines.join("\n"),
    essay: form === "essay",
  };
}

export function sheetValues({ forms: [{ parts }] }) {
  return { parts: parts.map(({ title, items }) => ({ title, lines: sheetLines(items) })) };
}

/** Two short answers on each line, column by column, then the essays. */
function sheetLines(items) {
  const isEssay = ({ question }) => question.form === "essay";
  const short = items.filter((each) => !isEssay(each));
  const rows = Math.ceil(short.length / 2);
  const lines = short.slice(0, rows).map((each, row) => {
    const right = short[row + rows];
    return { left: each.number, leftMarks: boxes(each), right: right ? right.number : "", rightMarks: right ? boxes(right) : "", kind: right ? "full" : "half" };
  });
  return [...lines, ...items.filter(isEssay).map(({ number }) => ({ kind: "essay", left: number }))];
}

const boxes = ({ question, options }) => (CHOSEN.includes(question.form) ? options.map(([letter]) => `［${letter}］`).join("") : "");

export function keyValues({ forms, key }) {
  const columns = [["n", key.map((_, index) => index + 1)], ...forms.map(({ letter, items }) => [letter, items.map(({ answer }) => answer)])];
  const ten = (start) => columns.flatMap(([name, texts]) => Array.from({ length: IN_ROW }, (_, index) => [`${name}${index}`, texts[start + index] ?? ""]));
  return {
    tens: Array.from({ length: Math.ceil(key.length / IN_ROW) }, (_, row) => Object.fromEntries(ten(row * IN_ROW))),
    key: key.map(({ items, right, basis, quote, why }) => ({
      ...Object.fromEntries(items.map(({ number, answer }, index) => [forms[index].letter, `${number}\n${answer}`])),
      right,
      basis: basisLabel(basis),
      quote,
      why: why.map((reason) => ({ reason })),
    })),
  };
}
