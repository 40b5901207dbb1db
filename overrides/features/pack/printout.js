/* Blocks -> elements: the same blocks of which shared/docx.js makes a Word file, to look at and to print. Each section is one
   part from a new page, with the status line at its foot. */

import { BOX, CHECKED, lines, spread } from "../../shared/docx.js";
import { element } from "../../shared/dom.js";

const LONG = 8; /* rows of a table that may go on overleaf */
const LAST = 5; /* of its rows that stay with what is signed */
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

function cell(name, { runs, text, style, shaded, height }, span) {
  const made = fill(element(name, "", className(style || "Cell")), runs || [{ text }]);
  if (shaded) made.classList.add("is-shaded");
  if (span > 1) made.colSpan = span;
  if (height) made.style.height = `${height}mm`;
  return made;
}

function row(name, cells, widths) {
  const made = element("tr");
  made.append(...spread(cells, widths).map(([each, covered]) => cell(name, each, covered.length)));
  made.classList.toggle("is-head", name === "td" && cells.length === 1);
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
  if (rows.length > LONG) {
    made.classList.add("is-long");
    for (const last of [...body.rows].slice(-LAST)) last.classList.add("is-last");
  }
  return made;
}

function draw(block) {
  if (block.widths) return [table(block)];
  if (block.runs) return [fill(element(HEADINGS[block.style] || "p", "", className(block.style)), block.runs)];
  return lines(block.text).map((text) => element("p", text, className(block.style)));
}

/** What follows the long table of a part, its signatures, goes to paper whole. */
function joined(part) {
  const [long] = [...part.querySelectorAll("table.is-long")].slice(-1);
  const end = element("div", "", className("end"));
  while (long?.nextSibling) end.append(long.nextSibling);
  if (long) part.append(end);
  return part;
}

/** `foot` holds the lines at the foot of each. Returns a fragment. */
export function printout(blocks, foot) {
  const whole = document.createDocumentFragment();
  let part = element("section", "", "hb-printout");
  for (const block of blocks) {
    if (!block.section) part.append(...draw(block));
    else {
      part.append(...foot.map((line) => element("p", line, className("Status"))));
      whole.append(joined(part));
      part = element("section", "", "hb-printout");
    }
  }
  return whole;
}
