/* Blocks -> elements: the same blocks of which shared/docx.js makes a Word file, to look at and to print. Each section is one
   part from a new page, with the status line at its foot. */

import { BOX, CHECKED, lines, spread } from "../../shared/docx.js";
import { element } from "../../shared/dom.js";

const HEADINGS = { Title: "h3", SheetTitle: "h3" };

const className = (name) => `hb-printout__${name.replace(/(?!^)([A-Z])/g, "-$1").toLowerCase()}`;

function write(parent, text) {
  lines(text).forEach((line, index) => {
    if (index) parent.append(element("br"));
    parent.append(line);
  });
  return parent;
}

function fill(parent, runs) {
  for (const { text, look, tick, ticked } of runs) {
    if (tick) parent.append(ticked ? CHECKED : BOX);
    else if (look) parent.append(write(element("span", "", className(look)), text));
    else write(parent, text);
  }
  return parent;
}

function cell(name, { runs, text, style, shaded }, span) {
  const made = fill(element(name, "", className(style || "Cell")), runs || [{ text }]);
  if (shaded) made.classList.add("is-shaded");
  if (span > 1) made.colSpan = span;
  return made;
}

function row(name, cells, widths) {
  const made = element("tr");
  made.append(...spread(cells, widths).map(([each, covered]) => cell(name, each, covered.length)));
  if (name === "th") for (const head of made.cells) head.scope = "col";
  return made;
}

function table({ table: style = "Grid", widths, head, rows }) {
  const made = element("table", "", `${className("table")} ${className(style)}`);
  const sum = widths.reduce((total, width) => total + width, 0);
  const columns = element("colgroup");
  for (const width of widths) {
    const column = element("col");
    column.style.width = `${(100 * width) / sum}%`;
    columns.append(column);
  }
  made.append(columns);
  if (head) {
    made.append(element("thead"));
    made.tHead.append(row("th", head, widths));
  }
  const body = element("tbody");
  body.append(...rows.map((cells) => row("td", cells, widths)));
  made.append(body);
  return made;
}

function draw(block) {
  if (block.widths) return [table(block)];
  if (block.runs) return [fill(element(HEADINGS[block.style] || "p", "", className(block.style)), block.runs)];
  return lines(block.text).map((text) => element("p", text, className(block.style)));
}

/** `foot` holds the lines at the foot of each. Returns a fragment. */
export function printout(blocks, foot) {
  const whole = document.createDocumentFragment();
  let part = element("section", "", "hb-printout");
  for (const block of blocks) {
    if (!block.section) part.append(...draw(block));
    else {
      part.append(...foot.map((line) => element("p", line, className("Status"))));
      whole.append(part);
      part = element("section", "", "hb-printout");
    }
  }
  return whole;
}
