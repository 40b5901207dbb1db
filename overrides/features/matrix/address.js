/* The whole state of the tables in the page's address, and back. */

import * as address from "../../shared/address.js";

export const MANY = ["level", "rank", "kind", "theme", "principle"];

/** The state that the address names; what the page does not know is left out.

    `allowed`: name -> values that exist; `tables`: names, the first of which is shown by itself. */
export function read(allowed, tables) {
  const given = address.read();
  const anchor = address.anchor(location);
  const wanted = tables.includes(anchor) ? anchor : given.get("table");
  const state = { table: tables.includes(wanted) ? wanted : tables[0], q: (given.get("q") || "").slice(0, 60), refs: given.get("refs") === "1", cell: given.get("cell") || "" };
  for (const name of MANY) state[name] = given.getAll(name).filter((value) => allowed[name].includes(value));
  return state;
}

export function write(state, tables, push) {
  const many = MANY.flatMap((name) => state[name].map((value) => [name, value]));
  const pairs = [["table", state.table === tables[0] ? "" : state.table], ["q", state.q.trim() && state.q], ...many, ["refs", state.refs ? "1" : ""], ["cell", state.cell]];
  if (address.query(pairs) === String(address.read()) && !tables.includes(address.anchor(location))) return;
  address.write(pairs, push);
}
