/* The vectors that tests/views holds Python to, met by the script. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { alignment } from "../../overrides/features/compare/alignment.js";
import { vectors } from "./read.js";

const RULES = { ignored: " 　，。、；：？！“”‘’（）《》〈〉【】〔〕—…·,.;:?!\"'()[]<>-", near: 28, run: 1 };
const { differences, likeness, themes } = vectors("alignment");

/** `[own→other]` where two texts differ: the pieces as [own, other], common ones twice. */
function pieces(text) {
  return [...text.matchAll(/\[([^→\]]*)→([^\]]*)\]|([^[]+)/g)].map(([, own, other, both]) => (both ? [both, both] : [own, other]));
}

const side = (text, which) => pieces(text).map((piece) => piece[which]).join("");

test("two texts are cut into what they share and where they differ", () => {
  const align = alignment(RULES, differences.flatMap(({ text }) => [side(text, 0), side(text, 1)]));
  for (const { text } of differences) {
    assert.deepEqual(align.differences(side(text, 0), side(text, 1)), pieces(text));
    const turned = pieces(text).map(([own, other]) => [other, own]);
    assert.deepEqual(align.differences(side(text, 1), side(text, 0)), turned, "whichever comes first");
  }
});

test("similarity is a fraction of whole numbers", () => {
  const align = alignment(RULES, []);
  for (const { own, other, fraction } of likeness) assert.deepEqual(align.similarity(own, other), fraction);
});

test("each text is matched once, the most alike first", () => {
  const texts = ["制定年度安全生产工作计划", "组织安全生产检查", "报告事故"];
  const align = alignment(RULES, texts);
  assert.deepEqual(align.match(texts, ["组织开展安全生产检查", "制定安全生产工作计划"]), [
    [0, 1],
    [1, 0],
  ]);
  assert.deepEqual(align.match(texts, []), []);
});

test("what words leave is matched by theme", () => {
  const lines = (side) => side.map(([words, held]) => ({ words, themes: held }));
  const align = alignment(RULES, []);
  for (const { own, other, pairs } of themes) {
    assert.deepEqual(align.matchThemes(lines(own), lines(other)), pairs);
    assert.deepEqual(align.matchThemes(lines(other), lines(own)), pairs.map(([i, j]) => [j, i]).sort());
  }
});
