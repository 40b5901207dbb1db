/* A paper -> blocks for shared/docx.js: one form, the sheet for answers, the key. `about` holds the words that the
   build gives: title, subject, basis, note, keyNote, sheetNote, blanks, facts, status. */

import { basisLabel } from "../../questions/basis.js";

const GAP = "（　　）";
const LETTERS = "ABCD";
const IN_SHEET = 2;
const WIDTH = 156; /* 版心, in millimetres */
const END = [{ section: "portrait" }];

function cell(text, label) {
  return { runs: label ? [{ text: label, look: "Label" }, { text }] : [{ text }] };
}

function blanks(names) {
  return { style: "Blanks", runs: names.flatMap((name) => [{ text: name }, { text: "　".repeat(8), look: "Blank" }, { text: "　" }]) };
}

function head(title, about) {
  return [
    { style: "Title", text: title },
    { style: "Centred", text: about.basis },
  ];
}

function question({ number, question: { stem }, options }) {
  const last = options.length - 1;
  return [
    { style: "Stem", text: `${GAP}${number}．${stem}` },
    ...options.map(([letter, text], index) => ({ style: index === last ? "LastOption" : "Option", text: `${letter}．${text}` })),
  ];
}

export function form({ letter, items }, about) {
  return [
    ...head(`${about.title}（${letter}卷）`, about),
    blanks(about.blanks),
    { style: "Note", text: `${about.facts}。${about.note}` },
    ...items.flatMap(question),
    { style: "Note", text: about.status },
    ...END,
  ];
}

export function sheet({ key }, about) {
  const rows = Math.ceil(key.length / IN_SHEET);
  const columns = Array.from({ length: IN_SHEET }, (_, column) => column * rows);
  const marks = [...LETTERS].map((letter) => `［${letter}］`).join("　");
  const line = (row) => columns.flatMap((start) => (start + row < key.length ? [cell(String(start + row + 1)), cell(marks)] : [cell(""), cell("")]));
  return [
    ...head(`${about.subject}课堂测验答题卡`, about),
    blanks(about.blanks),
    blanks(["卷号", "卷别", "日期"]),
    { style: "Note", text: `${about.facts}。${about.sheetNote}` },
    {
      widths: columns.flatMap(() => [16, WIDTH / IN_SHEET - 16]),
      head: columns.flatMap(() => [cell("题号"), cell("选项")]),
      rows: Array.from({ length: rows }, (_, row) => line(row)),
    },
    { style: "Note", text: about.status },
    ...END,
  ];
}

export function keyBlocks({ forms, key }, about) {
  const names = forms.map(({ letter }) => cell(`${letter}卷`));
  return [
    ...head(`${about.subject}课堂测验参考答案`, about),
    { style: "Note", text: `${about.facts}。${about.keyNote}` },
    {
      widths: [20, ...forms.map(() => 20)],
      head: [cell("题号"), ...names],
      rows: key.map((_, index) => [cell(String(index + 1)), ...forms.map(({ items }) => cell(items[index].answer))]),
    },
    { style: "Note", text: "逐题依据（每卷一栏，先题号，后选项）" },
    {
      widths: [...forms.map(() => 15), 46, WIDTH - 46 - 15 * forms.length],
      head: [...names, cell("正确选项"), cell("依据")],
      rows: key.map(({ items, right, basis, quote }) => [
        ...items.map(({ number, answer }) => cell(`${number}　${answer}`)),
        cell(right),
        cell(quote, `${basisLabel(basis)}　`),
      ]),
    },
    { style: "Note", text: about.status },
    ...END,
  ];
}
