/* An exam that was handed in, after the bank has been revised. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { isWhole, mark, settled } from "../../overrides/features/exam/marking.js";
import { pack } from "../../overrides/features/exam/record.js";
import { fingerprint, seedOf } from "../../overrides/features/questions/paper.js";
import { anchor } from "../../overrides/shared/address.js";

const question = (id, stem) => ({ id, kind: "judge", form: "judge", stem, print: seedOf(stem).toString(16).padStart(8, "0"), clauses: ["art-1"], options: [{ text: "正确", right: true }, { text: "错误", right: false }] });
const bank = (...questions) => new Map(questions.map((each) => [each.id, each]));
const before = bank(question("a", "一"), question("b", "二"), question("c", "三"));
const answers = new Map([["a", { chosen: 0, text: "" }], ["b", { chosen: 1, text: "" }]]);
const drawn = [...before.values()].map((each) => ({ id: each.id, order: [0, 1], fingerprint: fingerprint(each) }));
const handed = { id: "x", setup: { topic: "", seed: "1", count: 3, minutes: null, line: null }, handed: "asked", entries: drawn.map((entry) => settled(entry, answers.get(entry.id), before)) };
const book = { clauses: [{ id: "art-1" }] };
const about = { regulation: "sample", documentNumber: "", status: "" };

test("what was right when it was handed in stays right, and goes out with its words", () => {
  const after = bank(question("a", "一，改过"), question("b", "二"));
  assert.ok(isWhole(handed, before) && !isWhole(handed, after));
  const result = mark(handed, answers, after, book);
  assert.deepEqual([result.total, result.right, result.unanswered], [3, 1, 1]);
  assert.deepEqual([result.marks, mark(handed, answers, before, book).marks], [["right", "wrong", "none"], ["right", "wrong", "none"]]);
  assert.deepEqual(result.missed.map(({ number }) => number), [2]);
  assert.deepEqual(result.revised, [{ number: 1, stem: "一", right: true }, { number: 3, stem: "三", right: false }]);
  const file = JSON.parse(JSON.stringify(pack(handed, answers, after, about, null)));
  assert.deepEqual(file.answers.map(({ stem, chosen, right }) => [stem, chosen, right]), [["一", 0, true], ["二", 1, false], ["三", null, false]]);
  assert.deepEqual(file, JSON.parse(JSON.stringify(pack(handed, answers, before, about, null))), "the same file as before the revision");
});

test("one handed in earlier, without its words, is kept all the same", () => {
  const old = { ...handed, entries: drawn };
  const result = mark(old, answers, bank(), book);
  assert.deepEqual([result.total, result.right, result.missed], [3, 0, []]);
  assert.deepEqual(result.marks, ["unknown", "unknown", "none"]);
  assert.deepEqual(result.revised.map(({ right }) => right), [undefined, undefined, undefined]);
  assert.deepEqual(JSON.parse(JSON.stringify(pack(old, answers, bank(), about, null))).answers.map(({ question: id, chosen }) => [id, chosen]), [["a", 0], ["b", 1], ["c", null]]);
});

test("an address with a broken escape is read as it stands", () => {
  for (const hash of ["#%", "#%E0%A4%A"]) assert.equal(anchor({ hash }), hash.slice(1));
  assert.equal(anchor({ hash: "#%E7%94%B2" }), "甲");
  assert.equal(anchor({ hash: "" }), "");
});
