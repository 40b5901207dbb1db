/* The little of a page that scripts without elements of their own ask for. */

/** Node has it as a global name from version 19 on. */
class Custom extends Event {
  constructor(name, { detail }) {
    super(name);
    this.detail = detail;
  }
}

/** A localStorage that can be full: `full(true)` refuses every write. */
export function shelf() {
  const kept = new Map();
  let isFull = false;
  return {
    kept,
    full: (value) => (isFull = value),
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index],
    getItem: (key) => kept.get(key) ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem(key, text) {
      if (isFull) throw new Error("QuotaExceededError");
      kept.set(key, text);
    },
  };
}

/** Stand in for a page of the regulation `sample` that lists `kinds` of unit, in a browser that keeps nothing, or what `storage`
    keeps. */
export function onPage(kinds, storage = undefined) {
  const carrier = { dataset: { regulation: "sample", unitKinds: JSON.stringify(kinds) } };
  Object.assign(globalThis, {
    CustomEvent: globalThis.CustomEvent || Custom,
    document: Object.assign(new EventTarget(), { querySelector: () => carrier }),
    window: Object.assign(new EventTarget(), { localStorage: storage }),
  });
}
