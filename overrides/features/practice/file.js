/* The records of practice as one file, and back. */

import { head, once, open } from "../../shared/untrusted.js";
import { FORM, LISTS } from "./progress.js";

/** `about` is {regulation, documentNumber, status}. */
export function pack(progress, about) {
  const lists = Object.entries(LISTS).map(([kind, name]) => [name, [...progress.all(kind)].map(([id, record]) => ({ id, ...record }))]);
  return { ...head(FORM, about), exported: new Date().toISOString(), ...Object.fromEntries(lists) };
}

/** Read a file's text; returns {answer, card, left}: two Maps of id -> record, and the parts that could not be taken, [{path, why}].
    Throws `Refused` with a reason. */
export function unpack(text, regulation) {
  const { found, left } = open(text, FORM, regulation);
  const records = Object.fromEntries(Object.entries(LISTS).map(([kind, name]) => [kind, new Map([...once(found[name], "id", FORM.schema.properties[name], left)].map(([key, { id: _, ...record }]) => [key, record]))]));
  return { ...records, left };
}
