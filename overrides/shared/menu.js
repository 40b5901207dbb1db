/* A button that opens the map of all sections over the page. Without scripts the map stands at the foot of the page. */

const BARS = ".hb-top, .hb-bar";

export function mount(button) {
  const map = document.getElementById(button.getAttribute("aria-controls"));
  const isOpen = () => button.getAttribute("aria-expanded") === "true";

  function open() {
    for (const other of document.querySelectorAll(`[aria-controls="${map.id}"]`)) other.setAttribute("aria-expanded", "false");
    map.classList.add("is-open");
    button.setAttribute("aria-expanded", "true");
    map.scrollTop = 0;
    map.focus();
  }

  function close() {
    map.classList.remove("is-open");
    button.setAttribute("aria-expanded", "false");
  }

  button.addEventListener("click", () => (isOpen() ? close() : open()));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !isOpen()) return;
    close();
    button.focus();
  });
  /* Beyond its ends the map would close and leave the focus at the foot of the page, out of sight. */
  map.addEventListener("keydown", (event) => {
    const links = [...map.querySelectorAll("a")];
    const ends = event.shiftKey ? [map, links[0]] : [links[links.length - 1]];
    if (event.key !== "Tab" || !isOpen() || !ends.includes(/** @type {HTMLAnchorElement} */ (event.target))) return;
    event.preventDefault();
    close();
    button.focus();
  });
  map.addEventListener("click", (event) => {
    if (isOpen() && event.target.closest("a")) close();
  });
  document.addEventListener("focusin", (event) => {
    const target = /** @type {Element} */ (event.target);
    if (isOpen() && !map.contains(target) && !target.closest(BARS)) close();
  });
  document.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    if (isOpen() && !map.contains(target) && !button.contains(target)) close();
  });
  window.matchMedia("(min-width: 60em)").addEventListener("change", close);
}
