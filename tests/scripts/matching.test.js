/* Saved answers hang on the words that they were given to, and only then on ids. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { homeOf, keyFor, placed } from "../../overrides/shared/matching.js";

const ask = (id, question, words = "条文") => ({ id, question, questionHash: `hash of ${question}`, wordsHash: `hash of ${words}` });
const given = ({ question, questionHash, wordsHash }, value, note = "") => ({ value, note, question, questionHash, wordsHash });
const [LAWS, STRATEGY, SUPPORT] = ["是否组织实施安全生产法律法规？", "是否积极推进安全发展战略？", "是否支持、监督其他成员？"];
const DECISIONS = "是否组织实施有关安全生产决策部署？";

/** Yesterday's record: three questions of one clause, answered. */
const before = [ask("art-4-1-q1", LAWS), ask("art-4-1-q2", STRATEGY), ask("art-4-1-q3", SUPPORT)];
const answers = new Map([
  ["art-4-1-q1", given(before[0], "yes")],
  ["art-4-1-q2", given(before[1], "no", "战略的说明")],
  ["art-4-1-q3", given(before[2], "partly")],
]);
const said = ({ at }) => Object.fromEntries([...at].map(([id, { answer, changed }]) => [id, `${answer.value}${changed ? " changed" : ""}`]));

test("a question put in before others takes no answer from them", () => {
  const now = [ask("art-4-1-q1", LAWS), ask("art-4-1-q2", DECISIONS), ask("art-4-1-q3", STRATEGY), ask("art-4-1-q4", SUPPORT)];
  const found = placed(now, answers);
  assert.deepEqual(said(found), { "art-4-1-q1": "yes", "art-4-1-q3": "no", "art-4-1-q4": "partly" });
  assert.equal(found.at.get("art-4-1-q3").answer.note, "战略的说明");
  assert.deepEqual(found.orphans, []);
  const fresh = keyFor(now[1], found.at.get("art-4-1-q2"), answers);
  assert.ok(!answers.has(fresh), "the new question's answer overwrites none");
  const after = new Map([...answers, [fresh, given(now[1], "na")]]);
  assert.deepEqual(said(placed(now, after)), { "art-4-1-q1": "yes", "art-4-1-q2": "na", "art-4-1-q3": "no", "art-4-1-q4": "partly" });
  assert.equal(keyFor(now[2], found.at.get("art-4-1-q3"), answers), "art-4-1-q2", "an answer stays where it is kept");
});

test("a question that went leaves its answer as an orphan, with its words", () => {
  const { at, orphans } = placed([ask("art-4-1-q1", LAWS), ask("art-4-1-q3", SUPPORT)], answers);
  assert.deepEqual([...at.keys()], ["art-4-1-q1", "art-4-1-q3"]);
  assert.deepEqual(orphans.map(([key, { question, note }]) => [key, question, note]), [["art-4-1-q2", STRATEGY, "战略的说明"]]);
});

test("a question that reads otherwise has its old answer to look at; a new one is kept beside it", () => {
  const now = [ask("art-4-1-q2", "是否大力推进安全发展战略？")];
  const held = placed(now, answers).at.get("art-4-1-q2");
  assert.deepEqual([held.changed, held.reworded, held.answer.question], [true, true, STRATEGY]);
  const key = keyFor(now[0], held, answers);
  const { at, orphans } = placed(now, new Map([...answers, [key, given(now[0], "yes")]]));
  assert.deepEqual([at.get("art-4-1-q2").answer.value, at.get("art-4-1-q2").changed], ["yes", false]);
  assert.ok(orphans.some(([old, { question, value }]) => old === "art-4-1-q2" && question === STRATEGY && value === "no"));
});

test("where only the clause reads otherwise, the answer stays with its question and is to be looked at", () => {
  const now = [ask("art-4-1-q7", STRATEGY, "新的条文")];
  const { at } = placed(now, answers);
  assert.deepEqual([at.get("art-4-1-q7").key, at.get("art-4-1-q7").changed, at.get("art-4-1-q7").reworded], ["art-4-1-q2", true, false]);
});

