/* The office's list of units, which the handbooks of all regulations share; what else an office keeps, they do not. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { onPage, shelf } from "./page.js";

const storage = shelf();

/** The office's data on a page of a regulation: a page of its own, whose scripts begin anew. */
let opened = 0;
async function page(regulation) {
  onPage([], storage, { regulation });
  opened += 1;
  return import(`../../overrides/features/office/office-data.js?page=${opened}`);
}

test("a list of a regulation's own goes to the shared place, and is every regulation's", async () => {
  storage.kept.clear();
  storage.setItem("gangze/v1/first/office/units", '[{"name":"甲","kind":"镇"}]');
  const first = await page("first");
  assert.deepEqual(first.get("units"), [{ name: "甲", kind: "镇" }]);
  assert.equal(storage.getItem("gangze/v1/first/office/units"), null);
  storage.setItem("gangze/v1/second/office/units", '[{"name":"乙","kind":"局"},{"name":"甲","kind":"局"}]');
  const second = await page("second");
  assert.deepEqual(second.get("units"), [{ name: "甲", kind: "镇" }, { name: "乙", kind: "局" }], "those of the shared list stay as they are");
  assert.deepEqual(first.get("units"), second.get("units"));
});

test("what else is kept belongs to one regulation", async () => {
  storage.kept.clear();
  const first = await page("first");
  first.set("register/filing", [{ id: "a", cells: {} }]);
  first.set("units", [{ name: "甲", kind: "镇" }]);
  const second = await page("second");
  assert.equal(second.get("register/filing"), null);
  assert.deepEqual(second.names(), ["units"]);
  second.clear();
  assert.equal(first.get("units"), null, "there is one list");
  assert.deepEqual(first.names(), ["register/filing"]);
});

test("a list that cannot be read moves as it is, and joins none", async () => {
  storage.kept.clear();
  storage.setItem("gangze/v1/first/office/units", "[{broken");
  const first = await page("first");
  assert.ok(first.isNoList("units"));
  storage.setItem("gangze/v1/second/office/units", '[{"name":"乙"}]');
  const second = await page("second");
  assert.ok(second.isNoList("units"));
  assert.equal(storage.getItem("gangze/v1/second/office/units"), '[{"name":"乙"}]', "nothing is dropped");
});
