/* On paper the last question stands with the closing line and the signatures, so that no page holds these alone. Chromium
   parts blocks that do not fit, whatever `break-inside` says; a box in a line it moves whole, with some lines before it. */

const SHORT = ".hb-check:not(.is-long), .hb-duty";
const AROUND = ".hb-checklist__duty, .hb-checklist__group";
const TAIL = "hb-checklist__tail";
const LINES = "hb-checklist__lines";

/** The smallest part of the form that holds its last question and the headings of that question alone; of a question with
    a page of notes, which is parted, the last of these; null where there is none. */
function lastPart(form) {
  const shown = [...form.querySelectorAll(".hb-check, .hb-duty")].filter((each) => each.getClientRects().length);
  let part = shown[shown.length - 1];
  if (!part) return null;
  if (!part.matches(SHORT)) {
    const isFull = document.documentElement.classList.contains("hb-print-full");
    const notes = part.querySelectorAll(`.hb-check__sheet > ${isFull ? "div" : ".is-filled"} > dd`);
    return notes[notes.length - 1];
  }
  while (part.parentElement.matches(AROUND) && shown.filter((each) => part.parentElement.contains(each)).length === 1) part = part.parentElement;
  return part;
}

export function mount(closing) {
  const form = closing.closest("form");
  const place = closing.parentElement;
  let part = null;
  addEventListener("beforeprint", () => {
    part = lastPart(form);
    part?.classList.add(part.matches("dd") ? LINES : TAIL);
    part?.append(closing);
  });
  addEventListener("afterprint", () => {
    part?.classList.remove(TAIL, LINES);
    place.append(closing);
  });
}
