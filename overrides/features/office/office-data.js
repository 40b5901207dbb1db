/* What an office enters: its list of units, findings, registers. It stays in this browser, under `office/…`, and goes out
   and in as one file, so that a list is pasted once: the handbooks of all regulations share it, and nothing else. Parts of
   a page, and other tabs, hear `office:changed` on the document; its detail is {name, elsewhere}. */

import schema from "../../../docs/downloads/office.schema.json" with { type: "json" };
import { withIds } from "../../shared/ids.js";
import { openStore, SHARED } from "../../shared/storage.js";
import { Refused, head, open, refuse, sifted } from "../../shared/untrusted.js";
import { joined } from "./joining.js";
import { oneLine, units } from "./listed-units.js";

export { kindAmong, kinds, readUnits, setUnits, units } from "./listed-units.js";

export const FORM = { schema, most: 20000000 };
const NAME = new RegExp(schema.properties.entries.propertyNames.pattern);
const KINDS = Object.entries(schema.properties.entries.patternProperties).map(([pattern, kind]) => ({ pattern: new RegExp(pattern), kind }));
const START = "office/";
const ROWS = "register/";
export const ROW_ID = /^[a-z0-9/-]{1,130}$/;

/** The regulation that this handbook is about; every page says it. */
const regulation = () => document.querySelector("[data-regulation]").dataset.regulation;

const UNITS = "units";
const THERE = "@shared"; /* after the name of a mark that both stores have, of the shared one's */

let opened = null;

/** The browser's stores, the regulation's own and the shared one; from their first use on, the page hears what other tabs change. */
function stores() {
  if (!opened) {
    opened = { own: openStore(regulation()), shared: openStore(SHARED) };
    share(opened);
    for (const each of [opened.own, opened.shared]) {
      each.watch((name) => {
        if (name.startsWith(START)) tell(name.slice(START.length), true);
      });
    }
  }
  return opened;
}

/** The store of a name, as the stores have it. */
function store(name) {
  const { own, shared } = stores();
  return name === START + UNITS || name === `aside/${START}${UNITS}` ? shared : own;
}

/** A list that an earlier handbook kept as its regulation's own goes to the shared place, or joins the list that is there; where
    one of the two cannot be read, it stays. */
function share({ own, shared }) {
  const name = START + UNITS;
  const mine = own.text(name);
  if (mine === null) return;
  if (shared.text(name) === null) {
    if (shared.put(name, mine)) own.remove(name);
    return;
  }
  const [added, list] = [own.get(name), shared.get(name)];
  if (!Array.isArray(added) || !Array.isArray(list)) return;
  const known = new Set(list.map((unit) => unit?.name));
  if (shared.set(name, [...list, ...added.filter((unit) => !known.has(unit?.name))])) own.remove(name);
}

function tell(name, elsewhere = false) {
  document.dispatchEvent(new CustomEvent("office:changed", { detail: { name, elsewhere } }));
}

/** What is kept under a name, or null. It may come from a file: read it field by field. */
export function get(name) {
  return store(START + name).get(START + name);
}

/** Keep a value; null takes it away. False where it lasts only until the page is closed. */
export function set(name, value) {
  if (!NAME.test(name)) throw new Error(`office: ${name}`);
  const kept = value === null ? (store(START + name).remove(START + name), true) : store(START + name).set(START + name, value);
  tell(name);
  return kept;
}

export const remove = (name) => set(name, null);

const told = (name, done) => (tell(name.startsWith(START) ? name.slice(START.length) : ""), done);

/* For an undo, which takes names as the store has them: those of `stored`, or `all` that clearing takes away. */
export const stored = (names) => names.map((name) => START + name);
export function all() {
  const { own, shared } = stores();
  const there = (start) => shared.names(start).map((name) => (store(name) === shared ? name : name + THERE));
  return [START, `aside/${START}`, "kept/office/"].flatMap((start) => [...own.names(start), ...there(start)]);
}
const at = (name) => (name.endsWith(THERE) ? [stores().shared, name.slice(0, -THERE.length)] : [store(name), name]);
const doing = (act) => (name, ...given) => {
  const [home, bare] = at(name);
  return home[act](bare, ...given);
};
export const undoing = {
  text: doing("text"),
  put: (name, given) => told(name, doing("put")(name, given)),
  remove: (name) => told(name, doing("remove")(name)),
};

