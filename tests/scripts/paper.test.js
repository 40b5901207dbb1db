/* Papers are drawn as Python draws them: tests/data/draw.json. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { draw, paper, seedOf } from "../../overrides/features/questions/paper.js";
import { vectors } from "./read.js";

const { numbers, seeds, shuffles, papers } = vectors("draw");

test("a seed gives its numbers", () => {
  for (const [seed, expected] of Object.entries(numbers)) {
    const chance = draw(Number(seed));
    assert.deepEqual(expected.map(() => chance.next()), expected);
  }
});

test("a text gives its seed", () => {
  for (const [text, seed] of Object.entries(seeds)) assert.equal(seedOf(text), seed);
});

test("a seed shuffles", () => {
  for (const { seed, count, order } of shuffles) assert.deepEqual(draw(seed).shuffled([...Array(count).keys()]), order);
});

test("a paper is its questions in their order, each with its options in theirs", () => {
  for (const { seed, count, filters, form, paper: expected } of papers.cases) {
    assert.deepEqual(paper(papers.bank, seed, count, filters, form).map(({ id, order }) => [id, order]), expected);
  }
});

