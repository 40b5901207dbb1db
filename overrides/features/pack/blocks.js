/* A unit's leaders -> the paper of their pack, for Word and for print alike: what fills in the plan (see
   macros/features/pack/blocks.py). `pack` is what `pack-sheets.js` holds. */

import { filled } from "../../shared/filled.js";
import { has, own } from "../../shared/own.js";

const MARK = "√";

/** The questions of a sheet, numbered, each with the mark of its answer. */
function answered(sections, marks) {
  let number = 0;
  const question = ([id, words, , , answers]) => ({ number: (number += 1), words, answers, [`answer/${marks.get(id)}`]: MARK });
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
    return { ...facts, number: index + 1, listed: has(sheets, role), term, heading, remarks: remarks.join("\n"), sections: answered(sections, marks) };
  };
  return filled(plan, { unit, paged, count: people.length, people: people.map(person) });
}
