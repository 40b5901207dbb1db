/* Shows the slides for the chosen posts, hides the others, and renumbers them. */

import * as audience from "../training/chosen-posts.js";

function concerns(slide, posts) {
  const { when } = slide.dataset;
  if (when === (posts.length ? "mixed" : "chosen") || !audience.meets(slide, posts)) return false;
  const points = [...slide.querySelectorAll(".hb-slide__points li")];
  for (const point of points) point.hidden = !audience.meets(point, posts);
  return !points.length || points.some((point) => !point.hidden);
}

/** Hide what a class of `posts` is not shown; number and return the rest. */
export function slidesFor(slides, posts) {
  const shown = slides.filter((slide) => concerns(slide, posts));
  for (const slide of slides) {
    slide.hidden = true;
    slide.removeAttribute("id");
  }
  shown.forEach(function (slide, index) {
    slide.hidden = false;
    slide.id = `slide-${index + 1}`;
    slide.setAttribute("aria-label", `第${index + 1}张`);
    slide.querySelector(".hb-slide__foot span:last-child").textContent = `${index + 1} / ${shown.length}`;
    const progress = slide.querySelector("progress");
    progress.max = shown.length;
    progress.value = index + 1;
  });
  return shown;
}
