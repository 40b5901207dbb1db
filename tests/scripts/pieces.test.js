/* Long texts in rows. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { MOST, pieces } from "../../overrides/shared/pieces.js";

test("a short text is one piece, a long one several that hold all of it", () => {
  assert.deepEqual(pieces(""), [""]);
  assert.deepEqual(pieces("短。"), ["短。"]);
  for (const text of ["长".repeat(MOST + 1), "😀".repeat(3 * MOST), `${"一".repeat(120)}。`.repeat(40)]) {
    const made = pieces(text);
    assert.equal(made.join(""), text);
    assert.ok(made.length > 1 && made.every((each) => each && [...each].length <= MOST));
  }
});

test("it is broken behind a sentence", () => {
  assert.deepEqual(pieces(`${"一".repeat(149)}。${"二".repeat(99)}。`), [`${"一".repeat(149)}。`, `${"二".repeat(99)}。`]);
});
