/* How many questions of a set-up fit on one paper, and why no more; the twin of length.py. */

import { paper, passesFilters } from "../questions/paper.js";
import * as setup from "./setup.js";

/** {there, fits, cases, essays, why}: how many questions meet the conditions, how many the paper has, how many of these are essays,
    how many cases it has, and why it is shorter than asked for, or "". */
export function lengthOf(bank, chosen) {
  const filters = setup.filters(chosen);
  const open = bank.filter((question) => !question.case && passesFilters(question, filters));
  const byId = new Map(bank.map((question) => [question.id, question]));
  const drawn = paper(bank, chosen.seed, chosen.count || 0, filters).map(({ id }) => byId.get(id));
  const alone = drawn.filter((question) => !question.case);
  const [steps, cases] = [drawn.length - alone.length, new Set(drawn.map((question) => question.case).filter(Boolean)).size];
  const wanted = filters.forms.length ? filters.forms.reduce((sum, [, many]) => sum + many, 0) : chosen.count - steps;
  const fewer = cases < filters.cases ? `只能出${cases}个案例` : "";
  const why = [fewer, shortage(alone.length, wanted, open, filters.forms, steps)].filter(Boolean).join("，");
  return { there: open.length + steps, fits: drawn.length, cases, essays: drawn.filter(({ form }) => form === "essay").length, why };
}

/** Why a paper of `fits` questions, and the `steps` of cases, is shorter than asked for, as a clause without its full stop; "" where it
    is not. */
export function shortage(fits, count, open, forms, steps = 0) {
  if (fits >= count) return "";
  const of = (form) => open.filter((question) => question.form === form).length;
  const most = forms.length ? forms.reduce((sum, [form, many]) => sum + Math.min(many, of(form)), 0) : open.length;
  return fits < most ? `只能出${fits + steps}题：再多就会互相给出答案` : `只能出${fits + steps}题：符合条件的只有这些`;
}
