/* A plan of the build and what somebody entered -> the blocks of a paper. What stands in a plan, macros/documents/plan.py says,
   which fills it in by the same rules. */

const has = (values, name) => Object.prototype.hasOwnProperty.call(values, name);

export function filled(plan, values) {
  return plan.flatMap((part) => {
    if (!part.of) return [one(part, values)];
    const fits = Object.entries(part.when || {}).every(([name, wanted]) => !has(values, name) || values[name] === wanted);
    const entries = has(values, part.each) ? values[part.each] : [{}];
    return fits ? entries.flatMap((entry) => filled(part.of, { ...values, ...entry })) : [];
  });
}

function one(part, values) {
  if (typeof part === "string") return part.replace(/\{(\w+)\}/g, (whole, name) => (has(values, name) ? values[name] : whole));
  if (Array.isArray(part)) return filled(part, values);
  if (typeof part !== "object") return part;
  const { slot, ...kept } = part;
  const made = Object.fromEntries(Object.entries(kept).map(([name, each]) => [name, one(each, values)]));
  if (!slot || !values[slot]) return made;
  const { look, ...rest } = made;
  return { ...rest, ...(look && look !== "Blank" ? { look } : {}), text: values[slot] };
}
