/* A paper -> what fills in the plans of its forms, its sheet and its key, as macros/features/exam/blocks.py does. */

import { basisLabel } from "../../questions/basis.js";

const IN_ROW = 10; /* numbers in a row of the key's short form */

/** One form; short options stand two on a line. */
export function formValues({ letter, items }) {
  return {
    letter,
    items: items.map(({ number, question: { stem }, options, short }) => {
      const step = short ? 2 : 1;
      const lettered = options.map(([each, text]) => `${each}．${text}`);
      const lines = lettered.flatMap((_, index) => (index % step ? [] : [lettered.slice(index, index + step).join("\t")]));
      const last = lines.pop();
      return { number, stem, more: lines.length > 0, lines: lines.join("\n"), last };
    }),
  };
}

export function sheetValues({ key: { length } }) {
  const rows = Math.ceil(length / 2);
  return { lines: Array.from({ length: rows }, (_, row) => ({ left: row + 1, right: row + 1 + rows, full: row + 1 + rows <= length })) };
}

export function keyValues({ forms, key }) {
  const columns = [["n", key.map((_, index) => index + 1)], ...forms.map(({ letter, items }) => [letter, items.map(({ answer }) => answer)])];
  const ten = (start) => columns.flatMap(([name, texts]) => Array.from({ length: IN_ROW }, (_, index) => [`${name}${index}`, texts[start + index] ?? ""]));
  return {
    tens: Array.from({ length: Math.ceil(key.length / IN_ROW) }, (_, row) => Object.fromEntries(ten(row * IN_ROW))),
    key: key.map(({ items, right, basis, quote }) => ({
      ...Object.fromEntries(items.map(({ number, answer }, index) => [forms[index].letter, `${number}　${answer}`])),
      right,
      basis: basisLabel(basis),
      quote,
    })),
  };
}
