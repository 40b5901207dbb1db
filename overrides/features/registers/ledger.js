/* Registers among what the office entered: rows of texts, in their order, under the id of the register. They may come from a
   file, so they are read field by field. A write begins from what is kept, so that another tab's rows stay. */

import * as office from "../office/office-data.js";

const ID = /^[a-z0-9/-]{1,130}$/;
export const MOST = 5000;

function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function readRow(given) {
  const cells = typeof given.cells === "object" && given.cells ? given.cells : {};
  const texts = Object.entries(cells).filter(([, text]) => typeof text === "string");
  return { id: ID.test(given.id) ? given.id : newId(), source: ID.test(given.source) ? given.source : "", cells: Object.fromEntries(texts) };
}

/** One register: `rows()` are {id, source, cells}; each write returns false where it lasts only until the page is closed. */
export function ledger(id) {
  const name = `register/${id}`;

  function rows() {
    const saved = office.get(name);
    if (!Array.isArray(saved)) return [];
    return saved.filter((row) => typeof row === "object" && row && !Array.isArray(row)).slice(0, MOST).map(readRow);
  }

  const write = (given) => office.set(name, given);

  function setCell(row, column, text) {
    return write(rows().map((each) => (each.id === row ? { ...each, cells: { ...each.cells, [column]: text } } : each)));
  }

  /** Add rows of cells, as many as there is room for; returns those added. */
  function add(given) {
    const before = rows();
    const added = given.slice(0, MOST - before.length).map(({ cells, source = "" }) => ({ id: newId(), source, cells }));
    if (added.length) write([...before, ...added]);
    return added;
  }

  return { name, rows, write, setCell, add, remove: (row) => write(rows().filter((each) => each.id !== row)) };
}
