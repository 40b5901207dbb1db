/* The little of a page that scripts without elements of their own ask for. */

/** Node has it as a global name from version 19 on. */
class Custom extends Event {
  constructor(name, { detail }) {
    super(name);
    this.detail = detail;
  }
}

/** A localStorage that can be full: `full(true)` refuses every write. */
class Shelf {
  kept = new Map();
  isFull = false;
  full(value) {
    this.isFull = value;
  }
  get length() {
    return this.kept.size;
  }
  key(index) {
    return [...this.kept.keys()][index] ?? null;
  }
  getItem(key) {
    return this.kept.get(key) ?? null;
  }
  removeItem(key) {
    this.kept.delete(key);
  }
  setItem(key, text) {
    if (this.isFull) throw new Error("QuotaExceededError");
    this.kept.set(key, text);
  }
}

export const shelf = () => new Shelf();

/** Stand in for a page of a regulation that lists `kinds` of unit, in a browser that keeps nothing, or what `storage`
    keeps. `from`: where the page was opened; `engine`: firefox, or any other. Returns how often the browser was asked to take nothing away. */
export function onPage(kinds, storage = undefined, { from = "http:", engine = "", regulation = "sample" } = {}) {
  const carrier = { dataset: { regulation, unitKinds: JSON.stringify(kinds) } };
  const asked = { times: 0 };
  const persist = async () => (asked.times += 1);
  Object.defineProperty(globalThis, "navigator", { configurable: true, value: { storage: { persist } } });
  Object.assign(globalThis, {
    CustomEvent: globalThis.CustomEvent || Custom,
    document: Object.assign(new EventTarget(), { querySelector: () => carrier }),
    window: Object.assign(new EventTarget(), { localStorage: storage, Storage: Shelf }),
    location: { protocol: from },
    CSS: { supports: (name) => engine === "firefox" && name === "-moz-appearance" },
  });
  return asked;
}
