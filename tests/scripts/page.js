/* The little of a page that scripts without elements of their own ask for. */

/** Node has it as a global name from version 19 on. */
class Custom extends Event {
  constructor(name, { detail }) {
    super(name);
    this.detail = detail;
  }
}

/** Stand in for a page of the regulation `sample` that lists `kinds` of unit, in a browser that keeps nothing. */
export function onPage(kinds) {
  const carrier = { dataset: { regulation: "sample", unitKinds: JSON.stringify(kinds) } };
  Object.assign(globalThis, {
    CustomEvent: globalThis.CustomEvent || Custom,
    document: Object.assign(new EventTarget(), { querySelector: () => carrier }),
    window: new EventTarget(),
  });
}

/** What a browser's localStorage does, as far as ours asks. */
class Area {
  kept = new Map();
  get length() {
    return this.kept.size;
  }
  key(index) {
    return [...this.kept.keys()][index] ?? null;
  }
  getItem(key) {
    return this.kept.get(key) ?? null;
  }
  setItem(key, text) {
    if (this.isFull) throw new Error("QuotaExceededError");
    this.kept.set(key, text);
  }
  removeItem(key) {
    this.kept.delete(key);
  }
}

/** … in a browser that keeps what it is given; `of` says which: "firefox from a folder", "off" or any other. Returns its store, and
    how often it was asked to keep it. */
export function inBrowser(of = "") {
  onPage([]);
  const area = new Area();
  const asked = { times: 0 };
  const persist = async () => (asked.times += 1);
  Object.assign(globalThis.window, { localStorage: of === "off" ? { getItem: () => null } : area, Storage: Area });
  Object.defineProperty(globalThis, "navigator", { configurable: true, value: { storage: { persist } } });
  Object.assign(globalThis, {
    location: { protocol: of.endsWith("folder") ? "file:" : "http:" },
    CSS: { supports: (name) => of.startsWith("firefox") && name === "-moz-appearance" },
  });
  return { area, asked };
}
