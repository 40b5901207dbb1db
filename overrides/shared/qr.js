/* Draws a text as a QR code: dark on white whatever the page's colours are, so that any camera reads it. */

import { correction, generate } from "lean-qr";

const SVG = "http://www.w3.org/2000/svg";
const QUIET = 4; /* white modules around it, which readers ask for */

function part(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

/** The dark modules as a path, a stroke for each run of a row. `code` is {size, get(x, y)}. */
export function path(code) {
  let made = "";
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) {
      const start = x;
      while (x < code.size && code.get(x, y)) x += 1;
      if (x > start) made += `M${start} ${y}h${x - start}v1h${start - x}z`;
    }
  }
  return made;
}

/** An SVG of `text`. From afar large modules help more than a stronger correction: the smallest code that holds it, corrected as well as
    its size allows. */
export function drawn(text, label) {
  const code = generate(text, { minCorrectionLevel: correction.L, maxCorrectionLevel: correction.H });
  const [start, size] = [-QUIET, code.size + 2 * QUIET];
  const made = part("svg", { viewBox: `${start} ${start} ${size} ${size}`, "shape-rendering": "crispEdges", role: "img", "aria-label": label });
  made.append(part("rect", { x: start, y: start, width: size, height: size, fill: "#fff" }), part("path", { d: path(code), fill: "#000" }));
  return made;
}
