/* What is typed into forms, for paper: while the page is printed, what stands in a field also stands after it as text, however long, and
   print.css hides the field. A label whose field is empty, and a part (data-typed-part) all of whose fields are, become .is-untyped. */

import { element } from "./dom.js";

const KINDS = ['input[type="text"]', 'input[type="search"]', 'input[type="number"]', "select", "textarea"];
const FIELDS = KINDS.map((kind) => `.hb-form ${kind}`).join();

function typed(field) {
  const [option] = field.selectedOptions || [];
  return option ? option.value && (option.dataset.paper || option.textContent) : field.value.trim();
}

function erase() {
  for (const text of document.querySelectorAll(".hb-typed")) text.remove();
}

function write() {
  erase();
  for (const field of document.querySelectorAll(FIELDS)) {
    if (field.closest(".hb-off-paper")) continue;
    const text = element("span", typed(field), "hb-typed");
    field.after(text);
    field.closest("label")?.classList.toggle("is-untyped", !text.textContent);
  }
  for (const part of document.querySelectorAll("[data-typed-part]")) part.classList.toggle("is-untyped", ![...part.querySelectorAll(".hb-typed")].some((text) => text.textContent));
}

/** Write whenever the page is printed. */
export function typedOnPaper() {
  addEventListener("beforeprint", write);
  addEventListener("afterprint", erase);
}
