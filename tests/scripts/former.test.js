/* Addresses of an earlier edition lead to what their clauses became. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { clauseIn, traced } from "../../overrides/features/editions/former.js";

const edition = (name, clauses) => ({ name, label: name, page: `editions/${name}.html`, clauses });
const BOOK = {
  current: "v2020",
  editions: [
    edition("v2018", { "art-3-1": ["第三条第（一）项", "art-3-2", true], "art-4-2": ["第四条第（二）项", "", false], "art-7": ["第七条", "art-6", true] }),
    edition("v2015", { "art-7": ["第七条", "art-5", false], "art-8": ["第八条", "art-6", false] }),
  ],
};
const short = (found) => found && [found.edition.name, found.now, found.same];

test("an anchor of a clause, a duty or a question names a clause", () => {
  assert.deepEqual(["art-4-3", "duty-art-4-3--unit", "art-4-3-q2", "art-16-p1-s2", "full-text", ""].map(clauseIn), ["art-4-3", "art-4-3", "art-4-3", "art-16-p1-s2", "", ""]);
});

test("an address that names its edition is read by that edition, even where the page has the anchor", () => {
  assert.deepEqual(short(traced(BOOK, "v2018", "art-3-1", true)), ["v2018", "art-3-2", true]);
  assert.deepEqual(short(traced(BOOK, "v2018", "art-4-2", true)), ["v2018", "", false]);
  assert.deepEqual(short(traced(BOOK, "v2015", "art-7", false)), ["v2015", "art-5", false]);
});

test("the present edition's addresses are left alone", () => {
  assert.equal(traced(BOOK, "v2020", "art-3-1", true), null);
  assert.equal(traced(BOOK, "", "art-3-1", true), null);
  assert.equal(traced(BOOK, "v1999", "art-3-1", true), null);
});

test("an anchor that there is no more is looked for in the latest edition that had it", () => {
  assert.deepEqual(short(traced(BOOK, "", "art-7", false)), ["v2018", "art-6", true]);
  assert.deepEqual(short(traced(BOOK, "", "art-8", false)), ["v2015", "art-6", false]);
  assert.equal(traced(BOOK, "", "art-99", false), null);
});
