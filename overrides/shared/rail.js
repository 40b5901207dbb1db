/* The rail of a section: it begins at its top, unless the page's own entry would be out of sight. */

export function mount(rail) {
  const current = rail.querySelector("[aria-current]");
  rail.scrollTop = 0;
  if (!current) return;
  const below = current.getBoundingClientRect().bottom - rail.getBoundingClientRect().bottom;
  if (below > 0) rail.scrollTop = below + rail.clientHeight / 2;
}
