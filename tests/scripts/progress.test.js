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

test("a round of one page is not overwritten by another's, and one that is taken up is that page's own", () => {
  const storage = shelf();
  onPage([], storage);
  const [here, there] = [progressOf("sample", [1, 3], 2).rounds, progressOf("sample", [1, 3], 2).rounds];
  storage.setItem("gangze/v1/sample/practice/round", JSON.stringify({ ids: ["old", "older"], place: 1, right: 1 }));
  assert.deepEqual(here.last().ids, ["old", "older"], "as earlier handbooks kept it");
  const [one, other] = [here.begin(here.last()), there.begin()];
  here.keep(one, { ids: ["a", "b"], place: 1, right: 0 });
  there.keep(other, { ids: ["c", "d"], place: 0, right: 0 });
  assert.deepEqual([...storage.kept.keys()].filter((key) => key.includes("/round")).length, 2);
  here.keep(one, { ids: ["a", "b", "c"], place: 2, right: 1 });
  const taken = there.begin(here.last());
  there.keep(taken, { ids: ["a", "b", "c"], place: 2, right: 1 });
  here.keep(one, { ids: ["a", "b", "c"], place: 1, right: 1 });
  assert.notEqual(taken, one);
  here.end(one);
  assert.deepEqual(here.last().ids, ["a", "b", "c"]);
  here.end(taken);
  assert.deepEqual([here.last().ids, here.last().name], [["c", "d"], other]);
  for (const strange of [5, [1], { ids: "a", place: 0, right: 0 }, { ids: ["<b>"], place: 0, right: 0 }, { ids: ["a"], place: 1, right: 0 }]) {
    storage.setItem("gangze/v1/sample/practice/round/x", JSON.stringify({ ...strange, at: "9" }));
    assert.deepEqual(here.last().ids, ["c", "d"]);
  }
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
