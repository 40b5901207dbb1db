/* Sheets -> a workbook, by the parts that the build has made (`workbookParts`). What a sheet is, macros/documents/sheets.py
   says; xlsx.py beside it writes the same at build time, function by function. No text becomes a formula or an address. */

import { escape, marked } from "./xml.js";
import { zip } from "./zip.js";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const NAME = 31; /* The longest name of a sheet. */
const MOST = 32767; /* The longest text of a cell. */
const [TITLE_HEIGHT, LINE_HEIGHT, BLANKS_HEIGHT] = [28, 16, 24]; /* In points. */
const [HIGHEST, RESERVE, MOST_LINES] = [409, 5, 24]; /* Of a row; of so many lines one is kept free; what a row can show. */
const [WORDS, ROOM, HEAD_WORDS, HEAD_ROOM] = [13.5, 5, 12, 8];
const LOOKS = ["cell", "title", "line", "head", "mark", "blank", "open"]; /* In the order of styles.xml; the last three can be written in. */
const FIXED = ' customHeight="1"';
const CODES_WIDTH = 60;
const LOCK = '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>';
const LIKE_ESCAPE = /_(?=x[0-9A-Fa-f]{1,4}_)/g; /* Where words look like an escaped character: _x000D_ would be read as a line end. */
const SHEET = "xl/worksheets/sheet.xml";

