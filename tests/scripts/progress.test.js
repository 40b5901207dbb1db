/* Practice is kept by the words of its questions, not by their ids. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { progressOf } from "../../overrides/features/practice/progress.js";
import { onPage, shelf } from "./page.js";

const question = (id, print, stem) => ({ id, print: print.repeat(16), stem, right: "甲" });
const wrong = { text: "乙", right: false };

test("a question under another id keeps its answers; one in other words takes none and overwrites none", () => {
  onPage([], shelf());
  const progress = progressOf("sample", [1, 3], 2);
  const before = question("art-1-gap-1", "a", "旧题");
  progress.answered(before, wrong, []);
  const moved = question("art-1-gap-2", "a", "旧题");
  const fresh = question("art-1-gap-1", "b", "新题");
  assert.deepEqual(progress.sorted([fresh, moved]), { all: [fresh, moved], fresh: [fresh], wrong: [moved] });
  assert.equal(progress.answered(moved, wrong, []).wrong, 2);
  progress.answered(fresh, { text: "甲", right: true }, []);
  assert.deepEqual([...progress.all("answer").values()].map(({ stem, right, wrong: missed }) => [stem, right, missed]).sort(), [["新题", 1, 0], ["旧题", 0, 2]]);
  const bank = { questions: new Map([[fresh.id, fresh]]), decks: { duties: new Map(), stems: new Map() }, find: () => null };
  assert.deepEqual(progress.strays(bank).map(({ record, gone }) => [record.stem, gone]), [["旧题", false]]);
});

test("a card under another id keeps its box", () => {
  onPage([], shelf());
  const progress = progressOf("sample", [1, 3], 2);
  const card = (id) => ({ id, print: "c".repeat(16), front: ["问"], clauses: [] });
  progress.graded(card("duty/art-1"), "known");
  assert.equal(progress.due([card("duty/art-2")]).fresh.length, 0);
  progress.graded(card("duty/art-2"), "lost");
  assert.equal(progress.all("card").size, 1);
});
