/* What a QR code is drawn of; that it can be read is tried in the browser. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { words } from "../../overrides/shared/class-address.js";
import { path } from "../../overrides/shared/qr.js";

/** The modules that a path covers, as rows of signs. */
function covered(drawn, size) {
  const rows = Array.from({ length: size }, () => Array(size).fill("."));
  for (const [, x, y, run, back] of drawn.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)) {
    assert.equal(run, back);
    for (let step = 0; step < Number(run); step += 1) rows[Number(y)][Number(x) + step] = "#";
  }
  return rows.map((row) => row.join(""));
}

test("the path covers the dark modules and no other", () => {
  for (const rows of [["#.#", "###", "..."], ["...", ".##", "#.."], ["###", "###", "###"]]) {
    const code = { size: 3, get: (x, y) => rows[y][x] === "#" };
    assert.deepEqual(covered(path(code), 3), rows);
  }
});

test("an address is shown in letters, and means the same when it is typed", () => {
  const given = "http://a.cn/exam.html?topic=%E7%94%B2%E7%8F%AD+%26+%E4%B9%99%25&seed=7";
  assert.equal(words(given), "http://a.cn/exam.html?topic=甲班+%26+乙%25&seed=7");
  assert.equal(new URL(words(given)).href, given);
  assert.equal(new URL(words("http://a.cn/?topic=a%E3%80%80b")).href, "http://a.cn/?topic=a%E3%80%80b", "no space breaks it");
  assert.equal(words("http://a.cn/?topic=%E7"), "http://a.cn/?topic=%E7");
});
