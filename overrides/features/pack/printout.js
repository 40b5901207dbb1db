/* Blocks -> elements: the same blocks of which shared/docx.js makes a Word file, to look at and to print. Each section is one
   part from a new page, with the status line at its foot where the section says it. */

import { element } from "../../shared/dom.js";

const HEADINGS = { Title: "h3", SheetTitle: "h3" };
const STATED = /^stated-/;

const className = (name) => `hb-printout__${name.replace(/(?!^)([A-Z])/g, "-$1").toLowerCase()}`;

function lines(parent, text) {
  text.split(/\r\n?|\n/).forEach((line, index) => {
    if (index) parent.append(element("br"));
    parent.append(line);
  });
  return parent;
}

function fill(parent, runs) {
  for (const { text, look } of runs) {
    if (look) parent.append(lines(element("span", "", className(look)), text));
    else lines(parent, text);
  }
  return parent;
}

function cell(name, { runs, style, shaded }, span) {
  const made = fill(element(name, "", className(style || "Cell")), runs);
  if (shaded) made.classList.add("is-shaded");
  if (span > 1) made.colSpan = span;
  return made;
}

function row(name, cells, count) {
  const made = element("tr");
  cells.forEach((each, index) => {
    const made_ = cell(name, each, index === cells.length - 1 ? count - index : 1);
    if (name === "th") made_.scope = "col";
    made.append(made_);
  });
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
    made.tHead.append(row("th", head, widths.length));
  }
  const body = element("tbody");
  body.append(...rows.map((cells) => row("td", cells, widths.length)));
  made.append(body);
  return made;
}

function draw(block) {
  if (block.widths) return [table(block)];
  if (block.runs) return [fill(element(HEADINGS[block.style] || "p", "", className(block.style)), block.runs)];
  return block.text.split("\n").map((text) => element("p", text, className(block.style)));
}

/** `status` is the sentence at the foot of stated sections. Returns a fragment. */
export function printout(blocks, status) {
  const whole = document.createDocumentFragment();
  let part = element("section", "", "hb-printout");
  for (const block of blocks) {
    if (!block.section) part.append(...draw(block));
    else {
      if (STATED.test(block.section)) part.append(element("p", status, className("Status")));
      whole.append(part);
      part = element("section", "", "hb-printout");
    }
  }
  return whole;
}
