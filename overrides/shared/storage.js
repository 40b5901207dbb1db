/* The only access to localStorage. Keys contain a version and the regulation, since all sites opened from disk share one
   store. If storage is off or full, values are kept in memory. What of this a page tells, keeping.js says. */

import { changed, exported, isMarked, markOf, overdue } from "./unexported.js";

const VERSION = "v1";

/** Opens the store that all regulations share, beside theirs: it holds the office's list of units, and nothing else. No data
    folder's name has a capital. */
export const SHARED = "Shared";
const memory = new Map();
const seen = new Set(); /* keys that this page has asked for: what it may show */
let full = false;

function area() {
  try {
    const found = window.localStorage;
    return found instanceof window.Storage ? found : null; // first.js gives a page without one a stand-in
  } catch {
    return null;
  }
}

/** Who sees what is kept: "shared", all pages; "apart", this page alone; "off", nobody once it is closed. Firefox gives each
    file opened from a folder its own store, and no page can look into another's: it is known by a property that only
    its engine reads. */
export function place() {
  if (!area()) return "off";
  return location.protocol === "file:" && CSS.supports("-moz-appearance", "none") ? "apart" : "shared";
}

/** Whether all that was set outlasts the page. */
export const isPersistent = () => !full && place() !== "off";

/** A store of one regulation: values are JSON, names are the caller's. */
export function openStore(regulation) {
  const prefix = `gangze/${VERSION}/${regulation}/`;

  function get(name) {
    seen.add(prefix + name);
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
    const mark = markOf(name);
    if (mark) changed(store, mark);
    try {
      if (isBroken(name) && !setAside(name)) throw new Error(name);
      area().setItem(prefix + name, text);
      memory.delete(prefix + name);
      if (mark) askToStay();
      return true;
    } catch {
      full = true;
      memory.set(prefix + name, text);
      return false;
    }
  }

  /** Ask the browser, once, not to take away by itself what somebody keeps. */
  function askToStay() {
    const asked = "kept/asked";
    if (!navigator.storage?.persist || get(asked)) return;
    set(asked, true);
    navigator.storage.persist().catch(() => {});
  }

  function remove(name) {
    memory.delete(prefix + name);
    try {
      area()?.removeItem(prefix + name);
      area()?.removeItem(`${prefix}aside/${name}`);
    } catch {
      // nothing is saved there
    }
    const mark = markOf(name);
    if (!mark) return;
    if (!isMarked(store, mark)) remove(mark);
    tell();
  }

  /** Whether any name begins with `start`. */
  function holds(start) {
    for (const key of memory.keys()) if (key.startsWith(prefix + start)) return true;
    const saved = area();
    for (let index = 0; saved && index < saved.length; index += 1) if (saved.key(index).startsWith(prefix + start)) return true;
    return false;
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
    for (const name of found) seen.add(prefix + name);
    return [...found].sort();
  }

  /** Call `heard(name)` when another tab has changed a value or taken it away; where it has cleared the whole store, for every
      name that this page has asked for. */
  function watch(heard) {
    window.addEventListener("storage", (event) => {
      if (event.storageArea && event.storageArea !== area()) return;
      const keys = event.key === null ? [...seen] : [event.key];
      for (const key of keys) if (key.startsWith(prefix)) heard(key.slice(prefix.length));
    });
  }

  const store = {
    get,
    set,
    text,
    put,
    remove,
    isBroken,
    setAside,
    holds,
    names,
    watch,
    isPersistent,
    /** Note an export, for keeping.js: `part` as in unexported.js. */
    exported(part) {
      exported(store, part);
      tell();
    },
    overdue: (tool) => overdue(store, tool),
  };
  return store;
}

/** Tell the page that something was exported or taken away. */
function tell() {
  document.dispatchEvent(new CustomEvent("hb-kept"));
}
