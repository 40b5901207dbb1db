/* Blocks -> a Word file, by the parts that the build has made. What blocks are, macros/documents/blocks.py says;
   docx_body.py beside it draws the same at build time, function by function. */

import { escape, marked } from "./xml.js";
import { zip } from "./zip.js";

const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const GREY = "EFEFEF";
const CELLS = { Checks: ["SheetCell", "SheetHead"], Form: ["FormCell", "FormHead"], Ruled: ["RuledCell", "RuledCell"] };
const STATES = '<w14:checkedState w14:val="25A0" w14:font="仿宋"/><w14:uncheckedState w14:val="25A1" w14:font="仿宋"/>';
export const [BOX, CHECKED] = ["□", "■"];

export const lines = (text) => text.split(/\r\n?|\n/);
const sum = (widths) => widths.reduce((total, width) => total + width, 0);
const twips = (millimetres) => Math.round((millimetres * 1440) / 25.4);

function draw(block, after, sections, place) {
  const kept = Boolean(after && after.held);
  if (block.widths) return table(block, kept);
  if (!block.section) return paragraphs(block, block.style, place, kept);
  const section = sections[block.section];
  return after ? `<w:p><w:pPr><w:pStyle w:val="End"/>${section}</w:pPr></w:p>` : section;
}

function paragraphs({ runs, text, mark }, style, place, kept) {
  if (runs) return paragraph(style, runs, mark, place, kept);
  return lines(text).map((line) => paragraph(style, [{ text: line }], "", 0, kept)).join("");
}

function paragraph(style, runs, mark, place, kept) {
  const start = mark ? `<w:bookmarkStart w:id="${place}" w:name="${mark}"/><w:bookmarkEnd w:id="${place}"/>` : "";
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${kept ? "<w:keepNext/>" : ""}</w:pPr>${start}${runs.map(run).join("")}</w:p>`;
}

function run({ text, look, page, tick, ticked }) {
  if (page) return `<w:fldSimple w:instr=" PAGEREF ${page} \\h "><w:r><w:t xml:space="preserve"></w:t></w:r></w:fldSimple>`;
  if (tick) return tickBox(tick, ticked);
  const style = look ? `<w:rPr><w:rStyle w:val="${look}"/></w:rPr>` : "";
  const pieces = (line) => line.split("\t").map((piece) => `<w:t xml:space="preserve">${escape(piece)}</w:t>`);
  return `<w:r>${style}${lines(text).map((line) => pieces(line).join("<w:tab/>")).join("<w:br/>")}</w:r>`;
}

function tickBox(name, ticked) {
  const box = `<w14:checkbox><w14:checked w14:val="${ticked ? 1 : 0}"/>${STATES}</w14:checkbox>`;
  return `<w:sdt><w:sdtPr><w:alias w:val="${escape(name)}"/>${box}</w:sdtPr><w:sdtContent><w:r><w:t>${ticked ? CHECKED : BOX}</w:t></w:r></w:sdtContent></w:sdt>`;
}

function table({ table: kind = "Grid", widths, above, head, rows, together = 0 }, kept) {
  const [usual, heading] = CELLS[kind] || ["Cell", "CellHead"];
  const drawn = [
    ...(above ? [row(widths, [above], "CellAbove", true)] : []),
    ...(head ? [row(widths, head, heading, true)] : []),
    ...rows.map((cells, place) => row(widths, cells, usual, false, place === rows.length - 1 ? kept : place >= rows.length - together)),
  ];
  const columns = widths.map((width) => `<w:gridCol w:w="${twips(width)}"/>`).join("");
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="${kind}"/><w:tblW w:w="${twips(sum(widths))}" w:type="dxa"/>` +
    `<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${columns}</w:tblGrid>${drawn.join("")}</w:tbl>`
  );
}

/** Each cell with the columns that it covers; the last one takes all that are left. */
export function spread(cells, columns) {
  let start = 0;
  return cells.map((each, place) => {
    const end = place === cells.length - 1 ? columns.length : start + (each.span || 1);
    const covered = columns.slice(start, end);
    start = end;
    return [each, covered];
  });
}

function row(widths, cells, usual, head, tied) {
  const kept = tied || cells.some((each) => each.kept);
  const height = Math.max(...cells.map((each) => each.height || 0));
  const high = height ? `<w:trHeight w:val="${twips(height)}"/>` : "";
  const drawn = spread(cells, widths).map(([each, covered]) => cell(covered, each, usual, kept)).join("");
  return `<w:tr><w:trPr><w:cantSplit/>${high}${head ? "<w:tblHeader/>" : ""}</w:trPr>${drawn}</w:tr>`;
}

function cell(widths, said, usual, kept) {
  const span = widths.length > 1 ? `<w:gridSpan w:val="${widths.length}"/>` : "";
  const line = said.line ? '<w:tcBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="000000"/></w:tcBorders>' : "";
  const shade = said.shaded ? `<w:shd w:val="clear" w:color="auto" w:fill="${GREY}"/>` : "";
  return `<w:tc><w:tcPr><w:tcW w:w="${twips(sum(widths))}" w:type="dxa"/>${span}${line}${shade}</w:tcPr>${paragraphs(said, said.style || usual, 0, kept)}</w:tc>`;
}

/** A paper as a Blob. `office` is what `office-parts.js` holds. */
export function docx(office, { title, blocks }) {
  const body = blocks.map((block, place) => draw(block, blocks[place + 1], office.sections, place)).join("");
  const marks = { body, title: escape(title) };
  return zip(Object.fromEntries(Object.entries(office.parts).map(([name, part]) => [name, marked(part, marks)])), TYPE);
}