test("an answer that its question offers no more stays, and is to be chosen again", () => {
  const now = [{ ...ask("art-4-1-q2", STRATEGY), values: ["yes", "no", "na"] }, { ...ask("art-4-1-q3", SUPPORT), values: ["yes", "no", "na"] }];
  const { at, orphans } = placed(now, answers);
  const said = (id) => [at.get(id).answer.value, at.get(id).changed, at.get(id).moved, at.get(id).unoffered];
  assert.deepEqual(said("art-4-1-q3"), ["partly", true, false, true]);
  assert.deepEqual(said("art-4-1-q2"), ["no", false, false, false]);
  assert.deepEqual(orphans.map(([key]) => key), ["art-4-1-q1"]);
});

test("the parts of a split question take no answer from it: it was given to all of them together", () => {
  const whole = "是否建立健全和督促落实安全生产责任制？";
  const old = new Map([["art-4-3-q1", given(ask("art-4-3-q1", whole), "partly", "旧的说明")]]);
  const now = [ask("art-4-3-q4", "是否建立健全安全生产责任制？"), ask("art-4-3-q5", "是否督促落实安全生产责任制？")];
  const { at, orphans } = placed(now, old);
  assert.equal(at.size, 0);
  assert.deepEqual(orphans.map(([key, { question, value, note }]) => [key, question, value, note]), [["art-4-3-q1", whole, "partly", "旧的说明"]]);
});

test("a clause that got another number takes its answers along, but twins of other posts keep theirs", () => {
  const moved = [ask("art-5-1-q1", STRATEGY)];
  assert.deepEqual(said(placed(moved, answers)), { "art-5-1-q1": "no" });
  const twin = placed(moved, answers, (key) => key === "art-4-1-q2");
  assert.deepEqual([said(twin), twin.orphans.length], [{}, 3]);
  const both = [ask("art-4-1-q2", STRATEGY), ask("art-10-1-q2", STRATEGY)];
  const two = new Map([["art-10-1-q2", given(both[1], "yes")], ["art-4-1-q2", given(both[0], "no")]]);
  assert.deepEqual(said(placed(both, two)), { "art-10-1-q2": "yes", "art-4-1-q2": "no" });
});

test("a file of another program may name a question by its words, or by its id alone", () => {
  const now = [ask("art-4-1-q3", STRATEGY), ask("art-4-1-q4", SUPPORT)];
  const bare = (value, question = "") => ({ value, question, questionHash: "", wordsHash: "" });
  const found = placed(now, new Map([["art-4-1-q2", bare("no", "是否积极推进 安全发展战略？")], ["art-4-1-q4", bare("yes")]]));
  assert.deepEqual(said(found), { "art-4-1-q3": "no", "art-4-1-q4": "yes changed" });
});

test("a file's answer joins that of its question, and takes the place of no other", () => {
  const [, strategy] = before;
  const fresh = ask("art-4-1-q2", DECISIONS);
  assert.equal(homeOf("art-4-1-q2", given(strategy, "yes"), answers), "art-4-1-q2");
  assert.equal(homeOf("art-4-1-q9", given(strategy, "yes"), answers), "art-4-1-q2");
  assert.equal(homeOf("art-4-1-q9", given(fresh, "yes"), answers), "art-4-1-q9");
  const other = homeOf("art-4-1-q2", given(fresh, "yes"), answers);
  assert.ok(!answers.has(other) && other.startsWith("art-4-1-q2-"));
  assert.equal(homeOf("art-4-1-q2", { value: "yes" }, answers), "art-4-1-q2", "one without its question can only go by its id");
});

