/* The chosen posts, kept in the address; other parts of the page listen for "audience" on the document. */

import * as address from "../../shared/address.js";
import * as audience from "./chosen-posts.js";

export function mount(root) {
  const who = root.querySelector("[data-who]");
  const said = root.querySelector("[data-said]");

  function tell() {
    const posts = who.value ? who.value.split(" ") : [];
    const notes = audience.choose(posts);
    const name = who.selectedOptions[0].textContent.trim();
    said.textContent = posts.length ? `本次${root.dataset.chosen}：${name}。${notes.join("")}` : root.dataset.mixed;
  }

  who.addEventListener("change", function () {
    address.write(audience.pairs(who.value ? who.value.split(" ") : []));
    tell();
  });

  const known = [...who.options].map((option) => option.value.split(" ").filter(Boolean));
  who.value = audience.chosen(known).join(" ");
  if (who.selectedIndex < 0) who.selectedIndex = 0; // no class of all posts: the first
  tell();
  queueMicrotask(tell); // by now the parts below listen
}
