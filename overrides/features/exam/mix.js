/* The fields for a paper's forms, cases and difficulties: how many of each, and parts of easy, medium and hard. */

import { number } from "./setup.js";

/** `root` is the form that holds them. Returns {forms, read, fill}. */
export function mixFields(root) {
  const fields = [...root.querySelectorAll("[data-form-count]")];
  const [shares, cases] = ["shares", "cases"].map((name) => root.elements.namedItem(name));

  /** {forms: [[form, how many]], shares: [parts], cases}; empty where nothing is chosen. */
  function read() {
    const forms = fields.map((field) => [field.dataset.formCount, number(field.value, "count")]).filter(([, many]) => many);
    return { forms, shares: shares.value ? shares.value.split("-").map(Number) : [], cases: cases ? number(cases.value, "cases") : null };
  }

  function fill(setup) {
    for (const field of fields) field.value = (setup.forms.find(([form]) => form === field.dataset.formCount) || ["", ""])[1];
    shares.value = setup.shares.join("-");
    if (shares.selectedIndex < 0) shares.value = "";
    if (cases) cases.value = setup.cases || "";
    const folded = root.querySelector("[data-mix]");
    if (folded && (setup.forms.length || shares.value || setup.cases)) folded.open = true;
  }

  return { forms: fields.map((field) => field.dataset.formCount), read, fill };
}
