/* Registers among what the office entered: rows of texts, in their order, under the id of the register. They may come from a
   file, so they are read field by field. A write begins from what is kept, so that another tab's rows stay. */

import { newId, withIds } from "../../shared/ids.js";
import * as office from "../office/office-data.js";

export const MOST = 5000;

function readRow(given) {
  const cells = typeof given.cells === "object" && given.cells ? given.cells : {};
  const texts = Object.entries(cells).filter(([, text]) => typeof text === "string");
  const { id, source } = given;
  return { id, source: office.ROW_ID.test(source) ? source : "", cells: Object.fromEntries(texts) };
}

/** One register: `rows()` are {id, source, cells}; each write returns false where it lasts only until the page is closed. */
export function ledger(id) {
  const name = `register/${id}`;

  /** The rows; those without an id of their own get one, which is saved, so that what is typed into them is. */
  function rows() {
    const saved = office.get(name);
    if (!Array.isArray(saved)) return [];
    const given = saved.filter((row) => typeof row === "object" && row && !Array.isArray(row)).map(readRow);
    const named = withIds(given, office.ROW_ID);
    if (named !== given) office.set(name, named);
    return named;
  }

  /** Whether something is kept that is no register; the first write keeps it aside. */
  const isUnreadable = () => office.isNoList(name);

  const write = (given) => office.setList(name, given);

  function setCell(row, column, text) {
    return write(rows().map((each) => (each.id === row ? { ...each, cells: { ...each.cells, [column]: text } } : each)));
  }

  /** Add rows of cells, as many as there is room for; returns those added and whether they are saved. */
  function add(given) {
    const before = rows();
    const added = given.slice(0, Math.max(MOST - before.length, 0)).map(({ cells, source = "" }) => ({ id: newId(), source, cells }));
    return { added, kept: added.length ? write([...before, ...added]) : true };
  }

  return { name, rows, write, isUnreadable, setCell, add, remove: (row) => write(rows().filter((each) => each.id !== row)) };
}
