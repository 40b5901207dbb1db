/* A button that prints the page, in its short or full form; hidden without scripts. Where no print window is seen to open,
   a line below says so. */

import { element } from "./dom.js";
import { instead } from "./in-app.js";

const LATE = 1000; /* milliseconds until printing would have begun */
const DEAD = "没有打开打印窗口。请用浏览器菜单里的“打印”，或者换一个浏览器。";

/** Print; `dead` is called with a sentence where the browser did not begin to. */
export function printPage(dead) {
  let begun = false;
  const begin = () => (begun = true);
  addEventListener("beforeprint", begin);
  window.print();
  setTimeout(() => {
    removeEventListener("beforeprint", begin);
    if (!begun) dead(instead() ? `没有打开打印窗口。${instead()}` : DEAD);
  }, LATE);
}

export function mount(button) {
  button.hidden = false;
  button.addEventListener("click", function () {
    document.documentElement.classList.toggle("hb-print-full", button.dataset.print === "full");
    const row = button.closest("p") || button;
    const told = row.nextElementSibling;
    const line = told?.matches(".hb-print-dead") ? told : Object.assign(element("p", "", "hb-print-dead hb-off-paper"), { role: "status" });
    line.textContent = "";
    row.after(line);
    printPage((words) => (line.textContent = words));
  });
}
