/* Codes that go through a chat: what comes back, and what is refused. */

import assert from "node:assert/strict";
import { test } from "node:test";
import * as check from "../../overrides/features/checklist/record-code.js";
import * as exam from "../../overrides/features/exam/record-code.js";
import { fingerprint, seedOf } from "../../overrides/features/questions/paper.js";
import { questions } from "../../overrides/features/summary/questions.js";
import { KINDS, decodeAll, encode, reader, writer } from "../../overrides/shared/share-code.js";

const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const VALUES = ["yes", "partly", "no", "na"];

/** A generator of the same numbers in each run (mulberry32). */
function chance(seed) {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % limit;
  };
}

const asked = (clause, place, words = "w") => ({ id: `${clause}-q${place}`, question: `${clause}第${place}问？`, questionHash: `${clause}${place}q`, wordsHash: words, answers: "graded" });
const duty = (clause, count, words) => ({ clause, label: clause, themes: [], words: "", wordsHash: words, checks: Array.from({ length: count }, (_, place) => asked(clause, place + 1, words)) });
const about = { roles: [["county-head", "县长", false], ["town-head", "乡长", false]], themes: [], clauses: ["art-2", "art-3"] };
const bookOf = (...duties) => {
  const own = duties.map((each) => ({ ...each, checks: each.checks.map((one) => ({ ...one, wordsHash: each.wordsHash })) }));
  return questions({ "county-head": own, "town-head": own.slice(1) }, about);
};
const book = bookOf(duty("art-2", 12, "a"), duty("art-3", 12, "b"));
const record = { id: "0123456789abcdef", roles: ["county-head"], unit: "甲乡人民政府", name: "张三", filler: "", period: "2026年上半年", updated: "2026-03-01T08:00:00.000Z" };
const given = (values) => book.all.map((each, place) => ({ value: values[place], questionHash: each.questionHash, wordsHash: each.wordsHash }));
const taken = (text, from = book, regulation = "sample") => decodeAll(text, KINDS.check, (found) => check.fromCode(found, from, regulation));
const random = chance(7);
const values = book.all.map(() => VALUES[random(4)]);
const code = check.encoded(record, given(values), "sample");

test("whatever was written is read again", () => {
  for (let round = 0; round < 200; round += 1) {
    const bytes = Array.from({ length: random(300) }, () => random(256));
    const [back] = decodeAll(encode(KINDS.exam, bytes), KINDS.exam, ({ number }) => bytes.map(() => number(1)));
    assert.deepEqual(back, bytes);
  }
  const { bytes, count, text, id } = writer();
  for (const number of [0, 127, 128, 16384, 2 ** 31]) count(number);
  text("〔2014〕𠮷");
  id("00ff");
  id("not one");
  const back = reader(bytes);
  assert.deepEqual([0, 127, 128, 16384, 2 ** 31].map(() => back.count()), [0, 127, 128, 16384, 2 ** 31]);
  assert.deepEqual([back.text(), back.id(), back.id()], ["〔2014〕𠮷", "00ff", ""]);
});

test("a self-check comes back with whose it is and every answer", () => {
  const [found] = taken(`甲乡 张三，已答24题\n${code}\n请粘贴`);
  assert.deepEqual(found.record, { ...record, created: "" });
  assert.deepEqual([...found.answers].map(([id, { value }]) => [id, value]), book.all.map(({ id }, place) => [id, values[place]]));
  assert.deepEqual(found.unknown, []);
  const some = check.encoded(record, given(["no", "", undefined, "na"]), "sample");
  assert.deepEqual([...taken(some)[0].answers.values()].map(({ value }) => value), ["no", "na"]);
});

test("what a chat does to a text does no harm", () => {
  const wrapped = code.replace(/(.{17})/g, "$1\n 　");
  const wide = [...code].map((sign) => (/[0-9A-Z]/.test(sign) ? String.fromCharCode(sign.charCodeAt(0) + 0xfee0) : sign)).join("");
  const spoken = code.replace(/0/g, "o").replace(/1/g, "l").toLowerCase();
  const dashes = code.replace(/-/g, "—");
  const hidden = code.replace(/-/g, "\u200b");
  for (const text of [wrapped, wide, spoken, dashes, hidden, code.replace(/^【自查码：|】$/g, "")]) assert.deepEqual(taken(text)[0].record, { ...record, created: "" }, text.slice(0, 40));
});

