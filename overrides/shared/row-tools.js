/* The buttons of a row: data-up, data-down, data-remove, as `row_tools` of shared/parts.html draws them. */

/** Label the row's buttons with `who`, and disable impossible moves. */
export function rowTools(row, who, index, count) {
  for (const [mark, words, off] of [
    ["up", "上移", index === 0],
    ["down", "下移", index === count - 1],
    ["remove", "删去", false],
  ]) {
    const button = row.querySelector(`[data-${mark}]`);
    button.disabled = off;
    button.setAttribute("aria-label", `${words}${who}`);
  }
}
