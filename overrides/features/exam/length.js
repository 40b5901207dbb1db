/* How many questions of a set-up fit on one paper, and why no more; the twin of length.py. */

import { paper, passesFilters } from "../questions/paper.js";
import * as setup from "./setup.js";

/** {there, fits, why}: how many questions meet the conditions, how many the paper has, and why these are fewer than asked
    for, or "". */
export function lengthOf(bank, chosen) {
  const filters = setup.filters(chosen);
  const open = bank.filter((question) => passesFilters(question, filters));
  const fits = paper(bank, chosen.seed, chosen.count || 0, filters).length;
  return { there: open.length, fits, why: shortage(fits, chosen.count, open, filters.forms) };
}

/** Why a paper of `fits` questions is shorter than asked for, as a clause without its full stop; "" where it is not. */
export function shortage(fits, count, open, forms) {
  if (fits >= count) return "";
  const of = (form) => open.filter((question) => question.form === form).length;
  const most = forms.length ? forms.reduce((sum, [form, many]) => sum + Math.min(many, of(form)), 0) : open.length;
  return fits < most ? `只能出${fits}题：再多就会互相给出答案` : `只能出${fits}题：符合条件的只有这些`;
}
