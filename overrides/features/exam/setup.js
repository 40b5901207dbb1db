/* The settings of an exam <-> the page's address. */

import * as address from "../../shared/address.js";

const NONE = "0"; /* no time limit, in the address */
const LIMITS = { count: [1, 200], minutes: [1, 600], line: [1, 200], cases: [1, 9] };
const STEPS = 6; /* room for those of a case */
const LENGTHS = { topic: 40, seed: 20, seat: 10 };
const ASKED = ["seat", "name"]; /* what a student may be asked for before the start */
export const DEFAULTS = { topic: "", roles: [], themes: [], kinds: [], forms: [], shares: [], cases: null, count: 20, minutes: 30, line: null, seed: "", seat: "", ask: [] };

/** Normalize width and trim, so that input from different keyboards is the same. */
export function plain(text, name) {
  return String(text || "").normalize("NFKC").replace(/\s+/g, " ").trim().slice(0, LENGTHS[name]);
}

/** An integer within the limits of `name`, or null. */
export function number(text, name) {
  const typed = String(text ?? "").normalize("NFKC").trim();
  const value = /^\d{1,4}$/.test(typed) ? Number(typed) : NaN;
  const [least, most] = LIMITS[name];
  return value >= least && value <= most ? value : null;
}

/** How many questions are wanted: the sum of the forms, and room for the cases, or what was typed. */
export function total({ forms, cases }, typed) {
  const sum = forms.reduce((made, [, many]) => made + many, 0);
  return number(sum ? sum + STEPS * (cases || 0) : typed, "count");
}

/** The settings in the address, or null. `allowed`: roles, themes, kinds, forms -> ids. */
export function read(allowed) {
  const given = address.read();
  if (![...given.keys()].length) return null;
  const many = (name, ids) => given.getAll(name).filter((id) => ids.includes(id));
  const forms = given.getAll("form").map((text) => text.split("-")).filter(([form, many]) => allowed.forms.includes(form) && number(many, "count"));
  return {
    topic: plain(given.get("topic"), "topic"),
    roles: many("role", allowed.roles),
    themes: many("theme", allowed.themes),
    kinds: many("kind", allowed.kinds),
    forms: forms.map(([form, many]) => [form, number(many, "count")]),
    shares: /^\d-\d-\d$/.test(given.get("shares") || "") ? given.get("shares").split("-").map(Number) : [],
    cases: number(given.get("cases"), "cases"),
    count: number(given.get("count"), "count") || DEFAULTS.count,
    minutes: given.get("minutes") === NONE ? null : number(given.get("minutes"), "minutes") || DEFAULTS.minutes,
    line: number(given.get("line"), "line"),
    seed: plain(given.get("seed"), "seed"),
    seat: plain(given.get("seat"), "seat"),
    ask: many("ask", ASKED),
  };
}

/** What decides the questions, as pairs of the address. */
export function scope(setup) {
  const many = (name, ids) => ids.map((id) => [name, id]);
  return [
    ...many("role", setup.roles),
    ...many("theme", setup.themes),
    ...many("kind", setup.kinds),
    ...many("form", (setup.forms || []).map((form) => form.join("-"))),
    ["shares", (setup.shares || []).join("-")],
    ["cases", setup.cases],
    ["count", setup.count],
    ["seed", setup.seed],
  ];
}

/** The settings as pairs of the address, without the person's seat. */
function pairs(setup) {
  return [
    ["topic", setup.topic],
    ...scope(setup),
    ["minutes", setup.minutes || NONE],
    ["line", setup.line],
    ...(setup.ask || []).map((what) => ["ask", what]),
  ];
}

/** The absolute address with these settings. */
export function link(setup) {
  return `${location.href.replace(/[?#].*$/, "")}?${address.query(pairs(setup))}`;
}

/** A number that can be read out to a class. */
export function drawSeed() {
  return String(100000 + (crypto.getRandomValues(new Uint32Array(1))[0] % 900000));
}

/** Seats change the order alone; without one, the order is that of form A on paper. */
export function form(setup) {
  return setup.seat || "A";
}

export function filters({ roles, themes, kinds, forms = [], shares = [], cases }) {
  return { roles, themes, kinds, forms, shares, cases: cases || 0 };
}

/** Write the settings to the address. */
export function write(setup) {
  address.write(pairs(setup));
}
