/* Rows -> an Excel workbook, by the parts that the build has made (`workbookParts`). A number stays one, so that
   it can be added up; every other cell is text: nothing is computed, and typed text is escaped, never markup. A4 landscape, as wide as the page. */

import { zip } from "./zip.js";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };
const SHEET = "xl/worksheets/sheet.xml";
const RELATIONS = "xl/_rels/workbook.xml.rels";
const NAME = 31; /* The longest name of a sheet. */
const MOST = 32767; /* The longest text of a cell. */
const CELL = 0, TITLE = 1, LINE = 2, HEAD = 3, NUMBER = 4; /* The cell formats of styles.xml. */
const POINTS = { [CELL]: 13, [TITLE]: 26, [LINE]: 13 };

function escape(text) {
  // eslint-disable-next-line no-control-regex -- characters that XML 1.0 does not allow
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "").replace(/[&<>"']/g, (character) => ENTITIES[character]);
}

/** 0 -> A, 26 -> AA. */
function letters(place) {
  return (place >= 26 ? letters(Math.floor(place / 26) - 1) : "") + String.fromCharCode(65 + (place % 26));
}

/** Names that Excel takes: none of []:*?/ or backslash, 31 letters at most, all different. */
function names(wanted) {
  const given = [];
  for (const text of wanted) {
    const stem = text.replace(/[[\]:*?/\\]/g, "－").replace(/^'+|'+$/g, "").slice(0, NAME) || "－";
    let name = stem;
    for (let number = 2; given.some((other) => other.toLowerCase() === name.toLowerCase()); number += 1) {
      name = stem.slice(0, NAME - String(number).length) + number;
    }
    given.push(name);
  }
  return given;
}

/** Lines that a text takes in a width counted in Latin letters; a Chinese character takes two. */
function lines(text, width) {
  if (2 * text.length <= width && !text.includes("\n")) return 1;
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil([...line].reduce((units, letter) => units + (letter > "\u2000" ? 2 : 1), 0) / width)), 0);
}

/** How high a row must be to show its cells in full; "" where one line will do. */
function height(values, widths) {
  const most = Math.max(1, ...values.map((value, column) => (typeof value === "string" ? lines(value, widths[column] ?? 1) : 1)));
  return most > 1 ? ` ht="${POINTS[CELL] * most + 3}" customHeight="1"` : "";
}

function row(values, place, style, widths, width) {
  const count = widths.length;
  const whole = style === TITLE || style === LINE;
  const cells = Array.from({ length: count }, (_, column) => {
    const at = `${letters(column)}${place}`;
    if (Number.isFinite(values[column])) return `<c r="${at}" s="${style === CELL ? NUMBER : style}"><v>${values[column]}</v></c>`;
    const text = String(values[column] ?? "").slice(0, MOST);
    return text ? `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escape(text)}</t></is></c>` : `<c r="${at}" s="${style}"/>`;
  });
  const high = whole ? ` ht="${POINTS[style] * lines(String(values[0] ?? ""), width)}" customHeight="1"` : style === CELL ? height(values, widths) : "";
  return `<row r="${place}"${high}>${cells.join("")}</row>`;
}

function fill(xml, marks) {
  return Object.entries(marks).reduce((text, [mark, value]) => text.split(`__${mark}__`).join(value), xml);
}

/** `head`: the number of the row of headings; those above it are one title and lines of notes. */
function sheetXml(template, { rows, widths, head = 1, fixed = 0 }, first) {
  const count = widths.length;
  const width = widths.reduce((sum, each) => sum + each, 0);
  const style = (place) => (place > head ? CELL : place === head ? HEAD : place === 1 ? TITLE : LINE);
  const corner = `${letters(fixed)}${head + 1}`;
  const above = Array.from({ length: count > 1 ? head - 1 : 0 }, (_, place) => `<mergeCell ref="A${place + 1}:${letters(count - 1)}${place + 1}"/>`);
  const pane = fixed ? `<pane xSplit="${fixed}" ySplit="${head}" topLeftCell="${corner}" activePane="bottomRight" state="frozen"/>` : `<pane ySplit="${head}" topLeftCell="${corner}" activePane="bottomLeft" state="frozen"/>`;
  return fill(template, {
    VIEW: `<sheetViews><sheetView${first ? ' tabSelected="1"' : ""} workbookViewId="0">${pane}</sheetView></sheetViews>`,
    COLUMNS: widths.map((each, place) => `<col min="${place + 1}" max="${place + 1}" width="${each}" customWidth="1"/>`).join(""),
    MERGED: above.length ? `<mergeCells count="${above.length}">${above.join("")}</mergeCells>` : "",
    ROWS: rows.map((values, place) => row(values, place + 1, style(place + 1), widths, width)).join(""),
  });
}

/** A workbook as a Blob.

    `parts`: what `workbook-parts.js` holds. `sheets`: [{name, rows, widths, head, fixed}]: rows of texts and numbers,
    widths in Latin letters, the number of the row of headings (1 where nothing stands above it; it stays
    in sight and is printed on every page), how many columns stay in sight. */
export function xlsx(parts, sheets) {
  const [, kind] = parts[RELATIONS].match(/Type="([^"]+)\/styles"/); // the namespace that the parts use
  const given = names(sheets.map((sheet) => sheet.name));
  const each = (make) => sheets.map((sheet, place) => make(place + 1, given[place], sheet)).join("");
  const marks = {
    TYPES: each((number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`),
    SHEETS: each((number, name) => `<sheet name="${escape(name)}" sheetId="${number}" r:id="rId${number}"/>`),
    NAMES: each((number, name, { head = 1 }) => `<definedName name="_xlnm.Print_Titles" localSheetId="${number - 1}">${escape(`'${name.replace(/'/g, "''")}'!$${head}:$${head}`)}</definedName>`),
    RELATIONS: each((number) => `<Relationship Id="rId${number}" Type="${kind}/worksheet" Target="worksheets/sheet${number}.xml"/>`),
  };
  const files = {};
  for (const [name, xml] of Object.entries(parts)) if (name !== SHEET) files[name] = fill(xml, marks);
  sheets.forEach((sheet, place) => {
    files[`xl/worksheets/sheet${place + 1}.xml`] = sheetXml(parts[SHEET], sheet, place === 0);
  });
  return new Blob([zip(files)], { type: TYPE });
}
