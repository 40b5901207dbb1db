/* A unit's leaders -> the paper of their pack, for Word and for print alike: what fills in the plan (see
   macros/features/pack/blocks.py). `pack` is what `pack-sheets.js` holds. */

import { filled } from "../../shared/filled.js";
import { has, own } from "../../shared/own.js";
import { pieces } from "../../shared/pieces.js";
import { OFFERED } from "../checklist/records.js";

const ROOM = "\n "; /* to write by hand */

/** The questions of a sheet, numbered, each with which of its answers is ticked. */
function answered(sections, marks) {
  let number = 0;
  const question = ([id, words, , , answers]) => ({ number: (number += 1), words, answers, ...Object.fromEntries(OFFERED.graded.map((value) => [`is/${value}`, marks.get(id) === value])) });
  const item = (given) => ({ ...given, questions: given.questions.map(question) });
  return sections.map(({ name, items }) => ({ name, items: items.map(item) }));
}

/**
 * `form` is {unit, people: [{name, title, work, role, marks, remarks, period, filler}]}; `role` is a key of `pack.sheets`,
 * or another word where the document does not provide for the post. `paged`: whether pages can be counted.
 */
export function packPaper({ plan, sheets, outside }, { unit, people }, paged) {
  const person = ({ role, marks, remarks, ...facts }, index) => {
    const { term, heading, sections } = own(sheets, role) || { term: outside, heading: "", sections: [] };
    return { ...facts, number: index + 1, listed: has(sheets, role), term, heading, remarks: (remarks.length ? remarks.flatMap(pieces) : [ROOM]).map((remark) => ({ remark })), sections: answered(sections, marks) };
  };
  return filled(plan, { unit, paged, count: people.length, people: people.map(person) });
}
