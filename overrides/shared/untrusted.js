/* The one door for files from outside. None is trusted: its size, its encoding, what it says of itself and every value
   are looked at before a page sees any of it. What a form asks for is its JSON Schema, which docs/downloads/ publishes.
   A reason for a refusal has no full stop, so that each page may add what it did not do. */

const BANNED = new Set(["__proto__", "constructor", "prototype"]);
const MOST_LEVELS = 10;
const MOST_VALUES = 200000;
const MOST_TEXT = 20000;

export class Refused extends Error {}

/** @returns {never} */
export function refuse(why) {
  throw new Refused(why);
}

/** Why a file was not taken; `other` where it could not even be read. */
export const reason = (error, other = "文件读不出来") => (error instanceof Refused ? error.message : other);

/* A form is {schema, most}: what its files are like, and how many bytes they may have. */

/** What every file of a form begins with. `about`: {regulation, documentNumber, status}. */
export function head({ schema }, about) {
  const { format, version } = schema.properties;
  return { format: format.const, version: version.const, ...about };
}

/** The bytes of a file that the person chose. */
export async function bytes(file, { schema, most }) {
  if (file.size > most) refuse(`文件太大（超过${most / 1000000}兆），不像是${schema.title}`);
  return file.arrayBuffer();
}

/** UTF-8, with or without its mark, as text. */
export function utf8(buffer) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(buffer);
  } catch {
    return refuse("文件的文字编码不是UTF-8，请用导出时的原文件");
  }
}

/** What a file's text holds, copied by the form's schema. Throws `Refused`. */
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
  if (data.version > properties.version.const) refuse(`这份${title}由更新版本的手册导出，请用新版手册打开`);
  if (data.regulation !== regulation) refuse(`这份${title}属于另一份文件的手册`);
  bounded(data, 0, { left: MOST_VALUES });
  return fit({ ...schema, title: "内容" }, data, schema.$defs);
}

/** A copy of a value that is as a schema asks, or null. */
export function fitting(schema, value, defs) {
  try {
    return fit(schema, value, defs);
  } catch {
    return null;
  }
}

function bounded(value, level, count) {
  count.left -= 1;
  if (level > MOST_LEVELS || count.left < 0) refuse("文件内容过多");
  if (typeof value === "string" && value.length > MOST_TEXT) refuse("文件里有过长的文字");
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
    what a refusal calls the value: the `title` that stands nearest. */
function fit(given, value, defs, called = "") {
  const schema = resolved(given, defs);
  const { title = called, type, required = [], properties = {}, maxItems = Infinity, maxLength = Infinity } = schema;
  const { minimum = -Infinity, maximum = Infinity } = schema;
  const is = typeOf(value);
  const fits = (pattern, text) => !pattern || new RegExp(pattern).test(text);
  const strange = `文件里有认不出的${title}`;
  if (type && ![type].flat().includes(is)) refuse(type === "string" ? "文件里有不是文字的内容" : strange);
  if (schema.enum && !schema.enum.includes(value)) refuse(strange);
  if (is === "string" && value.length > maxLength) refuse("文件里有过长的文字");
  if (is === "string" && !fits(schema.pattern, value)) refuse(strange);
  if (is === "integer" && (value < minimum || value > maximum)) refuse(strange);
  if (is === "array") {
    if (value.length > maxItems) refuse(`文件里的${title}过多`);
    if (value.length < schema.minItems) refuse(`文件缺少${title}`);
    return value.map((each) => fit(schema.items, each, defs, title));
  }
  if (is !== "object") return value;
  if (!Object.keys(value).every((key) => fits(schema.propertyNames?.pattern, key))) refuse(strange);
  const copy = schema.additionalProperties === false ? {} : { ...value };
  for (const [key, property] of Object.entries(properties)) {
    const each = resolved(property, defs);
    if (value[key] !== undefined) copy[key] = fit(each, value[key], defs, title);
    else if (required.includes(key)) refuse(`文件缺少${each.title ?? title}`);
    else if (each.default !== undefined) copy[key] = each.default;
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
      take(utf8(await bytes(file, form)));
    } catch (error) {
      say(`${reason(error)}，没有导入。`);
    }
  });
}
