/* What a file says, laid over what is kept here: nothing is taken away, and every difference can be told. */

import { own } from "./own.js";

/* What goes with an answer, or with a clause: the words to which it was given. Where the file holds none, ours stay. */
const TIED = { value: ["answer", "question", "questionHash", "wordsHash"], clause: ["label", "hash"] };
const LATER = new Set(["at", "updated"]);
const UNSAID = new Set([...LATER, "created", "names", ...Object.values(TIED).flat()]);

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isEmpty = (value) => value === undefined || value === null || value === "" || (Array.isArray(value) && !value.length);
const keyOf = (entry) => (Array.isArray(entry) ? entry[0] : isObject(entry) ? (entry.id ?? entry.name) : entry);

/** Key -> entry, or null where a list's entries cannot be told apart. */
function byKey(list) {
  const found = new Map(list.map((entry) => [keyOf(entry), entry]));
  const told = [...found.keys()].every((key) => typeof key === "string" && key);
  return told && found.size === list.length ? found : null;
}

/** `old` with what `given` holds. What is absent or empty there stays as it is; lists are joined by id, name or text. */
export function merged(old, given) {
  if (isEmpty(given)) return old;
  if (isEmpty(old)) return given;
  if (isObject(old) && isObject(given)) return mergedObject(old, given);
  const lists = Array.isArray(old) && Array.isArray(given) ? [byKey(old), byKey(given)] : [];
  if (!lists[0] || !lists[1]) return given;
  const [here, there] = lists;
  return [...old.map((entry) => merged(entry, there.get(keyOf(entry)))), ...given.filter((entry) => !here.has(keyOf(entry)))];
}

function mergedObject(old, given) {
  const ours = new Set(Object.entries(TIED).flatMap(([key, tied]) => (isEmpty(own(given, key)) && !isEmpty(own(old, key)) ? tied : [])));
  const made = { ...old };
  for (const [key, value] of Object.entries(given)) {
    if (ours.has(key) || (key === "created" && !isEmpty(own(old, key)))) continue;
    const before = own(old, key);
    made[key] = LATER.has(key) && String(before ?? "") > String(value) ? before : merged(before, value);
  }
  return made;
}

/** What differs, as [{path, before, after}]; `before` is empty where something is only added. Times and hashes, which
    nobody typed, are not told. */
export function differences(old, made, path = []) {
  if (JSON.stringify(old) === JSON.stringify(made) || (isEmpty(old) && isEmpty(made))) return [];
  if (isObject(old) && isObject(made)) {
    const keys = [...new Set([...Object.keys(old), ...Object.keys(made)])].filter((key) => !UNSAID.has(key));
    return keys.flatMap((key) => differences(own(old, key), own(made, key), [...path, key]));
  }
  const lists = Array.isArray(old) && Array.isArray(made) ? [byKey(old), byKey(made)] : [];
  if (!lists[0] || !lists[1]) return [{ path, before: isEmpty(old) ? "" : old, after: isEmpty(made) ? "" : made }];
  const keys = [...new Set([...lists[0].keys(), ...lists[1].keys()])];
  return keys.flatMap((key) => differences(lists[0].get(key), lists[1].get(key), [...path, key]));
}