test("every single sign that is changed, lost, doubled or swapped is noticed", () => {
  const body = code.slice(code.indexOf("：") + 1, -1);
  const refused = (text) => {
    const found = taken(`【自查码：${text}】`);
    return found.length === 1 && Boolean(found[0].why);
  };
  for (let place = 0; place < body.length; place += 1) {
    const [before, sign, after] = [body.slice(0, place), body[place], body.slice(place + 1)];
    if (sign === "-") continue;
    for (const other of [...SIGNS, "U", "张", "-"]) if (other !== sign) assert.ok(refused(before + other + after), `${place}: ${sign} → ${other}`);
    assert.ok(refused(before + after), `${place}: lost`);
    assert.ok(refused(before + sign + sign + after), `${place}: doubled`);
    const next = after.replace("-", "")[0];
    if (next && next !== sign) assert.ok(refused(before + next + sign + after.replace(next, "")), `${place}: swapped`);
  }
});

test("a code that is cut off, of another kind, of another document or of a later handbook is refused with its reason", () => {
  const why = (text, ...more) => taken(text, ...more).map((each) => each.why);
  assert.match(why(code.slice(0, -1))[0], /没有结尾/);
  assert.match(why(`${code.slice(0, 60)}】`)[0], /不完整|有缺失/);
  assert.match(why(code, book, "other")[0], /属于另一份文件/);
  assert.match(why(encode(KINDS.exam, [1, 2]))[0], /这是测验码，请粘贴到“测验汇总”页/);
  assert.match(why(encode({ number: 16 + 1, label: "自查码" }, [1, 2]))[0], /更新版本/);
  assert.deepEqual(why("今天下午三点开会"), []);
  assert.match(why(encode(KINDS.check, [1, 2]))[0], /内容不完整/);
});

test("several codes are taken from one text, and a bad one leaves the others", () => {
  const other = check.encoded({ ...record, id: "ffffffffffffffff", name: "李四" }, given(values), "sample");
  const found = taken(`甲：${code}\n乙：${code.replace("-", "-Z")}\n丙：${other}`);
  assert.deepEqual(found.map(({ record: held, why }) => held?.name || Boolean(why)), ["张三", true, "李四"]);
});

test("an answer is never taken for one to other words", () => {
  const later = bookOf(duty("art-2", 12, "changed"), duty("art-3", 11, "b"));
  const [found] = taken(code, later);
  assert.deepEqual([...found.answers.keys()], later.all.filter(({ clause }) => clause === "art-3").map(({ id }) => id));
  assert.equal(found.unknown.length, 13);
  const moved = questions({ "county-head": [{ ...duty("art-3", 0, "b"), checks: duty("art-3", 12, "b").checks.reverse().map((each, place) => ({ ...each, id: `art-3-q${place + 1}`, wordsHash: "b" })) }], "town-head": [] }, about);
  for (const [id, { question }] of taken(code, moved)[0].answers) assert.equal(moved.byId.get(id).question, question);
});

test("an exercise comes back with its paper and what was chosen", () => {
  const print = (stem) => seedOf(stem).toString(16).padStart(8, "0");
  const bank = new Map(["一", "二", "三"].map((stem, place) => [`q${place}`, { id: `q${place}`, stem, print: print(stem), options: [{ text: "正确", right: true }, { text: "错误", right: false }] }]));
  const entries = [...bank.values()].map((each) => ({ id: each.id, fingerprint: fingerprint(each), order: [0, 1] }));
  const sitting = { id: "00aa", setup: { topic: "春季班", seed: "7" }, entries };
  const text = exam.encoded(sitting, new Map([["q0", { chosen: 0, text: "" }], ["q2", { chosen: 1, text: "" }]]), "sample");
  const read = (questionsNow, regulation = "sample") => decodeAll(text, KINDS.exam, (found) => exam.fromCode(found, questionsNow, regulation))[0];
  const found = read(bank);
  assert.deepEqual([found.id, found.topic, found.seed], ["00aa", "春季班", "7"]);
  assert.deepEqual(found.answers.map(({ question, fingerprint: print, chosen }) => [question, print, chosen]), entries.map(({ id, fingerprint: print }, place) => [id, print, [0, null, 1][place]]));
  bank.set("q1", { ...bank.get("q1"), stem: "二，改过", print: print("二，改过") });
  assert.deepEqual(read(bank).answers.map(({ question }) => question), ["q0", entries[1].fingerprint, "q2"]);
  assert.match(read(bank, "other").why, /属于另一份文件/);
});
