/* What is folded prints, whatever the browser: it opens for the printer and closes again. An address that points into it opens it. */

import { anchor } from "./address.js";

export function mount(details) {
  let opened = false;

  function reveal() {
    const id = anchor(location);
    const target = id && document.getElementById(id);
    if (target && details.contains(target)) details.open = true;
  }

  addEventListener("beforeprint", () => {
    opened = !details.open;
    details.open = true;
  });
  addEventListener("afterprint", () => {
    if (opened) details.open = false;
  });
  addEventListener("hashchange", reveal);
  reveal();
}
