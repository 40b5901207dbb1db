/* Clearing, with undo, of a form that is stored only on request. */

/** Serve the buttons data-clear and data-undo beside the box data-keep. `collect()` is what stands in the form; `empty()`
    takes it away, and what was kept of it; `restore(given)` puts it back, and keeps it if it was kept. */
export function clearing(form, { collect, empty, restore }) {
  const [clear, undo, keep] = ["clear", "undo", "keep"].map((name) => form.querySelector(`[data-${name}]`));
  let cleared = null;
  clear.addEventListener("click", () => {
    cleared = { given: collect(), kept: keep.checked };
    keep.checked = false;
    empty();
    undo.hidden = false;
  });
  undo.addEventListener("click", () => {
    keep.checked = cleared.kept;
    restore(cleared.given);
    undo.hidden = true;
    clear.focus();
  });
}
