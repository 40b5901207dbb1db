/* A link to another handbook of the site. A folder may be taken along alone: then the link says so, and leads nowhere. */

import { element } from "./dom.js";
import { loadScript } from "./site-data.js";

export function mount(link) {
  link.addEventListener("click", async (event) => {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    try {
      await loadScript(`${link.dataset.root}volume.js`);
      location.assign(link.href);
    } catch {
      if (link.nextElementSibling?.matches("[role=status]")) return;
      const said = element("span", "（这份手册没有一同复制，打不开）", "hb-hint");
      said.setAttribute("role", "status");
      link.after(said);
    }
  });
}
