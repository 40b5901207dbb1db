/* What a spreadsheet puts on the clipboard: cells parted by tabs, rows by line ends; a cell that holds either
   stands in quotation marks, which are doubled inside. */

const CELL = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)|[^\t\r\n]*/y;

/** Rows of trimmed cells; rows without any text are left out. */
export function pasted(text) {
  const rows = [[]];
  let offset = 0;
  while (offset <= text.length) {
    CELL.lastIndex = offset;
    const [whole, quoted] = CELL.exec(text);
    rows[rows.length - 1].push((quoted === undefined ? whole : quoted.replace(/""/g, '"')).trim());
    offset += whole.length;
    const end = /\r\n|[\t\r\n]/y;
    end.lastIndex = offset;
    const [mark] = end.exec(text) || [""];
    if (!mark) break;
    if (mark !== "\t") rows.push([]);
    offset += mark.length;
  }
  return rows.filter((cells) => cells.some(Boolean));
}
