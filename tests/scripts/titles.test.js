/* What may be said of a typed title: a wrong post is worse than a question. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { doubted } from "../../overrides/features/finder/doubts.js";
import { titles } from "../../overrides/features/finder/titles.js";
import { proposePost } from "../../overrides/features/pack/propose.js";
import { prepare } from "../../overrides/features/search/engine.js";
import { data, engine } from "./handbook.js";

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

/** The handbook's words about deputies, with a county's posts: these titles were written down before the reading of them. */
const told = prepare({
  ...data,
  fieldRank: "safety",
  otherRank: "other",
  roles: { ...data.roles, "town-safety": ["消防副职", "town", "safety", ""], "town-other": ["其他副职", "town", "other", ""] },
  answers: { ...data.answers, "town-safety": { kind: "post" }, "town-other": { kind: "post" } },
  titles: {
    ...data.titles,
    副乡长: { roles: ["town-safety", "town-other"], ask: "是否分管消防？", answers: [["是", "town-safety"], ["否", "town-other"], ["不清楚", ""]] },
    党委委员: { roles: [], outside: ["art-1-p1"], title: "党委委员", open: false },
  },
  selves: ["我是", "我叫…", "本人系", "本人"],
  standings: ["常务", "第一"],
  seats: ["党委委员"],
  remits: { words: ["农业"], before: ["副乡长"] },
});

test("a charge, a standing and what one says of oneself are read before the title", () => {
  const safety = "town-safety";
  const other = "town-other";
  for (const [typed, expected, text] of [
    ["分管消防的常务副乡长", [safety], "分管消防的常务副乡长"],
    ["常务副乡长（分管消防）", [safety], "常务副乡长(分管消防)"],
    ["常务副乡长", ["ask"], "常务副乡长"],
    ["第一副乡长", ["ask"], "第一副乡长"],
    ["我是副乡长", ["ask"], "副乡长"],
    ["本人系分管消防的副乡长", [safety], "分管消防的副乡长"],
    ["我叫张三，是副乡长", ["ask"], "副乡长"],
    ["我是县长", ["county-head"], "县长"],
    ["农业副乡长", [other], "农业副乡长"],
    ["分管农业的副乡长", [other], "分管农业的副乡长"],
    ["党委委员、副乡长", ["outside", "ask"], "党委委员"],
    ["分管消防的党委委员、副乡长", ["outside", safety], "党委委员"],
  ]) {
    const said = titles(typed, told);
    assert.deepEqual(said.map(({ kind, role }) => role || kind), expected, typed);
    assert.equal(said[0].text, text, typed);
    assert.ok(said.every(({ rest }) => !rest), typed);
  }
});

test("what only looks so is not dropped", () => {
  assert.deepEqual(titles("保安副乡长", told).map(({ kind, rest }) => [kind, rest]), [["ask", "保安"]]);
  assert.equal(titles("原常务副乡长", told)[0].doubtful, true);
  assert.deepEqual(titles("本人", told).map(({ kind }) => kind), ["unknown"]);
  assert.deepEqual(titles("第一书记", told).map(({ kind, rest }) => [kind, rest]), [["outside", "第一"]]);
});

test("a pack proposes the deputy that the roster's work names", () => {
  const offered = new Map(["town-safety", "town-other"].map((id) => [id, { term: told.data.roles[id][0], short: "" }]));
  for (const [title, work, role] of [["常务副乡长", "分管消防", "town-safety"], ["常务副乡长", "农业", "town-other"], ["党委委员、常务副乡长", "消防", "town-safety"]]) {
    assert.equal(proposePost({ title, work }, told, offered, "由本单位明确", "town").role, role, title);
  }
});