/* An earlier edition: clauses 3（一） and 3（二） changed places, the second reworded; 5 and 6 became one; 4（一） was split; 4（二） is another now. */
const FORMERLY = {
  "art-3-1": "art-3-2 hash-of-旧汇报 all;art-3-1 hash-of-检查 other",
  "art-3-2": "art-3-1 hash-of-检查 all;art-3-2 hash-of-旧汇报 other",
  "art-4-1": "art-4-1 hash-of-旧研究检查 part",
  "art-4-2": "art-4-1 hash-of-旧研究检查 part;art-4-2 hash-of-述职 other",
};
const then = (id, question, words) => ({ id, question, questionHash: `hash of ${question}`, wordsHash: `hash-of-${words}` });
const now = (id, question, words) => ({ ...then(id, question, words), formerly: FORMERLY[id.split("-q")[0]] });
const [REPORT, INSPECT, STUDY, ACCOUNT] = ["是否定期听取汇报（每年至少一次）？", "是否依法组织检查？", "是否定期研究？", "是否每年述职一次？"];
const TODAY = [
  now("art-3-1-q1", "是否定期听取汇报（每半年至少一次）？", "汇报"),
  now("art-3-2-q1", INSPECT, "检查"),
  now("art-4-1-q1", STUDY, "研究"),
  now("art-4-2-q1", INSPECT, "镇检查"),
];
const everywhere = () => true;

test("answers of an earlier edition go with their clauses, and are to be looked at where words changed", () => {
  const saved = new Map([
    ["art-3-1-q1", given(then("", INSPECT, "检查"), "yes")],
    ["art-3-2-q1", given(then("", REPORT, "旧汇报"), "partly")],
    ["art-4-1-q1", given(then("", STUDY, "旧研究检查"), "no")],
    ["art-4-1-q2", given(then("", INSPECT, "旧研究检查"), "na")],
    ["art-4-2-q1", given(then("", ACCOUNT, "述职"), "yes")],
  ]);
  const { at, orphans } = placed(TODAY, saved, everywhere);
  const found = Object.fromEntries([...at].map(([id, { answer, changed, reworded, carried }]) => [id, [answer.value, changed, reworded, carried]]));
  assert.deepEqual(found, {
    "art-3-1-q1": ["partly", true, true, true],
    "art-3-2-q1": ["yes", false, false, true],
    "art-4-1-q1": ["no", true, false, false],
    "art-4-2-q1": ["na", true, false, true],
  });
  assert.deepEqual(orphans.map(([, { question }]) => question), [ACCOUNT], "what was removed is listed, and takes no other's place");
});

test("an answer that was carried is kept at its present clause from then on", () => {
  const saved = new Map([["art-3-1-q1", given(then("", INSPECT, "检查"), "yes")]]);
  const held = placed(TODAY, saved, everywhere).at.get("art-3-2-q1");
  assert.equal(keyFor(TODAY[1], held, saved), "art-3-2-q1");
  const taken = new Map([...saved, ["art-3-2-q1", given(then("", REPORT, "旧汇报"), "no")]]);
  const key = keyFor(TODAY[1], placed(TODAY, taken, everywhere).at.get("art-3-2-q1"), taken);
  assert.ok(key.startsWith("art-3-2-q1-"), "beside that of the other clause that had this number");
  const after = new Map([["art-3-2-q1", taken.get("art-3-2-q1")], [key, given(TODAY[1], "na")]]);
  const { at } = placed(TODAY, after, everywhere);
  assert.deepEqual([at.get("art-3-2-q1").answer.value, at.get("art-3-2-q1").changed, at.get("art-3-1-q1").answer.value], ["na", false, "no"]);
});

test("the present edition's own answers are none of the earlier's", () => {
  const saved = new Map(TODAY.map((each) => [each.id, given(each, "yes")]));
  const { at, orphans } = placed(TODAY, saved, everywhere);
  assert.deepEqual([...at.values()].map(({ changed, carried }) => changed || carried), [false, false, false, false]);
  assert.deepEqual(orphans, []);
});
