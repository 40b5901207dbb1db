/* What a file would change here: told whole, and nothing taken away. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { differences, merged } from "../../overrides/shared/changes.js";
import { withIds } from "../../overrides/shared/ids.js";
import { bare, has, own } from "../../overrides/shared/own.js";

/* A generator of numbers that is the same each time: of xorshift, seeded. */
function dice(seed) {
  let state = seed;
  return (sides) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.abs(state) % sides;
  };
}

const BLANKS = [undefined, null, "", []];

function anything(roll, depth = 3) {
  const kind = roll(depth ? 6 : 3);
  if (kind === 0) return BLANKS[roll(BLANKS.length)];
  if (kind < 3) return ["甲", "乙", "constructor"][roll(3)];
  const many = [...Array(roll(4)).keys()];
  if (kind === 3) return many.map((index) => ({ id: `r${index}`, text: anything(roll, depth - 1) }));
  return Object.fromEntries(many.map(() => [["value", "note", "items", "toString"][roll(4)], anything(roll, depth - 1)]));
}

/** Whether every text that `old` holds is in `made`, or told as changed. */
function lost(old, made) {
  const texts = (value) => (typeof value === "string" ? [value].filter(Boolean) : value && typeof value === "object" ? Object.values(value).flatMap(texts) : []);
  const told = differences(old, made).flatMap(({ before }) => texts(before));
  const left = texts(made);
  return texts(old).filter((text) => {
    const list = left.includes(text) ? left : told;
    const at = list.indexOf(text);
    if (at >= 0) list.splice(at, 1);
    return at < 0;
  });
}

test("whatever a file holds, no text goes without being told", () => {
  const roll = dice(20141);
  let changed = 0;
  for (let round = 0; round < 5000; round += 1) {
    const [old, given] = [anything(roll), anything(roll)];
    const made = merged(old, given);
    assert.deepEqual(lost(old, made), [], JSON.stringify({ old, given, made }));
    assert.deepEqual(merged(old, undefined), old);
    assert.deepEqual(differences(made, merged(made, given)), [], "a second import changes nothing");
    changed += differences(old, made).length ? 1 : 0;
  }
  assert.ok(changed > 1000, "there was something to tell");
});

test("what a file leaves empty or does not name stays", () => {
  const old = { value: "partly", note: "一", evidenceWhat: "台账", problem: "有", deadline: "六月", wordsHash: "a", questionHash: "b", question: "旧？" };
  const given = { value: "", note: "二", evidenceWhat: "", problem: "", wordsHash: "c", questionHash: "d", question: "新？" };
  assert.deepEqual(merged(old, given), { ...old, note: "二" }, "with the words to which the answer was given");
  assert.deepEqual(differences(old, merged(old, given)), [{ path: ["note"], before: "一", after: "二" }]);
  assert.equal(merged(old, { ...given, value: "no" }).wordsHash, "c", "another answer was given to its own words");
});

test("rows are joined by id, units by name, and times are not told", () => {
  const rows = merged([{ id: "a", cells: { x: "1", y: "2" } }, { id: "b", cells: {} }], [{ id: "c", cells: {} }, { id: "a", cells: { x: "9", y: "" } }]);
  assert.deepEqual(rows, [{ id: "a", cells: { x: "9", y: "2" } }, { id: "b", cells: {} }, { id: "c", cells: {} }]);
  assert.deepEqual(merged([{ name: "甲", kind: "乡" }], [{ name: "乙", kind: "" }, { name: "甲", kind: "" }]), [{ name: "甲", kind: "乡" }, { name: "乙", kind: "" }]);
  assert.deepEqual(merged({ updated: "2026-02", a: "1" }, { updated: "2026-01", a: "1" }), { updated: "2026-02", a: "1" });
  assert.deepEqual(differences({ updated: "2026-01" }, { updated: "2026-02" }), []);
  const people = [{ name: "张三", post: "a" }, { name: "张三", post: "b" }];
  assert.deepEqual(merged(people, [{ name: "张三", post: "c" }]), [{ name: "张三", post: "c" }], "what cannot be told apart is replaced");
  assert.deepEqual(differences(people, [{ name: "张三", post: "c" }]), [{ path: [], before: people, after: [{ name: "张三", post: "c" }] }], "and told whole");
});

test("ids are made unique and valid, and left alone where they are", () => {
  const pattern = /^[a-z0-9]{1,20}$/;
  const good = [{ id: "a" }, { id: "b" }];
  assert.equal(withIds(good, pattern), good);
  const roll = dice(7);
  for (let round = 0; round < 500; round += 1) {
    const given = [...Array(roll(8)).keys()].map((index) => ({ id: ["a", "b", "ABC", 5, undefined, "__proto__"][roll(6)], index }));
    const made = withIds(given, pattern);
    assert.ok(made.every(({ id }) => pattern.test(id)));
    assert.equal(new Set(made.map(({ id }) => id)).size, given.length);
    assert.deepEqual(made.map(({ index }) => index), given.map(({ index }) => index));
    assert.equal(withIds(made, pattern), made);
  }
});

test("a text that every object answers to is an entry of none", () => {
  for (const key of ["constructor", "toString", "__proto__", "hasOwnProperty", "valueOf"]) {
    assert.equal(has({}, key), false);
    assert.equal(own({}, key), undefined);
    assert.equal(bare({ a: 1 })[key], undefined);
  }
  assert.equal(own({ a: 0 }, "a"), 0);
  assert.equal(own(null, "a"), undefined);
  assert.ok("a" in bare({ a: 1 }));
});