/** A book {title, sheets} as a Blob. `parts` is what `workbook-parts.js` holds. */
export function xlsx({ [SHEET]: template, ...parts }, { title, sheets }) {
  const names = sheetNames(sheets.map((each) => each.name));
  const written = sheets.map((each, place) => sheet(each, names, place));
  const each = (make) => names.map((name, place) => make(place + 1, name)).join("");
  const marks = {
    title: escape(title),
    types: each((number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`),
    sheets: each((number, name) => `<sheet name="${words(name)}" sheetId="${number}" r:id="rId${number}"/>`),
    names: written.map(({ names: defined }) => defined).join(""),
    relations: each((number) => `<Relationship Id="rId${number}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${number}.xml"/>`),
  };
  const whole = Object.entries(parts).map(([name, part]) => [name, marked(part, marks)]);
  const own = written.map((made, place) => [SHEET.replace(".", `${place + 1}.`), marked(template, made)]);
  return zip(Object.fromEntries([...whole, ...own]), TYPE);
}

/** Words as XML that a workbook's reader takes for these very words. */
const words = (text) => escape(text.replace(LIKE_ESCAPE, "_x005F_"));

/** Names that Excel takes: none of []:*?/ or backslash, 31 letters at most, all different. */
function sheetNames(titles) {
  const names = [];
  for (const title of titles) {
    const stem = title.replace(/[[\]:*?/\\]/g, "－").replace(/^'+|'+$/g, "").slice(0, NAME) || "－";
    let name = stem;
    for (let number = 2; names.some((other) => other.toLowerCase() === name.toLowerCase()); number += 1) {
      name = stem.slice(0, NAME - String(number).length) + number;
    }
    names.push(name);
  }
  return names;
}

/** What goes in the marks of a sheet's part, and its defined names. */
function sheet(given, names, place) {
  const { widths, fixed = 0, looks = {}, codes } = given;
  const [last, hidden] = [letters(widths.length - 1), letters(widths.length)];
  const grows = Object.values(looks).includes("open");
  const whole = Boolean(codes || given.choices || given.filtered); /* There each row stands for something. */
  const [rows, merged, links] = [[], [], []];
  const most = (texts) => Math.max(...texts.map((text, column) => lineCount(text, widths[column])));
  const filled = (cells, rest) => [...cells, ...Array(widths.length - cells.length).fill(rest)];

  /** A row; with `mayGrow` it grows with what is written in it. */
  function add(cells, height, code = "", mayGrow = false) {
    const number = rows.length + 1;
    const drawn = cells.map(([value, look], column) => cell(`${letters(column)}${number}`, value, look)).join("");
    const coded = code ? cell(`${hidden}${number}`, code, "cell") : "";
    rows.push(`<row r="${number}"${height ? ` ht="${Math.min(height, HIGHEST)}"${mayGrow ? "" : FIXED}` : ""}>${drawn}${coded}</row>`);
  }

  /** A row of one text across all columns; the first row of all bears the sheet's code. */
  function addLine(text, look, height) {
    if (widths.length > 1) merged.push(`A${rows.length + 1}:${last}${rows.length + 1}`);
    add(filled([[text, look]], ["", look]), height * lineCount(text, widths.reduce((sum, width) => sum + width, 0)), codes && !rows.length ? codes.sheet : "");
  }

  /** Labels, each with cells to write in up to the next. */
  function addBlanks(labels) {
    if (!labels.length) return;
    const end = 2 * labels.length - 1;
    if (end < widths.length - 1) merged.push(`${letters(end)}${rows.length + 1}:${last}${rows.length + 1}`);
    add(filled(labels.flatMap((label) => [[label, "line"], ["", "blank"]]), ["", "blank"]), BLANKS_HEIGHT, "", true);
  }

  /** A row high enough for its words, or several, an empty one for a person's hand; cells that are not given are empty. */
  function addValues(values, code = "") {
    let rest = filled(values, "");
    do {
      const pairs = rest.map((value, column) => (whole ? [value, ""] : cut(value, widths[column])));
      const all = pairs.map(([shown]) => shown);
      rest = pairs.map(([, left]) => left);
      all.forEach((value, column) => {
        if (value.text === undefined) return;
        links.push(`<hyperlink ref="${letters(column)}${rows.length + 1}" location="${words(quoted(names[value.sheet]))}!A1"/>`);
      });
      const texts = all.map(textOf);
      const lines = most(texts);
      add(all.map((value, column) => [value, looks[column] || "cell"]), texts.some(Boolean) ? WORDS * (lines + Math.floor(lines / RESERVE)) + ROOM : grows ? BLANKS_HEIGHT : 0, code, grows);
    } while (rest.some(Boolean));
  }

  if (given.title !== undefined) addLine(given.title, "title", TITLE_HEIGHT);
  for (const line of given.lines || []) addLine(line, "line", LINE_HEIGHT);
  addBlanks(given.blanks || []);
  if (given.head) add(given.head.map((name) => [name, "head"]), HEAD_WORDS * most(given.head) + HEAD_ROOM, codes?.head);
  const head = given.head ? rows.length : 0;
  const first = rows.length + 1;
  given.rows.forEach((values, row) => addValues(values, codes?.rows[row]));
  const end = rows.length;
  addBlanks(given.signatures || []);
  const filtered = given.filtered ? `A${head}:${codes ? hidden : last}${end}` : "";
  const defined = [
    ["_FilterDatabase", ' hidden="1"', filtered],
    ["Print_Area", "", `A1:${last}${rows.length}`],
    ["Print_Titles", "", head ? `${head}:${head}` : ""],
  ].filter(([, , cells]) => cells);
  return {
    view: view(head, fixed, place),
    columns: widths.map((width, column) => `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`).join("") + (codes ? `<col min="${widths.length + 1}" max="${widths.length + 1}" width="${CODES_WIDTH}" hidden="1" customWidth="1"/>` : ""),
    rows: rows.join(""),
    after: [
      given.locked ? LOCK : "",
      filtered && `<autoFilter ref="${filtered}"/>`,
      counted("mergeCells", merged.map((cells) => `<mergeCell ref="${cells}"/>`)),
      choices(given, first, end),
      links.length ? `<hyperlinks>${links.join("")}</hyperlinks>` : "",
    ].join(""),
    names: defined.map(([name, more, cells]) => `<definedName name="_xlnm.${name}" localSheetId="${place}"${more}>${words(quoted(names[place]))}!${cells.replace(/[A-Z]+|\d+/g, "$$$&")}</definedName>`).join(""),
  };
}

function cell(at, value, look) {
  if (typeof value === "number") return `<c r="${at}" s="${LOOKS.indexOf("mark")}"><v>${value}</v></c>`;
  const text = textOf(value).slice(0, MOST);
  const style = LOOKS.indexOf(look);
  return text ? `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${words(text)}</t></is></c>` : `<c r="${at}" s="${style}"/>`;
}

/** The first sheet is shown; a head and the columns before it stay in sight. */
function view(head, fixed, place) {
  const split = fixed ? `xSplit="${fixed}" ` : "";
  const frozen = `<pane ${split}ySplit="${head}" topLeftCell="${letters(fixed)}${head + 1}" activePane="${fixed ? "bottomRight" : "bottomLeft"}" state="frozen"/>`;
  return `<sheetViews><sheetView${place ? "" : ' tabSelected="1"'} workbookViewId="0">${head ? frozen : ""}</sheetView></sheetViews>`;
}

/** A drop-down that refuses other words, in each row of a column. */
function choices({ choices: given, head }, first, last) {
  if (!given || last < first) return "";
  const at = letters(given.column);
  const runs = new Map();
  let before = "";
  for (let row = first; row <= last; row += 1) {
    const offered = (given.other?.[row - first] || given.offered).join(",");
    if (offered !== before) runs.set(offered, [...(runs.get(offered) || []), [row, row]]);
    else runs.get(offered).slice(-1)[0][1] = row;
    before = offered;
  }
  return counted(
    "dataValidations",
    [...runs].map(
      ([offered, rows]) =>
        `<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="${words(head[given.column])}" ` +
        `error="请从${words(offered.split(",").join("、"))}中选择。" sqref="${rows.map(([start, end]) => `${at}${start}:${at}${end}`).join(" ")}"><formula1>${words(`"${offered}"`)}</formula1></dataValidation>`,
    ),
  );
}

const counted = (name, children) => (children.length ? `<${name} count="${children.length}">${children.join("")}</${name}>` : "");
const textOf = (value) => (value.text === undefined ? String(value) : value.text);
const quoted = (name) => `'${name.replace(/'/g, "''")}'`;

const units = (text) => [...text].reduce((sum, letter) => sum + (letter > "\u2000" ? 2 : 1), 0);

/** Lines that a text takes in a column `width` letters wide; a Chinese character takes two. */
function lineCount(text, width) {
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, 2 * line.length < width ? 1 : Math.ceil(units(line) / (width - 1))), 0);
}

/** A text as far as a row can show it, and the rest, which is for the next; a number and a link are short. */
function cut(text, width) {
  if (typeof text !== "string" || text.length < MOST_LINES) return [text, ""];
  if (text.length <= MOST_LINES * width && lineCount(text, width) <= MOST_LINES) return [text, ""]; // a longer one is not counted whole
  let [left, used, at] = [MOST_LINES, 0, 0];
  for (const letter of text) {
    if (letter === "\n" || (used > 0 && used + units(letter) > width - 1)) {
      left -= 1;
      used = 0;
      if (!left) break;
    }
    used += letter === "\n" ? 0 : units(letter);
    at += letter.length;
  }
  return [text.slice(0, at), text.slice(at).replace(/^\n/, "")];
}

/** 0 -> A, 26 -> AA. */
function letters(column) {
  return (column >= 26 ? letters(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));
}
