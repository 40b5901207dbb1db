/* A plan of the build and what somebody entered -> a paper. What stands in a plan, macros/documents/plan.py says, which fills it
   in by the same rules. */

import { has } from "./own.js";

/** What a plan, or a part of one, says once these values are filled in. */
export function filled(plan, values) {
  if (typeof plan === "string") return plan.replace(/\{(\w+)\}/g, (whole, name) => (has(values, name) ? values[name] : whole));
  if (Array.isArray(plan)) return plan.flatMap((part) => several(part, values));
  if (typeof plan !== "object") return plan;
  const { slot, ...kept } = plan;
  const made = Object.fromEntries(Object.entries(kept).map(([name, each]) => [name, filled(each, values)]));
  if (!slot || !values[slot]) return made;
  const { look, ...rest } = made;
  return { ...rest, ...(look && look !== "Blank" ? { look } : {}), text: values[slot] };
}

function several(part, values) {
  if (!part.of) return [filled(part, values)];
  const fits = Object.entries(part.when || {}).every(([name, wanted]) => !has(values, name) || values[name] === wanted);
  const entries = has(values, part.each) ? values[part.each] : [{}];
  return fits ? entries.flatMap((entry) => filled(part.of, { ...values, ...entry })) : [];
}
