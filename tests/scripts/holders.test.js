/* Posts of one level, of several and of none. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { isAt, isPost, levelsOfPost, sameLevel } from "../../overrides/features/search/holders.js";

const data = {
  roles: { chief: ["总湖长", "city district"], keeper: ["湖长", "district"], deputy: ["副总湖长", ""], water: ["水务部门", ""] },
  answers: { chief: { kind: "post" }, keeper: { kind: "post" }, deputy: { kind: "post" }, water: { kind: "body" } },
};

test("a post of several levels is at each", () => {
  assert.deepEqual(levelsOfPost(data, "chief"), ["city", "district"]);
  assert.ok(isAt(data, "chief", "district"));
  assert.ok(!isAt(data, "keeper", "city"));
  assert.ok(sameLevel(data, "chief", "keeper"));
});

test("posts of no level are of one kind, and of no level's", () => {
  assert.ok(!sameLevel(data, "deputy", "chief"));
  assert.ok(sameLevel(data, "deputy", "deputy"));
  assert.ok(!isAt(data, "deputy", "city"));
});

test("a post is a post without a level too", () => {
  assert.deepEqual(Object.keys(data.roles).filter((id) => isPost(data, id)), ["chief", "keeper", "deputy"]);
});
