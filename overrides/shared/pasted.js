/* What comes out of a spreadsheet, by the clipboard or as text: cells parted by marks, rows by line ends; a cell that
   holds either stands in quotation marks, which are doubled inside. */

/** Rows of cells, which each of `marks` parts. `torn` is called where quotation marks do not pair. */
export function rows(text, marks, torn = () => {}) {
  const cell = new RegExp(`"((?:[^"]|"")*)"(?=[${marks}\r\n]|$)|[^${marks}\r\n]*`, "y");
  const end = new RegExp(`\r\n|[${marks}\r\n]|$`, "y");
  const found = [[]];
  for (let mark = "\t"; mark; ) {
    const [whole, quoted] = cell.exec(text);
    if (quoted === undefined && whole.startsWith('"')) torn();
    found[found.length - 1].push(quoted === undefined ? whole : quoted.replace(/""/g, '"'));
    end.lastIndex = cell.lastIndex;
    [mark] = end.exec(text);
    if (mark && !marks.includes(mark)) found.push([]);
    cell.lastIndex = end.lastIndex;
  }
  return found;
}

/** Rows of trimmed cells, without empty rows. */
export function pasted(text) {
  return rows(text, "\t")
    .map((cells) => cells.map((cell) => cell.trim()))
    .filter((cells) => cells.some(Boolean));
}
