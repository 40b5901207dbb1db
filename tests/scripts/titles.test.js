/* What may be said of a typed title: a wrong post is worse than a question. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { doubted } from "../../overrides/features/finder/doubts.js";
import { titles } from "../../overrides/features/finder/titles.js";
import { engine } from "./handbook.js";

const kinds = (title) => titles(title, engine).map(({ kind, role }) => role || kind);

test("a title that means one post is that post", () => {
  assert.deepEqual(kinds("县长"), ["county-head"]);
  assert.deepEqual(kinds("縣長"), ["county-head"]);
});

test("a title that may mean several asks its question", () => {
  const [said] = titles("乡长", engine);
  assert.equal(said.kind, "ask");
  assert.deepEqual(said.choices, [
    ["是", "town-head"],
    ["否", ""],
  ]);
});

test("parts of a title are answered one by one", () => {
  assert.deepEqual(kinds("书记、县长"), ["outside", "county-head"]);
  assert.deepEqual(kinds("县长兼书记"), ["county-head", "outside"]);
});

test("what is not understood is given no post", () => {
  assert.deepEqual(kinds("保安"), ["unknown"]);
  assert.ok(titles("原县长", engine).every(({ kind, rest }) => kind !== "post" || rest));
});

test("a word that every object answers to is no title", () => {
  for (const typed of ["constructor", "toString", "__proto__", "县长、constructor"]) assert.ok(titles(typed, engine).some(({ kind, rest }) => kind === "unknown" || rest), typed);
  assert.deepEqual(kinds("constructor"), ["unknown"]);
});

test("words that make a title doubtful make it a question with an exit", () => {
  for (const [title, asked] of [
    ["原县长", "是否现任？"],
    ["县长（原）", "是否现任？"],
    ["邻水县县长", "是否本县的？"],
  ]) {
    const [said] = titles(title, engine);
    assert.deepEqual([said.kind, said.ask, said.choices.map(([, role]) => role)], ["ask", asked, ["county-head", ""]], title);
  }
  assert.deepEqual(kinds("本县县长"), ["county-head"]);
});

test("a doubtful question has one exit", () => {
  for (const title of ["原乡长", "乡长（主持工作）"]) {
    const [said] = titles(title, engine);
    assert.deepEqual(said.choices.map(([, role]) => role), ["town-head", ""], title);
  }
});

test("a question that two rules ask is asked once", () => {
  const said = { kind: "ask", ask: "是否本县部门，是否主持工作？", choices: [["是", "town-head"]] };
  assert.equal(doubted(said, { ask: "是否本县部门？", yes: "是", no: "否" }, engine.data).ask, said.ask);
});
