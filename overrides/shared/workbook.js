/* An Excel workbook (.xlsx) from outside -> the texts of its cells. fflate opens the zip, saxen its XML (ECMA-376 parts 1 and
   2). Nothing that the file says of its own size is believed: what comes out is counted while it comes, so that neither a zip
   of a few kilobytes nor a lone cell in the last row of Excel takes the browser's memory. It stands in a bundle of its own,
   where `Refused` would be another class: a refusal is a text. */

import { Unzip, UnzipInflate } from "fflate";
import { Parser } from "saxen";

const WORKBOOK = "xl/workbook.xml";
const RELATIONS = "xl/_rels/workbook.xml.rels";
const WANTED = /^xl\/(workbook|sharedStrings|styles|_rels\/workbook)\.xml(\.rels)?$|^xl\/worksheets\/[^/]+\.xml$/;
/** @type {Record<string, string>} */
const SPREADSHEET = { "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "x", "http://purl.oclc.org/ooxml/spreadsheetml/main": "x" };
const END = [0x50, 0x4b, 5, 6];
const PIECE = 16384; /* bytes of the zip at a time: they become 16 MB at the most */
const MOST_PARTS = 1000;
const MOST_BYTES = 16000000;
const MOST_ROWS = 5000;
const MOST_COLUMNS = 200;
const MOST_LETTERS = 32767; /* of a cell, as Excel has it */
const DAY = 86400000;
const [FIRST_DAY, FIRST_DAY_1904] = [Date.UTC(1899, 11, 30), Date.UTC(1904, 0, 1)];
const DATES = [[14, 22], [27, 36], [45, 47], [50, 58]]; /* formats that need no code, the Chinese ones included (18.8.30) */

const BROKEN = "Excel工作簿打不开，可能没有保存完整或者已经损坏";

class Unfit extends Error {}

/** @returns {never} */
function unfit(why) {
  throw new Unfit(why);
}

/** {sheets, why}: `sheets` are [{name, rows}] in their order, a row being a list of texts; `why` says what kept them from being read. */
export function workbook(buffer) {
  try {
    return { sheets: sheetsOf(parts(new Uint8Array(buffer))), why: "" };
  } catch (error) {
    return { sheets: [], why: error instanceof Unfit ? error.message : BROKEN };
  }
}

/** Whether a zip has its end, which a file that was cut off lacks (APPNOTE.TXT 4.3.16). */
function isWhole(bytes) {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65557); at -= 1) if (END.every((byte, place) => bytes[at + place] === byte)) return true;
  return false;
}

