/* An entry of a file beside the same entry here: items of an inspection are matched by their questions, texts of a register's row by the
   names of their columns; ids count where there are no words. */

import { merged } from "../../shared/changes.js";
import { cellKey, freeKey, homeOf } from "../../shared/matching.js";
import { own } from "../../shared/own.js";

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** A file's inspection, its items under the keys that the same questions have in the one that is here. */
function inspection(value, before) {
  if (!isObject(before?.items) || !isObject(value.items)) return value;
  const here = new Map(Object.entries(before.items).filter(([, item]) => isObject(item)));
  const items = Object.entries(value.items).map(([key, item]) => {
    const home = homeOf(key, item, here, () => true);
    if (!here.has(home)) here.set(home, item);
    return [home, item];
  });
  return { ...value, items: Object.fromEntries(items) };
}

/** A file's row, its texts under the keys that columns of the same names have in the row that is here. */
function row(given, here) {
  if (!isObject(given.names) || !isObject(here?.names) || !isObject(here.cells)) return given;
  const nameOf = (key) => own(given.names, key) ?? own(here.names, key);
  const keys = new Map(Object.keys(given.cells).map((key) => [key, cellKey(here, { id: key, name: nameOf(key) }) ?? freeKey(here.cells, key)]));
  const moved = (texts) => Object.fromEntries(Object.entries(texts).map(([key, text]) => [keys.get(key) ?? key, text]));
  return { ...given, cells: moved(given.cells), names: moved(given.names) };
}

function rows(value, before) {
  if (!Array.isArray(before)) return value;
  const here = new Map(before.filter(isObject).map((each) => [each.id, each]));
  return value.map((each) => row(each, here.get(each.id)));
}

const KINDS = { inspection, register: rows };

/** What is here with what a file holds of the entry `name`; nothing that is here is taken away. */
export function joined(name, before, value) {
  const kind = own(KINDS, name.split("/")[0]);
  return merged(before, kind && before ? kind(value, before) : value);
}
