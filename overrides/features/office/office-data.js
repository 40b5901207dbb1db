/* What an office enters: its list of units, findings, registers. It stays in this browser, under `office/…`, and goes out
   and in as one file, so that a list is pasted once. Parts of a page, and other tabs, hear `office:changed` on the
   document; its detail is {name, elsewhere}. */

import schema from "../../../docs/downloads/office.schema.json" with { type: "json" };
import { merged } from "../../shared/changes.js";
import { withIds } from "../../shared/ids.js";
import { pasted } from "../../shared/pasted.js";
import { openStore } from "../../shared/storage.js";
import { Refused, head, open, refuse, sifted } from "../../shared/untrusted.js";

export const FORM = { schema, most: 20000000 };
const listed = schema.properties.units;
const MAX_UNITS = listed.maxItems;
const { name: { maxLength: MAX_NAME }, kind: { maxLength: MAX_KIND } } = listed.items.properties;
const NAME = new RegExp(schema.properties.entries.propertyNames.pattern);
const KINDS = Object.entries(schema.properties.entries.patternProperties).map(([pattern, kind]) => ({ pattern: new RegExp(pattern), kind }));
const START = "office/";
const ROWS = "register/";
export const ROW_ID = /^[a-z0-9/-]{1,130}$/;
const HEADS = new Set(["单位", "单位名称", "名称", "单位全称", "序号"]);

/** The regulation that this handbook is about; every page says it. */
const regulation = () => document.querySelector("[data-regulation]").dataset.regulation;

let opened = null;

/** The browser's store; from its first use on, the page hears what other tabs change. */
function store() {
  if (!opened) {
    opened = openStore(regulation());
    opened.watch((name) => {
      if (name.startsWith(START)) tell(name.slice(START.length), true);
    });
  }
  return opened;
}

function tell(name, elsewhere = false) {
  document.dispatchEvent(new CustomEvent("office:changed", { detail: { name, elsewhere } }));
}

/** What is kept under a name, or null. It may come from a file: read it field by field. */
export function get(name) {
  return store().get(START + name);
}

/** Keep a value; null takes it away. False where it lasts only until the page is closed. */
export function set(name, value) {
  if (!NAME.test(name)) throw new Error(`office: ${name}`);
  const kept = value === null ? (store().remove(START + name), true) : store().set(START + name, value);
  tell(name);
  return kept;
}

export const remove = (name) => set(name, null);

/* For an undo: the text under a name, and that text again. */
export const text = (name) => store().text(START + name);
export function put(name, given) {
  const kept = store().put(START + name, given);
  tell(name);
  return kept;
}

/** Whether what is kept under a name is no JSON. */
export const isBroken = (name) => store().isBroken(START + name);

/** Whether what is kept under a name cannot be read as a list. */
export function isNoList(name) {
  const saved = get(name);
  return saved === null ? isBroken(name) : !Array.isArray(saved);
}

/** Keep a list; what cannot be read as one is kept aside before. */
export function setList(name, list) {
  const isSafe = !isNoList(name) || store().setAside(START + name);
  return set(name, list) && isSafe;
}

/** The names in use that begin with `start`. */
export function names(start = "") {
  return store()
    .names(START + start)
    .map((name) => name.slice(START.length))
    .filter((name) => NAME.test(name));
}

/** A name of several lines or cells would fall apart when the list is put back for editing. */
const oneLine = (text) => text.replace(/\s+/g, " ").trim();

/** The units in the pasted order: [{name, kind}]. Anything that is not as it should be counts as nothing. */
export function units() {
  const saved = get("units");
  if (!Array.isArray(saved)) return [];
  return saved
    .filter((unit) => unit && typeof unit.name === "string")
    .map((unit) => ({ name: oneLine(unit.name), kind: typeof unit.kind === "string" ? oneLine(unit.kind) : "" }))
    .filter(({ name }) => name);
}

/** The kinds of unit, [{name, endings, unless, beside, besideEndings, ofDistrict}], as the page with the list carries them. */
export function kinds() {
  const carrier = document.querySelector("[data-unit-kinds]");
  return carrier ? JSON.parse(carrier.dataset.unitKinds) : [];
}