/* The same for one name of ours, as a form that is kept asks for them. */
export const text = (name) => undoing.text(START + name);
export const put = (name, given) => undoing.put(START + name, given);

/** Whether what is kept under a name is no JSON. */
export const isBroken = (name) => store(START + name).isBroken(START + name);

/** Whether what is kept under a name cannot be read as a list. */
export function isNoList(name) {
  const saved = get(name);
  return saved === null ? isBroken(name) : !Array.isArray(saved);
}

/** Keep a list; what cannot be read as one is kept aside before. */
export function setList(name, list) {
  const isSafe = !isNoList(name) || store(START + name).setAside(START + name);
  return set(name, list) && isSafe;
}

/** The names in use that begin with `start`. */
export function names(start = "") {
  const { own, shared } = stores();
  return [...own.names(START + start), ...shared.names(START + start)]
    .map((name) => name.slice(START.length))
    .filter((name) => NAME.test(name));
}

/** Everything as the text of one file. */
export function exportAll() {
  const entries = Object.fromEntries(names().filter((name) => name !== UNITS).map((name) => [name, get(name)]));
  return JSON.stringify({ ...head(FORM, { regulation: regulation() }), exported: new Date().toISOString(), units: units(), entries }, null, 1);
}

/** Read a file's text without keeping anything: {units, entries, left}. An entry is taken as far as its schema goes; `left` are
    the parts that are not: [{name, path, why}]. Throws `Refused` with a reason. */
export function read(text) {
  const { found, left: parts } = open(text, FORM, regulation());
  const left = parts.map(({ path: [part, ...path], why }) => ({ name: part === schema.properties.units.title ? "units" : "", path, why }));
  const listing = new Map();
  for (const { name, kind } of found.units.map((unit) => ({ name: oneLine(unit.name), kind: oneLine(unit.kind) }))) {
    if (listing.has(name)) left.push({ name: "units", path: [name], why: "文件里有重复的单位" });
    else listing.set(name, { name, kind });
  }
  const entries = new Map();
  for (const [name, value] of Object.entries(found.entries)) {
    try {
      if (name === "units") refuse("文件里有认不出的内容");
      entries.set(name, sound(name, value, (path, why) => left.push({ name, path, why })));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      left.push({ name, path: [], why: error.message });
    }
  }
  return { units: [...listing.values()], entries, left };
}

/** What of an entry is as its schema asks; one that no schema knows is kept as it is. */
function sound(name, value, left) {
  const known = KINDS.find(({ pattern }) => pattern.test(name));
  if (!known) return value;
  return sifted(known.kind, named(value, name.startsWith(ROWS)), schema.$defs, left);
}

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** Rows and findings are told apart by their ids, so that each has one of its own. */
function named(value, isRows) {
  if (Array.isArray(value) && isRows) {
    const given = value.filter(isObject);
    const made = new Map(withIds(given, ROW_ID).map((row, index) => [given[index], row]));
    return value.map((row) => made.get(row) ?? row);
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, key === "cells" ? each : named(each, key === "findings")]));
}

/** What an import would keep, as name -> {before, after}; what the file does not hold stays as it is. */
export function plan({ units: given, entries }) {
  const planned = new Map();
  const put = (name, before, value) => {
    const after = joined(name, before, value);
    if (JSON.stringify(before) !== JSON.stringify(after)) planned.set(name, { before, after });
  };
  if (given.length) put("units", units(), given);
  for (const [name, value] of entries) put(name, get(name), value);
  return planned;
}

/** Keep what was planned. False where something lasts only until the page is closed. */
export function importAll(found) {
  return [...plan(found)].map(([name, { after }]) => set(name, after)).every(Boolean);
}

/** Take everything away, with what was kept aside. */
export function clear() {
  for (const name of all()) for (const each of Object.values(stores())) each.remove(name);
  tell("");
}

/** Note that everything was exported. */
export const exported = () => Object.values(stores()).forEach((each) => each.exported("office/all"));

/** Whether what is kept outlasts the page. */
export const isPersistent = () => stores().own.isPersistent();
