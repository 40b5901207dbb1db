/* What an office enters: its list of units, findings, registers. It stays in this browser, under `office/…`, and goes out
   and in as one file, so that a list is pasted once. Parts of a page, and other tabs, hear `office:changed` on the
   document; its detail is {name, elsewhere}. */

import schema from "../../../docs/downloads/office.schema.json" with { type: "json" };
import { pasted } from "../../shared/pasted.js";
import { openStore } from "../../shared/storage.js";
import { head, open, refuse } from "../../shared/untrusted.js";

export const FORM = { schema, most: 20000000 };
const listed = schema.properties.units;
const MAX_UNITS = listed.maxItems;
const { name: { maxLength: MAX_NAME }, kind: { maxLength: MAX_KIND } } = listed.items.properties;
const NAME = new RegExp(schema.properties.entries.propertyNames.pattern);
const START = "office/";
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

/** The names in use that begin with `start`. */
export function names(start = "") {
  return store()
    .names(START + start)
    .map((name) => name.slice(START.length))
    .filter((name) => NAME.test(name));
}

/** The units in the pasted order: [{name, kind}]. Anything that is not as it should be counts as nothing. */
export function units() {
  const saved = get("units");
  if (!Array.isArray(saved)) return [];
  return saved
    .filter((unit) => unit && typeof unit.name === "string" && unit.name)
    .map((unit) => ({ name: unit.name, kind: typeof unit.kind === "string" ? unit.kind : "" }))
    .slice(0, MAX_UNITS);
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
  return { name: name.replace(/\s+/g, " "), kind: kind.replace(/\s+/g, "") };
}

/** Replace the list by pasted lines or rows. Returns {units, guessed, problems, kept}: the list now, how many kinds were taken
    from the names, a sentence for each row left out, and whether the list was replaced: not without a single unit. */
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
  if (!found.length) return { units: units(), guessed: 0, problems: [...problems, "没有认出单位。"], kept: false };
  settle(found, guessed);
  set("units", found);
  return { units: found, guessed: guessed.length, problems, kept: true };
}

/** Everything as the text of one file. */
export function exportAll() {
  const entries = Object.fromEntries(names().filter((name) => name !== "units").map((name) => [name, get(name)]));
  return JSON.stringify({ ...head(FORM, { regulation: regulation() }), exported: new Date().toISOString(), units: units(), entries }, null, 1);
}

/** Read a file's text without keeping anything: {units, entries}. Throws `Refused` with a reason. */
export function read(text) {
  const found = open(text, FORM, regulation());
  if (new Set(found.units.map(({ name }) => name)).size < found.units.length) refuse("文件里有重复的单位");
  if ("units" in found.entries) refuse("文件里有认不出的内容");
  return { units: found.units, entries: new Map(Object.entries(found.entries)) };
}

/** Keep what a file holds: its units, where it has any, take the place of the list; an entry of the same name is
    replaced, others stay. False where something lasts only until the page is closed. */
export function importAll({ units: given, entries }) {
  const changes = [...(given.length ? [["units", given]] : []), ...entries];
  return changes.map(([name, value]) => set(name, value)).every(Boolean);
}

/** Take everything away. */
export function clear() {
  for (const name of names()) store().remove(START + name);
  tell("");
}

/** Whether what is kept outlasts the page. */
export const isPersistent = () => store().isPersistent();
