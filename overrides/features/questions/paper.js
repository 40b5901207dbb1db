/* The twin of selection.py: the same bank, seed, count and filters give the same paper. */

import { ORDER, choose } from "./choice.js";
import { index } from "./conflicts.js";
import { draw, seedOf } from "./draw.js";

export { passesFilters, portions } from "./choice.js";
export { draw, seedOf } from "./draw.js";

/** `count` questions as [{id, order}], or as many as pass the filters and may stand on one paper: none asks what another
    asks, or prints its answer. `order` are indexes of a question's options in the bank. `form` changes the order of the
    questions and of their options alone. Those of a form stand together; a case is last, in its own order. */
export function paper(bank, seed, count, filters = {}, form = "A") {
  const units = choose(index(bank), draw(seedOf(seed)), count, filters);
  const chance = draw(seedOf(`${seed}/${form}`));
  const rank = ([question]) => ORDER.indexOf(question.form);
  const alone = chance.shuffled(units.filter(([question]) => !question.case)).sort((one, other) => rank(one) - rank(other));
  const cases = chance.shuffled(units.filter(([question]) => question.case));
  const ordered = [...alone, ...cases].flat();
  const single = ordered.filter((question) => question.form === "single");
  const slots = chance.shuffled(single.map((_, place) => place % 4));
  const slotOf = new Map(single.map((question, place) => [question.id, slots[place]]));
  return ordered.map((question) => ({ id: question.id, order: order(question, chance, slotOf.get(question.id)) }));
}

/** A single right option at `slot`, others shuffled; 正确, 错误 as they are; steps never in their right order. */
function order({ form, options }, chance, slot) {
  const all = options.map((_, place) => place);
  if (form === "single") {
    const right = options.findIndex((option) => option.right);
    const others = chance.shuffled(all.filter((place) => place !== right));
    others.splice(Math.min(slot, others.length), 0, right);
    return others;
  }
  if (form !== "multiple" && form !== "order") return all;
  const made = chance.shuffled(all);
  const asWas = made.every((place, at) => place === at);
  return form === "order" && asWas ? [...made.slice(1), made[0]] : made;
}

/** A hash of a question's wording, made by the build, so that records stay readable when the bank changes. */
export const fingerprint = ({ print }) => print;