/** Name -> bytes, of the parts that say something here. */
function parts(bytes) {
  if (!isWhole(bytes)) unfit(BROKEN);
  const found = new Map();
  let count = 0;
  let size = 0;
  const unzip = new Unzip((file) => {
    count += 1;
    if (count > MOST_PARTS) unfit("压缩包里的文件过多，不像是自查表");
    if (!WANTED.test(file.name)) return;
    const pieces = [];
    file.ondata = (error, piece, last) => {
      if (error) throw error;
      size += piece.length;
      if (size > MOST_BYTES) unfit("Excel工作簿解压后过大，不像是自查表");
      pieces.push(piece);
      if (last) found.set(file.name, pieces);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let start = 0; start < bytes.length; start += PIECE) unzip.push(bytes.subarray(start, start + PIECE), start + PIECE >= bytes.length);
  if (!found.has(WORKBOOK) || !found.has(RELATIONS)) unfit("是压缩包或者别的文件，不是Excel工作簿");
  return found;
}

/** @type {(...told: any[]) => void} */
const ignore = () => {};

/** Read a part's XML: `open(name, attributes)`, `close(name)` and `text(words)` are told of what comes. */
function read(pieces, { open = ignore, close = ignore, text = ignore }, spaces = SPREADSHEET) {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const xml = pieces.map((piece) => decoder.decode(piece, { stream: true })).join("") + decoder.decode();
  const parser = new Parser();
  parser.ns(spaces);
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("openTag", (name, attributes, decode) => {
    const given = attributes();
    open(name, (key) => (given[key] === undefined ? undefined : decode(given[key])));
  });
  parser.on("closeTag", (name) => close(name));
  parser.on("text", (words, decode) => text(decode(words)));
  parser.on("cdata", (words) => text(words));
  parser.parse(xml);
}

/** Characters that XML cannot hold are written as _x000D_ (22.9.2.19). */
const unescaped = (text) => text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(parseInt(code, 16)));

function sheetsOf(found) {
  const paths = new Map();
  read(
    found.get(RELATIONS),
    {
      open: (name, get) => {
        if (name === "r:Relationship") paths.set(get("Id"), get("Target").replace(/^\/?(?:xl\/)?/, "xl/"));
      },
    },
    { "http://schemas.openxmlformats.org/package/2006/relationships": "r" },
  );
  const listed = [];
  let first = FIRST_DAY;
  read(
    found.get(WORKBOOK),
    {
      open: (name, get) => {
        if (name === "x:workbookPr" && /^(1|true)$/.test(get("date1904") ?? "")) first = FIRST_DAY_1904;
        if (name === "x:sheet") listed.push({ name: unescaped(get("name") ?? ""), path: paths.get(get("r:id")) });
      },
    },
    { ...SPREADSHEET, "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r", "http://purl.oclc.org/ooxml/officeDocument/relationships": "r" },
  );
  if (listed.some(({ path }) => WANTED.test(path) && !found.has(path))) unfit(BROKEN);
  const shared = found.has("xl/sharedStrings.xml") ? strings(found.get("xl/sharedStrings.xml")) : [];
  const isDate = found.has("xl/styles.xml") ? dates(found.get("xl/styles.xml")) : () => false;
  return listed.filter(({ path }) => found.has(path)).map(({ name, path }) => ({ name, rows: rowsOf(found.get(path), shared, (text, style) => (isDate(style) ? day(text, first) : text)) }));
}

/** Texts that cells name by number. What is spoken beside them (x:rPh) is none of them. */
function strings(pieces) {
  const found = [];
  let [inside, spoken] = [false, false];
  read(pieces, {
    open: (name) => {
      if (name === "x:si") found.push("");
      if (name === "x:t") inside = true;
      if (name === "x:rPh") spoken = true;
    },
    close: (name) => {
      if (name === "x:t") inside = false;
      if (name === "x:rPh") spoken = false;
    },
    text: (words) => {
      if (inside && !spoken) found[found.length - 1] += words;
    },
  });
  return found.map(unescaped);
}

/** Whether a cell of a style, by its number, shows a date. */
function dates(pieces) {
  const codes = new Map();
  const formats = [];
  let inside = false;
  read(pieces, {
    open: (name, get) => {
      if (name === "x:numFmt") codes.set(get("numFmtId"), get("formatCode") ?? "");
      if (name === "x:cellXfs") inside = true;
      if (name === "x:xf" && inside) formats.push(get("numFmtId") ?? "0");
    },
    close: (name) => {
      if (name === "x:cellXfs") inside = false;
    },
  });
  const dated = formats.map((id) => (codes.has(id) ? /[ymd]/i.test(codes.get(id).replace(/"[^"]*"|\[[^\]]*\]|\\.|General/gi, "")) : DATES.some(([from, to]) => Number(id) >= from && Number(id) <= to)));
  return (style) => Boolean(dated[Number(style ?? 0)]);
}

/** A number of days as 2026-06-30. */
function day(text, first) {
  const date = new Date(first + Math.round(Number(text)) * DAY);
  return text && !Number.isNaN(date.getTime()) ? date.toISOString().slice(0, 10) : text;
}

/** The rows of a sheet; what stands beyond the limits is refused, unless it is empty. */
function rowsOf(pieces, shared, number) {
  const rows = [];
  let [row, column, type, style, value] = [0, 0, "", "", ""];
  let [inside, spoken] = [false, false];

  function keep() {
    if (type === "s" && shared[Number(value)] === undefined) unfit(BROKEN);
    const text = type === "s" ? shared[Number(value)] : type === "inlineStr" || type === "str" ? unescaped(value) : type === "n" ? number(value, style) : value;
    if (!text) return;
    if (row > MOST_ROWS || column > MOST_COLUMNS) unfit("表格行数或者列数过多，不像是自查表");
    while (rows.length < row) rows.push([]);
    const cells = rows[row - 1];
    while (cells.length < column) cells.push("");
    cells[column - 1] = text.slice(0, MOST_LETTERS);
  }

  read(pieces, {
    open: (name, get) => {
      if (name === "x:row") [row, column] = [Number(get("r") ?? row + 1), 0];
      if (name === "x:c") {
        column = place(get("r")) || column + 1;
        [type, style, value] = [get("t") ?? "n", get("s"), ""];
      }
      if (name === "x:v" || name === "x:t") inside = true;
      if (name === "x:rPh") spoken = true;
    },
    close: (name) => {
      if (name === "x:c") keep();
      if (name === "x:v" || name === "x:t") inside = false;
      if (name === "x:rPh") spoken = false;
    },
    text: (words) => {
      if (inside && !spoken) value += words;
    },
  });
  return rows;
}

/** A1 -> 1, AA7 -> 27; 0 where nothing is said. */
const place = (cell) => [...(cell ?? "").replace(/\d/g, "")].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0);
