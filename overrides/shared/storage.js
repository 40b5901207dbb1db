/* The only access to localStorage. Keys contain a version and the regulation, since all sites opened from disk share one
   store. If storage is missing or full, values are kept in memory, and the page says so. */

const VERSION = "v1";
const memory = new Map();
let persistent = true;

/** A store of one regulation: values are JSON, names are the caller's. */
export function openStore(regulation) {
  const prefix = `gangze/${VERSION}/${regulation}/`;

  function area() {
    try {
      return window.localStorage;
    } catch {
      persistent = false;
      return null;
    }
  }

  function get(name) {
    if (memory.has(prefix + name)) return JSON.parse(memory.get(prefix + name));
    try {
      const text = area()?.getItem(prefix + name);
      return text ? JSON.parse(text) : null;
    } catch {
      return null; // not ours, or broken: keep it
    }
  }

  /** Whether what is saved under a name cannot be read. */
  function isBroken(name) {
    if (memory.has(prefix + name)) return false;
    try {
      JSON.parse(area()?.getItem(prefix + name) || "null");
      return false;
    } catch (error) {
      return error instanceof SyntaxError;
    }
  }

  /** Keep what is saved under a name beside it, under `aside/<name>`, before something else takes its place.
      False where there is no room for it. */
  function setAside(name) {
    try {
      area().setItem(`${prefix}aside/${name}`, area().getItem(prefix + name) || "");
      return true;
    } catch {
      return false;
    }
  }

  /** Save a value; false where it is only kept until the page is closed. What cannot be read is kept aside. */
  const set = (name, value) => put(name, JSON.stringify(value));

  /** The text that is saved under a name, be it readable or not; null where there is none. */
  function text(name) {
    try {
      return memory.get(prefix + name) ?? area()?.getItem(prefix + name) ?? null;
    } catch {
      return null;
    }
  }

  /** Save a text that `text` gave. */
  function put(name, text) {
    try {
      if (isBroken(name) && !setAside(name)) throw new Error(name);
      area().setItem(prefix + name, text);
      memory.delete(prefix + name);
      return true;
    } catch {
      persistent = false;
      memory.set(prefix + name, text);
      return false;
    }
  }

  function remove(name) {
    memory.delete(prefix + name);
    try {
      area()?.removeItem(prefix + name);
      area()?.removeItem(`${prefix}aside/${name}`);
    } catch {
      // nothing is saved there
    }
  }

  /** The names that begin with `start`. */
  function names(start) {
    const found = new Set();
    for (const key of memory.keys()) if (key.startsWith(prefix + start)) found.add(key.slice(prefix.length));
    try {
      const saved = area();
      for (let index = 0; saved && index < saved.length; index += 1) {
        const key = saved.key(index);
        if (key.startsWith(prefix + start)) found.add(key.slice(prefix.length));
      }
    } catch {
      // only what is in memory
    }
    return [...found].sort();
  }

  /** Call `heard(name)` when another tab has changed a value. */
  function watch(heard) {
    window.addEventListener("storage", (event) => {
      if (event.key && event.key.startsWith(prefix)) heard(event.key.slice(prefix.length));
    });
  }

  return { get, set, text, put, remove, isBroken, setAside, names, watch, isPersistent: () => persistent };
}
