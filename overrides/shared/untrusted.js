/* The one door for files from outside. None is trusted: its size, its encoding, what it says of itself and every value
   are looked at before a page sees any of it. What a form asks for is its JSON Schema, which docs/downloads/ publishes.
   A reason for a refusal has no full stop, so that each page may add what it did not do. */

import { decode } from "./decode.js";
import { own } from "./own.js";

const BANNED = new Set(["__proto__", "constructor", "prototype"]);
const MOST_LEVELS = 10;
const MOST_VALUES = 200000;
const MOST_TEXT = 20000;
const MOST_TOLD = 50;
const MOST_WORDS = 40;
const NOTHING = { enum: [] }; /* what no value fits */
const WORDS = ["stem", "front", "question", "name", "check"]; /* by which a person knows an entry of a list */

export class Refused extends Error {}

/** @returns {never} */
export function refuse(why) {
  throw new Refused(why);
}

/** Why a file was not taken; `other` where it could not even be read. */
export const reason = (error, other = "文件读不出来") => (error instanceof Refused ? error.message : other);

/* A form is {schema, most}: what its files are like, and how many bytes they may have. */

/** The latest version of a form: of several, the schema says the first and the last. */
const latest = ({ const: only, maximum = only }) => maximum;

/** What every file of a form begins with. `about`: {regulation, documentNumber, status}. */
export function head({ schema }, about) {
  const { format, version } = schema.properties;
  return { format: format.const, version: latest(version), ...about };
}

/** The bytes of a file that the person chose. */
export async function bytes(file, { schema, most }) {
  if (file.size > most) refuse(`文件太大（超过${most / 1000000}兆），不像是${schema.title}`);
  return file.arrayBuffer();
}

/** What a file's text holds, copied by the form's schema: {found, left}. A part that does not fit is left out alone, and stands in
    `left`, [{path, why}]. Throws `Refused` where nothing can be taken. */
export function open(text, { schema }, regulation) {
  const { title, properties } = schema;
  let data = null;
  try {
    data = JSON.parse(text);
  } catch {
    refuse(`文件内容不完整或者不是${title}`);
  }
  if (data?.format !== properties.format.const) refuse(`这不是本手册导出的${title}`);
  if (!Number.isInteger(data.version) || data.version < 1) refuse("文件没有写明版本");
  if (data.version > latest(properties.version)) refuse(`这份${title}由更新版本的手册导出，请用新版手册打开`);
  if (data.regulation !== regulation) refuse(`这份${title}属于另一份文件的手册`);
  bounded(data, 0, { left: MOST_VALUES });
  const left = [];
  const found = sifted({ ...schema, title: "内容" }, data, schema.$defs, (path, why) => left.push({ path, why }));
  return { found, left };
}

/** A copy of a value that is as a schema asks, or null. */
export function fitting(schema, value, defs) {
  try {
    return fit(schema, value, defs);
  } catch {
    return null;
  }
}

/** A copy of what fits in a value: a part that does not is left out alone, and `left(path, why)` is told of it. Throws
    `Refused` where nothing can be kept. */
export const sifted = (schema, value, defs, left) => fit(schema, value, defs, "内容", { left, path: [] });

/** Sentences about parts that were left out, [{path, why}]; `what` was not done with them. Of very many, the first ones. */
export function leftOut(left, what = "没有取用") {
  const told = left.slice(0, MOST_TOLD).map(({ path, why }) => `${path.join("，")}：${why}，${what}。`);
  return left.length > MOST_TOLD ? [...told, `另有${left.length - MOST_TOLD}处${what}，没有逐项列出。`] : told;
}

function bounded(value, level, count) {
  count.left -= 1;
  if (level > MOST_LEVELS || count.left < 0) refuse("文件内容过多");
  if (typeof value !== "object" || value === null) return;
  for (const key of Object.keys(value)) {
    if (BANNED.has(key)) refuse("文件含有不允许的内容");
    bounded(value[key], level + 1, count);
  }
}

function typeOf(value) {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}

const resolved = ({ $ref, ...own }, defs) => ({ ...defs?.[$ref?.replace("#/$defs/", "")], ...own });

/** A copy of `value`. What a closed object does not name is left out, since a later handbook may write more. `called` is
    what a refusal calls the value: the `title` that stands nearest. With `sieve`, what does not fit is left out. */
