/* Registers among what the office entered: rows of texts, in their order, under the id of the register. They may come from a
   file, so they are read field by field. A write begins from what is kept, so that another tab's rows stay. A row says what its
   columns were called and which words of the clause it was written under: its texts are matched by that first, by id second. */

import { newId, withIds } from "../../shared/ids.js";
import { cellKey, freeKey } from "../../shared/matching.js";
import { own } from "../../shared/own.js";
import * as office from "../office/office-data.js";

export const MOST = 5000;

const texts = (given) => Object.fromEntries(Object.entries(typeof given === "object" && given ? given : {}).filter(([, text]) => typeof text === "string"));

function readRow({ id, source, cells, names, wordsHash }) {
  const row = { id, source: office.ROW_ID.test(source) ? source : "", cells: texts(cells) };
  return typeof wordsHash === "string" && wordsHash ? { ...row, names: texts(names), wordsHash } : row;
}

/** One register, of `columns` [{id, name}] that rest on a clause with the words of this hash. `rows()` are {id, source, cells, lost,
    changed}: `cells` by the ids of today's columns, `lost` the texts [name, text] of columns that are no more, `changed` whether
    the clause has changed since. Each write returns false where it lasts only until the page is closed. */
export function ledger(id, { columns = [], wordsHash = "" } = {}) {
  const name = `register/${id}`;

  /** The rows as kept; those without an id of their own get one, which is saved, so that what is typed into them is. */
  function kept() {
    const saved = office.get(name);
    if (!Array.isArray(saved)) return [];
    const given = saved.filter((row) => typeof row === "object" && row && !Array.isArray(row)).map(readRow);
    const named = withIds(given, office.ROW_ID);
    if (named !== given) office.set(name, named);
    return named;
  }

  function placed(row) {
    const found = new Map(columns.map((column) => [cellKey(row, column), column.id]));
    const all = Object.entries(row.cells).map(([key, text]) => ({ key, text, home: columns.length ? found.get(key) : key }));
    const cells = Object.fromEntries(all.filter(({ home }) => home).map(({ home, text }) => [home, text]));
    const lost = all.filter(({ home, text }) => !home && text.trim()).map(({ key, text }) => [own(row.names, key) ?? key, text]);
    return { id: row.id, source: row.source, cells, lost, changed: Boolean(row.wordsHash && wordsHash && row.wordsHash !== wordsHash) };
  }

  const rows = () => kept().map(placed);

  /** What today's columns are called of which an older row has texts without a name. */
  const nameless = ({ cells, names }) => Object.fromEntries(columns.filter(({ id: key }) => !names && own(cells, key) !== undefined).map((column) => [column.id, column.name]));

  /** A row with these texts by today's columns, written under today's words. */
  function written(row, given) {
    const made = { ...row, cells: { ...row.cells } };
    if (wordsHash) Object.assign(made, { names: { ...nameless(row), ...row.names }, wordsHash });
    for (const [column, text] of Object.entries(given)) {
      const { name: called } = columns.find((each) => each.id === column) ?? { name: "" };
      const key = cellKey(row, { id: column, name: called }) ?? freeKey(row.cells, column);
      made.cells[key] = text;
      if (wordsHash) made.names[key] = called;
    }
    return made;
  }

  /** Whether something is kept that is no register; the first write keeps it aside. */
  const isUnreadable = () => office.isNoList(name);

  const write = (given) => office.setList(name, given);
  const change = (row, given) => write(kept().map((each) => (each.id === row ? written(each, given) : each)));

  /** Add rows of cells, as many as there is room for; returns those added and whether they are saved. */
  function add(given) {
    const before = kept();
    const added = given.slice(0, Math.max(MOST - before.length, 0)).map(({ cells, source = "" }) => written({ id: newId(), source, cells: {} }, cells));
    return { added, kept: added.length ? write([...before, ...added]) : true };
  }

  return {
    name,
    rows,
    write,
    isUnreadable,
    setCell: (row, column, text) => change(row, { [column]: text }),
    /** Take a row as written under today's words. */
    confirm: (row) => change(row, {}),
    add,
    remove: (row) => write(kept().filter((each) => each.id !== row)),
  };
}
