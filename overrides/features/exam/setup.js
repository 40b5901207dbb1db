/* What a trainer sets for one exam, in the page's address and back. */

import * as address from "../../shared/address.js";

const NONE = "0"; /* stands in the address for no limit of time */
const LIMITS = { count: [1, 200], minutes: [1, 600], line: [1, 200] };
const LENGTHS = { topic: 40, seed: 20, seat: 10 };
export const DEFAULTS = { topic: "", roles: [], themes: [], kinds: [], count: 20, minutes: 30, line: null, seed: "", seat: "" };

/** One width, no white space around: what a class types by different keyboards is the same. */
export function plain(text, name) {
  return String(text || "").normalize("NFKC").replace(/\s+/g, " ").trim().slice(0, LENGTHS[name]);
}

/** A whole number within the limits of `name`; null where there is none. */
export function number(text, name) {
  const typed = String(text ?? "").normalize("NFKC").trim();
  const value = /^\d{1,4}$/.test(typed) ? Number(typed) : NaN;
  const [least, most] = LIMITS[name];
  return value >= least && value <= most ? value : null;
}

/** The set-up that the address names, or null where it names none. `allowed`: roles, themes, kinds -> ids. */
export function read(allowed) {
  const given = address.read();
  if (![...given.keys()].length) return null;
  const many = (name, ids) => given.getAll(name).filter((id) => ids.includes(id));
  return {
    topic: plain(given.get("topic"), "topic"),
    roles: many("role", allowed.roles),
    themes: many("theme", allowed.themes),
    kinds: many("kind", allowed.kinds),
    count: number(given.get("count"), "count") || DEFAULTS.count,
    minutes: given.get("minutes") === NONE ? null : number(given.get("minutes"), "minutes") || DEFAULTS.minutes,
    line: number(given.get("line"), "line"),
    seed: plain(given.get("seed"), "seed"),
    seat: plain(given.get("seat"), "seat"),
  };
}

/** The set-up as pairs of the address. A seat is the person's own: it is not handed on. */
function pairs(setup) {
  const many = (name, ids) => ids.map((id) => [name, id]);
  return [
    ["topic", setup.topic],
    ...many("role", setup.roles),
    ...many("theme", setup.themes),
    ...many("kind", setup.kinds),
    ["count", setup.count],
    ["minutes", setup.minutes || NONE],
    ["line", setup.line],
    ["seed", setup.seed],
  ];
}

/** The whole address of the page with this set-up. */
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

export function filters({ roles, themes, kinds }) {
  return { roles, themes, kinds };
}

/** Put the set-up into the address. */
export function write(setup) {
  address.write(pairs(setup));
}
