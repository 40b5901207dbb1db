/* Blocks -> a Word file, by the parts that the build has made. What blocks are, macros/exports/office says;
   its body.xml draws the same at build time. Typed text is escaped, never markup. */

import { zip } from "./zip.js";

const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const GREY = "EFEFEF"; /* as macros/exports/office/ says */
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

function escape(text) {
  const whole = text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(^|[^\ud800-\udbff])[\udc00-\udfff]/g, "$1");
  // eslint-disable-next-line no-control-regex -- characters that XML 1.0 does not allow
  return whole.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "").replace(/[&<>"']/g, (character) => ENTITIES[character]);
}

function lines(text) {
  return text.split(/\r\n?|\n/);
}

function run({ text, look, page }) {
  if (page) return `<w:fldSimple w:instr=" PAGEREF ${page} \\h "><w:r><w:t xml:space="preserve"></w:t></w:r></w:fldSimple>`;
  const style = look ? `<w:rPr><w:rStyle w:val="${look}"/></w:rPr>` : "";
  const words = lines(text).map((line) => `<w:t xml:space="preserve">${escape(line)}</w:t>`);
  return `<w:r>${style}${words.join("<w:br/>")}</w:r>`;
}

/** `mark` names the place, which gets a number of its own in the file. */
function paragraph(style, runs, mark, number) {
  const place = mark ? `<w:bookmarkStart w:id="${number}" w:name="${mark}"/><w:bookmarkEnd w:id="${number}"/>` : "";
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${place}${runs.map(run).join("")}</w:p>`;
}

function sum(widths) {
  return widths.reduce((total, width) => total + width, 0);
}

function twips(millimetres) {
  return Math.round((millimetres * 1440) / 25.4);
}

/** A cell over one column or more. */
function cell(widths, { runs, style, shaded }, usual) {
  const span = widths.length > 1 ? `<w:gridSpan w:val="${widths.length}"/>` : "";
  const shade = shaded ? `<w:shd w:val="clear" w:color="auto" w:fill="${GREY}"/>` : "";
  return `<w:tc><w:tcPr><w:tcW w:w="${twips(sum(widths))}" w:type="dxa"/>${span}${shade}</w:tcPr>${paragraph(style || usual, runs)}</w:tc>`;
}

/** Of fewer cells than columns, the last takes the rest. */
function row(widths, cells, head) {
  const end = (place) => (place === cells.length - 1 ? widths.length : place + 1);
  const drawn = cells.map((each, place) => cell(widths.slice(place, end(place)), each, head ? "CellHead" : "Cell"));
  return `<w:tr><w:trPr><w:cantSplit/>${head ? "<w:tblHeader/>" : ""}</w:trPr>${drawn.join("")}</w:tr>`;
}

function table({ table: style = "Grid", widths, above, head, rows }) {
  const over = above ? `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cell(widths, above, "CellAbove")}</w:tr>` : "";
  const columns = widths.map((width) => `<w:gridCol w:w="${twips(width)}"/>`).join("");
  const body = rows.map((cells) => row(widths, cells, false)).join("");
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="${style}"/><w:tblW w:w="${twips(sum(widths))}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>` +
    `<w:tblGrid>${columns}</w:tblGrid>${over}${head ? row(widths, head, true) : ""}${body}</w:tbl>`
  );
}

function draw(block, sections, place, last) {
  if (block.widths) return table(block);
  if (block.section) {
    const section = sections[block.section];
    return last ? section : `<w:p><w:pPr><w:pStyle w:val="End"/>${section}</w:pPr></w:p>`;
  }
  if (block.runs) return paragraph(block.style, block.runs, block.mark, place);
  return lines(block.text).map((text) => paragraph(block.style, [{ text }])).join("");
}

/** `office` is what `office-parts.js` holds; the last of `blocks` is a section. Returns a Blob. */
export function docx(office, blocks) {
  const filled = blocks.map((block, place) => draw(block, office.sections, place, place === blocks.length - 1)).join("");
  const files = Object.fromEntries(Object.entries(office.parts).map(([name, xml]) => [name, xml.split(office.body).join(filled)]));
  return new Blob([zip(files)], { type: TYPE });
}
