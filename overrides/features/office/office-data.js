/* What an office enters: its list of units, findings, registers. It stays in this browser, under `office/…`, and goes out
   and in as one file, so that a list is pasted once. Parts of a page, and other tabs, hear `office:changed` on the
   document; its detail is {name, elsewhere}. */

import { pasted } from "../../shared/pasted.js";
import { openStore } from "../../shared/storage.js";

const FORMAT = "gangze-office";
const VERSION = 1;
const START = "office/";
const NAME = /^[a-z0-9-]{1,40}(\/[a-z0-9-]{1,60}){0,3}$/;
export const MAX_BYTES = 20000000;
const MAX_UNITS = 1000;
const MAX_NAME = 60;
const MAX_KIND = 40;
const MAX_TEXT = 20000;
const MAX_DEPTH = 8;
const MAX_ITEMS = 20000;
const BANNED = new Set(["__proto__", "constructor", "prototype"]);
const HEADS = new Set(["单位", "单位名称", "名称", "单位全称", "序号"]);

export class Refused extends Error {}

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

/** The kinds of unit, [{name, endings, beside, besideEndings, ofDistrict}], as the page with the list carries them. */
export function kinds() {
  const carrier = document.querySelector("[data-unit-kinds]");
  return carrier ? JSON.parse(carrier.dataset.unitKinds) : [];
}

/** The kind that a name seems to be of: that with the longest ending; the last kind where none fits. */
function kindOf(name) {
  const known = kinds();
  const fits = known.flatMap((kind) => kind.endings.filter((ending) => name.endsWith(ending)).map((ending) => [ending.length, kind.name]));
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

/** Everything as the text of one file; its form is docs/downloads/office.schema.json. */
export function exportAll() {
  const entries = Object.fromEntries(names().filter((name) => name !== "units").map((name) => [name, get(name)]));
  const exported = new Date().toISOString();
  return JSON.stringify({ format: FORMAT, version: VERSION, regulation: regulation(), exported, units: units(), entries }, null, 1);
}

/** Read a file without keeping anything: {units, entries}. Throws `Refused` with a reason that has no full stop. */
export function read(text) {
  if (text.length > MAX_BYTES) throw new Refused("文件太大，不像是办公室数据文件");
  let data;
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ""), refuseBanned);
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused("文件内容不完整或者不是办公室数据文件");
  }
  if (!isObject(data) || data.format !== FORMAT) throw new Refused("这不是本手册导出的办公室数据文件");
  if (!Number.isInteger(data.version) || data.version < 1) throw new Refused("文件没有写明版本");
  if (data.version > VERSION) throw new Refused("这份文件由更新版本的手册导出，请用新版手册打开");
  if (data.regulation !== regulation()) throw new Refused("这份文件属于另一份文件的手册");
  if (!Array.isArray(data.units) || !isObject(data.entries)) throw new Refused("文件缺少内容");
  return { units: readUnits(data.units), entries: readEntries(data.entries) };
}

function readUnits(given) {
  if (given.length > MAX_UNITS) throw new Refused("单位名单过长");
  const seen = new Set();
  return given.map((unit) => {
    const fits = isObject(unit) && typeof unit.name === "string" && unit.name.trim() && unit.name.length <= MAX_NAME && typeof (unit.kind ?? "") === "string";
    if (!fits || (unit.kind ?? "").length > MAX_KIND || seen.has(unit.name)) throw new Refused("单位名单里有认不出或者重复的单位");
    seen.add(unit.name);
    return { name: unit.name, kind: unit.kind ?? "" };
  });
}

function readEntries(given) {
  const count = { left: MAX_ITEMS * 10 };
  const pairs = Object.entries(given);
  if (pairs.some(([name]) => !NAME.test(name) || name === "units")) throw new Refused("文件里有认不出的内容");
  return new Map(pairs.map(([name, value]) => [name, plain(value, MAX_DEPTH, count)]));
}

/** A copy of plain data of a bearable size. */
function plain(value, depth, count) {
  count.left -= 1;
  if (count.left < 0 || depth < 0) throw new Refused("文件内容过多");
  if (typeof value === "string" && value.length > MAX_TEXT) throw new Refused("文件里有过长的文字");
  if (Array.isArray(value)) return value.map((each) => plain(each, depth - 1, count));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each, depth - 1, count)]));
}

function refuseBanned(key, value) {
  if (BANNED.has(key)) throw new Refused("文件含有不允许的内容");
  return value;
}

function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Keep what a file holds: its units, where it has any, take the place of the list; an entry of the same name is
    replaced, others stay. Returns {problems}; with a problem nothing is kept. */
export function importAll(text) {
  try {
    const { units: listed, entries } = read(text);
    let kept = listed.length ? set("units", listed) : true;
    for (const [name, value] of entries) kept = set(name, value) && kept;
    return { problems: kept ? [] : ["本机浏览器没有保存成功，关闭页面后导入的内容会丢失。"] };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { problems: [`${error.message}，没有导入。`] };
  }
}

/** Take everything away. */
export function clear() {
  for (const name of names()) store().remove(START + name);
  tell("");
}

/** Whether what is kept outlasts the page. */
export const isPersistent = () => store().isPersistent();
