/* The whole state of the tables in the page's address, and back. A browser that refuses to change the address
   of a page opened from a folder still lets its part after # be changed. */

export const MANY = ["level", "rank", "kind", "theme", "principle"];

function query() {
  if (location.search.length > 1) return location.search;
  return location.hash.startsWith("#?") ? location.hash.slice(1) : "";
}

/** The state that the address names; what the page does not know is left out.

    `allowed`: name -> values that exist; `tables`: names, the first of which is shown by itself. */
export function read(allowed, tables) {
  const given = new URLSearchParams(query());
  const anchor = decodeURIComponent(location.hash.slice(1));
  const wanted = tables.includes(anchor) ? anchor : given.get("table");
  const state = { table: tables.includes(wanted) ? wanted : tables[0], q: (given.get("q") || "").slice(0, 60), refs: given.get("refs") === "1", cell: given.get("cell") || "" };
  for (const name of MANY) state[name] = given.getAll(name).filter((value) => allowed[name].includes(value));
  return state;
}

export function write(state, tables, push) {
  const made = new URLSearchParams();
  if (state.table !== tables[0]) made.set("table", state.table);
  if (state.q.trim()) made.set("q", state.q);
  for (const name of MANY) for (const value of state[name]) made.append(name, value);
  if (state.refs) made.set("refs", "1");
  if (state.cell) made.set("cell", state.cell);
  const text = String(made);
  if (text === query().replace(/^\?/, "") && !tables.includes(location.hash.slice(1))) return;
  const change = push ? "pushState" : "replaceState";
  try {
    history[change](null, "", location.pathname + (text ? `?${text}` : ""));
  } catch {
    try {
      history[change](null, "", `#?${text}`);
    } catch {
      location.hash = `?${text}`;
    }
  }
}
