/* The first script of a page: readable by any browser, and awake before all others. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { runInNewContext } from "node:vm";
import { parse } from "acorn";

const text = readFileSync(new URL("../../overrides/first.js", import.meta.url), "utf8");

/** A page in which the script has run; `lacking` makes it older than it is. */
function page({ storage = "kept", lacking = "" } = {}) {
  const attributes = new Set();
  const heard = {};
  const root = { setAttribute: (name) => attributes.add(name), hasAttribute: (name) => attributes.has(name) };
  const document = { documentElement: root, addEventListener: (name, run) => (heard[name] = run), querySelectorAll: () => [] };
  const has = (name) => (name === lacking ? undefined : () => {});
  const context = {
    document,
    Element: { prototype: { replaceChildren: has("replaceChildren") } },
    crypto: { getRandomValues: has("getRandomValues") },
    TextDecoder,
    URLSearchParams,
    Blob,
    sessionStorage: {},
  };
  context.window = context;
  const refused = { configurable: true, get: () => { throw new Error("SecurityError"); } };
  Object.defineProperty(context, "localStorage", { off: refused, none: { configurable: true, value: null }, kept: { value: "theirs" } }[storage]);
  runInNewContext(text, context);
  return { attributes, heard, context };
}

test("it is ES5 from its first sign to its last", () => {
  parse(text, { ecmaVersion: 5, sourceType: "script" });
  assert.throws(() => parse(`${text}\nvar one = two?.three;`, { ecmaVersion: 5 }), "the parser would say otherwise");
});

test("a browser that lacks what the bundle uses is told apart", () => {
  assert.ok(!page().attributes.has("data-too-old"));
  for (const lacking of ["replaceChildren", "getRandomValues"]) assert.ok(page({ lacking }).attributes.has("data-too-old"), lacking);
});

test("where storage is off, scripts find one that lasts as long as the page", () => {
  for (const storage of ["off", "none"]) {
    const { localStorage } = page({ storage }).context;
    assert.equal(localStorage.getItem("constructor"), null);
    localStorage.setItem("a", 1);
    localStorage.setItem("b", "two");
    assert.deepEqual([localStorage.length, localStorage.key(1), localStorage.key(2), localStorage.getItem("a")], [2, "b", null, "1"]);
    localStorage.removeItem("a");
    assert.equal(localStorage.length, 1);
    localStorage.clear();
    assert.equal(localStorage.getItem("b"), null);
  }
  assert.equal(page().context.localStorage, "theirs");
});
