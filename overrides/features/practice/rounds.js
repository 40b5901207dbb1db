/* Unfinished rounds of questions, each under a name of its own, so that tabs do not overwrite one another. */

import { newId } from "../../shared/ids.js";
import schema from "./practice.schema.json" with { type: "json" };

const START = "practice/round";
const ID = new RegExp(schema.properties.answers.items.properties.id.pattern);
const MOST_IDS = 2000;
const MOST = 9; /* the oldest go first */

const isCount = (value) => Number.isInteger(value) && value >= 0 && value < 1e6;

/** The rounds in a store, as storage.js opens one. */
export function roundsOf(store) {
  function read(name) {
    const { ids, place, right, at = "" } = store.get(name) ?? {};
    const whole = Array.isArray(ids) && ids.length <= MOST_IDS && ids.every((id) => ID.test(id)) && isCount(place) && isCount(right) && place < ids.length;
    return whole ? [{ name, ids: [...ids], place, right, at: String(at) }] : [];
  }

  const all = () => store.names(START).flatMap(read).sort((one, other) => other.at.localeCompare(one.at));

  /** The round that was played last: {name, ids, place, right}, or null. */
  const last = () => all()[0] ?? null;

  /** Keep a round, {ids, place, right}, under its name. */
  function keep(name, { ids, place, right }) {
    store.set(name, { ids, place, right, at: new Date().toISOString() });
    for (const { name: old } of all().slice(MOST)) store.remove(old);
  }

  /** A name for a round of this page; it takes the place of `left`, which another page may still play under the old name. */
  function begin(left = null) {
    if (left) store.remove(left.name);
    return `${START}/${newId()}`;
  }

  return { last, keep, begin, end: store.remove };
}
