/* On paper the last question stands with the closing line and the signatures, so that no page holds these alone. Chromium
   parts blocks that do not fit, whatever `break-inside` says; a box in a line it moves whole. */

const SHORT = ".hb-check:not(.is-long), .hb-duty";
const AROUND = ".hb-checklist__duty, .hb-checklist__group";

/** The smallest part of the form that holds its last question and the headings of that question alone, or null. */
function lastPart(form) {
  const shown = [...form.querySelectorAll(".hb-check, .hb-duty")].filter((each) => each.getClientRects().length);
  let part = shown[shown.length - 1];
  if (!part?.matches(SHORT)) return null; // with a page of notes, it is parted
  while (part.parentElement.matches(AROUND) && shown.filter((each) => part.parentElement.contains(each)).length === 1) part = part.parentElement;
  return part;
}

export function mount(closing) {
  const form = closing.closest("form");
  const place = closing.parentElement;
  let part = null;
  addEventListener("beforeprint", () => {
    part = lastPart(form);
    part?.classList.add("hb-checklist__tail");
    part?.append(closing);
  });
  addEventListener("afterprint", () => {
    part?.classList.remove("hb-checklist__tail");
    place.append(closing);
  });
}
