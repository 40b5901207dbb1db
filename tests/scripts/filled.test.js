/* What a record gives for a printed sheet. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { filled } from "../../overrides/features/pack/filled.js";

const sheet = { sections: [{ items: [{ questions: [["a-q1", "是否甲？", "w", "1", "yes-no"], ["a-q2", "是否乙？", "w", "2", "graded"]] }] }] };
const given = (more) => ({ value: "", note: "", question: "", wordsHash: "w", ...more });

test("of what was given to other words, nothing is filled in and nothing goes uncounted", () => {
  for (const old of [{ value: "yes" }, { note: "只有说明" }]) {
    const { marks, remarks, changed } = filled(new Map([["a-q1", given({ questionHash: "old", ...old })]]), sheet);
    assert.deepEqual([marks.size, remarks, changed], [0, [], 1]);
  }
  assert.equal(filled(new Map([["a-q1", given({ questionHash: "old" })]]), sheet).changed, 0, "an empty one is no loss");
});

test("an old 部分落实 to a question of yes or no is counted, and what was written beside it is kept", () => {
  const answers = new Map([["a-q1", given({ questionHash: "1", value: "partly", note: "在办" })], ["a-q2", given({ questionHash: "2", value: "partly" })]]);
  const { marks, remarks, few } = filled(answers, sheet);
  assert.deepEqual([[...marks], remarks, few], [[["a-q2", "partly"]], ["第1题：在办"], 1]);
});

test("the answer of a question that was split goes to none of its parts", () => {
  const { marks, gone } = filled(new Map([["a-q9", given({ questionHash: "9", question: "是否甲、乙？", value: "yes" })]]), sheet);
  assert.deepEqual([marks.size, gone], [0, 1]);
});