function fit(given, value, defs, called = "", sieve = null) {
  const schema = resolved(given, defs);
  const { title = called, type, maxItems = Infinity, maxLength = MOST_TEXT } = schema;
  const { minimum = -Infinity, maximum = Infinity } = schema;
  const is = typeOf(value);
  const strange = `文件里有认不出的${title}`;
  if (type && ![type].flat().includes(is)) refuse(type === "string" ? "文件里有不是文字的内容" : strange);
  if (schema.enum && !schema.enum.includes(value)) refuse(strange);
  if (is === "string" && value.length > maxLength) refuse("文件里有过长的文字");
  if (is === "string" && !fits(schema.pattern, value)) refuse(strange);
  if (is === "integer" && (value < minimum || value > maximum)) refuse(strange);
  if (is === "array") {
    if (value.length > maxItems && !sieve) refuse(`文件里的${title}过多`);
    if (value.length > maxItems) sieve.left(sieve.path, `超过${maxItems}项，后面的${value.length - maxItems}项`);
    let first = ""; /* why the first part was left out: why the list is, if none of it stays */
    const inner = sieve && { ...sieve, left: (path, why) => sieve.left(path, (first ||= why) && why) };
    const kept = value.slice(0, maxItems).flatMap((each, index) => part(schema.items ?? {}, each, defs, title, inner, entry(each, index)));
    if (kept.length < schema.minItems) refuse(first || `文件缺少${title}`);
    return kept;
  }
  return is === "object" ? fitObject(schema, value, defs, title, sieve) : value;
}

const wordsOf = (value) => WORDS.map((key) => own(value, key)).find((text) => typeof text === "string" && text);

/** Entries by their text of `key`. Of two with the same one the first stays; the other is told in `left`, under the list's title. */
export function once(entries, key, { title }, left) {
  const found = new Map();
  for (const each of entries) {
    if (found.has(each[key])) left.push({ path: [title, wordsOf(each)], why: `文件里有重复的${title}` });
    else found.set(each[key], each);
  }
  return found;
}

/** What an entry of a list is called: 第1项“题干”. */
function entry(value, index) {
  const words = wordsOf(value);
  return `第${index + 1}项${words ? `“${words.slice(0, MOST_WORDS)}”` : ""}`;
}

const fits = (pattern, text) => !pattern || new RegExp(pattern).test(text);

/** A part of a value as a list of one; of none where it does not fit and a sieve may leave it out. */
function part(schema, value, defs, title, sieve, name, needed = false) {
  const inner = sieve && { ...sieve, path: [...sieve.path, name] };
  try {
    return [fit(schema, value, defs, title, inner)];
  } catch (error) {
    if (!sieve || needed || !(error instanceof Refused)) throw error;
    sieve.left(inner.path, error.message);
    return [];
  }
}

function fitObject(schema, value, defs, title, sieve) {
  const { required = [], properties = {}, additionalProperties: more } = schema;
  const copy = {};
  for (const [key, each] of Object.entries(value)) {
    if (own(properties, key) || more === false) continue;
    const known = fits(schema.propertyNames?.pattern, key) ? more : NOTHING;
    const [kept] = part(typeof known === "object" ? known : {}, each, defs, title, sieve, key);
    if (kept !== undefined) copy[key] = kept;
  }
  for (const [key, property] of Object.entries(properties)) {
    const each = resolved(property, defs);
    const needed = required.includes(key);
    if (own(value, key) === undefined && needed) refuse(`文件缺少${each.title ?? title}`);
    const there = own(value, key) !== undefined;
    const [kept = each.default] = there ? part(each, value[key], defs, title, sieve, each.title ?? key, needed) : [];
    if (kept !== undefined) copy[key] = kept;
  }
  return copy;
}

/** Read the file that is chosen in `input`: `take` gets its text. `say` gets a sentence where that is refused.
    `preview`, the look at an earlier file, is hidden first. */
export function chosen(input, { form, preview, take, say }) {
  input.addEventListener("change", async () => {
    const [file] = input.files;
    input.value = "";
    preview.hidden = true;
    if (!file) return;
    try {
      take(decode(await bytes(file, form), `不是${form.schema.title}`));
    } catch (error) {
      say(`${reason(error)}，没有导入。`);
    }
  });
}
