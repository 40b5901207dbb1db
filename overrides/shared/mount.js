/* Mounts components: an element with data-module="<name>" is the root of one, and <name>.js exports what mounts it.
   One that fails says so in its place and leaves the others alone. */

import { element } from "./dom.js";
import { typedOnPaper } from "./typed.js";

const FAILED = "这一部分没有启动，不能使用；本页其他部分不受影响。请刷新本页，仍不能使用的，请换用新版浏览器。";
const mounts = new Map();

/** Mount every component below `scope`. */
export function mountAll(scope) {
  for (const root of scope.querySelectorAll("[data-module]")) {
    const mount = mounts.get(root.dataset.module);
    if (!mount) continue;
    try {
      mount(root);
    } catch (error) {
      console.error(`component ${root.dataset.module}:`, error);
      fail(root);
    }
  }
}

/** Say in a component's place that it did not start. What waits hidden for its script stays hidden; a form whose script
    does not run must not send what is typed into the address. */
function fail(root) {
  const inside = !root.hidden && !root.matches("button");
  const said = element(inside && root.matches("span") ? "span" : "p", FAILED, "hb-no-start");
  said.setAttribute("role", "alert");
  if (inside) root.prepend(said);
  else if (!root.matches("button")) root.before(said);
  root.closest("form")?.addEventListener("submit", (event) => event.preventDefault());
}

/** Start the page with the components of its bundle, name -> mount; first.js looks after pages that are not started. */
export function start(components) {
  const page = document.documentElement;
  if ("tooOld" in page.dataset) return;
  page.dataset.started = "";
  for (const [name, mount] of Object.entries(components)) mounts.set(name, mount);
  mountAll(document);
  typedOnPaper();
}