/** The kind that a name seems to be of: that with the longest ending; the last kind where none fits. */
function kindOf(name) {
  const known = kinds();
  const possible = known.filter(({ unless }) => !unless.some((beginning) => name.startsWith(beginning)));
  const fits = possible.flatMap((kind) => kind.endings.filter((ending) => name.endsWith(ending)).map((ending) => [ending.length, kind.name]));
  const [best] = fits.sort(([one], [other]) => other - one);
  return best ? best[1] : known.length ? known[known.length - 1].name : "";
}

/** In a list that holds villages and nothing of the district's, an 办公室 is the town's own. `guessed` are the units to look at. */
function settle(found, guessed) {
  for (const kind of kinds().filter(({ beside }) => beside)) {
    const meant = guessed.filter(({ name }) => kind.besideEndings.some((ending) => name.endsWith(ending)));
    const others = new Set(found.filter((unit) => !meant.includes(unit)).map((unit) => unit.kind));
    const district = kinds().some(({ name, ofDistrict }) => ofDistrict && others.has(name));
    if (others.has(kind.beside) && !district) for (const unit of meant) unit.kind = kind.name;
  }
}

/** A row of the list: a number before the name is left out; a second cell gives the kind. */
function readRow(cells) {
  const [name = "", kind = ""] = /^\d+[.、]?$/.test(cells[0]) && cells.length > 1 ? cells.slice(1) : cells;
  return { name: oneLine(name), kind: kind.replace(/\s+/g, "") };
}

/** Replace the list by pasted lines or rows. Returns {units, guessed, problems, kept}: the list now, how many kinds were taken
    from the names, a sentence for each row left out, whether the list was replaced (not without a single unit), and whether it
    is saved. */
export function setUnits(text) {
  const known = kinds().map((kind) => kind.name);
  const found = [];
  const problems = [];
  const guessed = [];
  pasted(text).forEach((cells, place) => {
    const { name, kind } = readRow(cells);
    if (!name || (place === 0 && HEADS.has(cells[0]))) return;
    if (name.length > MAX_NAME) problems.push(`“${name.slice(0, 20)}……”超过${MAX_NAME}个字，没有加入。`);
    else if (found.some((unit) => unit.name === name)) problems.push(`“${name}”重复，只列一次。`);
    else if (found.length >= MAX_UNITS) problems.push(`“${name}”没有加入，名单最多${MAX_UNITS}个单位。`);
    else if (known.includes(kind)) found.push({ name, kind });
    else {
      if (kind) problems.push(`“${name}”的类别“${kind.slice(0, MAX_KIND)}”认不出，按名称暂定。`);
      found.push({ name, kind: kindOf(name) });
      guessed.push(found[found.length - 1]);
    }
  });
  if (!found.length) return { units: units(), guessed: 0, problems: [...problems, "没有认出单位。"], kept: false, saved: true };
  settle(found, guessed);
  const saved = setList("units", found);
  return { units: found, guessed: guessed.length, problems, kept: true, saved };
}

/** Everything as the text of one file. */
export function exportAll() {
  const entries = Object.fromEntries(names().filter((name) => name !== "units").map((name) => [name, get(name)]));
  return JSON.stringify({ ...head(FORM, { regulation: regulation() }), exported: new Date().toISOString(), units: units(), entries }, null, 1);
}

/** Read a file's text without keeping anything: {units, entries, left}. An entry is taken as far as its schema goes; `left` are
    the parts that are not: [{name, path, why}]. Throws `Refused` with a reason. */
export function read(text) {
  const left = [];
  const found = open(text, FORM, regulation(), ([part, ...path], why) => left.push(part === listed.title ? { name: "units", path, why } : { name: "", path, why }));
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
    const after = merged(before, value);
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
  for (const name of names()) store().remove(START + name);
  for (const name of store().names(`aside/${START}`)) store().remove(name);
  tell("");
}

/** Note that everything was exported. */
export const exported = () => store().exported("office/all");

/** Whether what is kept outlasts the page. */
export const isPersistent = () => store().isPersistent();
