/* Search: how a query is cut, read, understood and answered. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { oneOff, pinyinWords, readings, simplify } from "../../overrides/features/search/pinyin.js";
import { group, marksOf } from "../../overrides/features/search/rank.js";
import { clause, documentNumber } from "../../overrides/features/search/reference.js";
import { keepWhole, find, plain, tokens } from "../../overrides/features/search/text.js";
import { data, engine } from "./handbook.js";

const found = (query) => engine.find(query).groups.map((each) => each.map(({ document }) => document.clause || document.address));

test("text is compared in one width and case, by pairs of characters", () => {
  assert.equal(plain("ＡＢＣ　“消防”！"), "abc消防");
  assert.deepEqual(tokens("消防安全，a1"), ["消防", "防安", "安全", "a1"]);
  assert.deepEqual(tokens("火"), ["火"]);
});

test("no match begins or ends within a word that is kept whole", () => {
  keepWhole(["县政府"]);
  assert.equal(find("报告县政府", "县政府"), 2);
  assert.equal(find("报告县政府", "告县"), -1);
});

test("a clause is found by every spelling of its number", () => {
  for (const query of ["第三条第（二）项", "三条二项", "3.2", "3（2）", "art-3-2"]) {
    assert.deepEqual(clause(query, data), { target: "art-3-2", rest: "" }, query);
  }
  assert.equal(clause("第九条", data).missing, "art-9");
  assert.deepEqual(clause("第三条的救援", data), { target: "art-3", rest: "的救援" });
  assert.equal(clause("救援", data), null);
});

test("a document's number is read in any brackets", () => {
  for (const query of ["示政发〔2020〕1号", "示政发[2020]1号", "2020年1号文"]) assert.deepEqual(documentNumber(query, data), ["regulation.html"], query);
  assert.deepEqual(documentNumber("示政发〔2021〕1号", data), []);
  assert.equal(documentNumber("救援", data), null);
});

test("pinyin, homophones and traditional characters are read", () => {
  const table = readings(data);
  assert.equal(simplify("縣長", table), "县长");
  assert.deepEqual(pinyinWords("huozai", [{ text: "火灾救援", weight: 1 }], table), [["火灾"]]);
  assert.equal(oneOff("伙灾", "组织火灾救援", table), "火灾");
});

test("the clause that says it comes first; twins of two posts are one result", () => {
  assert.deepEqual(found("听取汇报")[0], ["art-2-1", "art-3-1"]);
  assert.equal(found("救火")[0][0], "art-3-2");
  assert.equal(found("第三条第（二）项")[0][0], "art-3-2");
  assert.equal(found("县长")[0][0], "roles/county-head.html");
  assert.deepEqual(found("住房公积金"), []);
  assert.deepEqual(engine.find("书记").outside, data.titles.书记);
});

test("groups keep their order, and marks do not overlap", () => {
  assert.deepEqual(group([]), []);
  assert.deepEqual(marksOf("组织火灾救援，火灾", ["火灾", "灾救援"]), [
    [2, 6],
    [7, 9],
  ]);
});
