/* What was answered: marked, kept, sent as a code or a file, and summed up. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { encoded, fromCode } from "../../overrides/features/exam/record-code.js";
import { pack, unpack } from "../../overrides/features/exam/record.js";
import { sum } from "../../overrides/features/exam/results/sum.js";
import { onPage } from "../../overrides/features/exam/marking.js";
import { NONE, answerOf, isAnswered, judged, reasons, rightWords, wordsOf } from "../../overrides/features/questions/answer.js";
import { KINDS, decodeAll } from "../../overrides/shared/share-code.js";
import { Refused } from "../../overrides/shared/untrusted.js";

const option = (text, right, because = "") => ({ text, right, because });
const asked = [
  { form: "single", options: [option("甲", false, "甲不对"), option("乙", true)] },
  { form: "multiple", options: [option("甲", true, "甲写明"), option("乙", false, "乙不对"), option("丙", true, "丙写明"), option("丁", false, "丁不对")] },
  { form: "judge", options: [option("正确", true), option("错误", false)] },
  { form: "correction", options: [], wrong: "每年", answer: "每季度", because: "写明每季度" },
  { form: "correction", options: [], wrong: "", answer: "" },
  { form: "fill", options: [], answer: "1月底" },
  { form: "order", options: [option("一", true), option("二", true), option("三", true)] },
  { form: "essay", options: [], points: [] },
].map((each, place) => ({ id: `q${place}`, stem: `${place}`, clauses: ["art-1"], print: String(place).padStart(8, "0"), ...each }));
const [single, multiple, judge, correction, truth, fill, order, essay] = asked;
const bank = new Map(asked.map((each) => [each.id, each]));
const book = { clauses: [{ id: "art-1" }] };
const chosen = (value) => ({ chosen: value, text: "" });
const written = (text, value = null) => ({ chosen: value, text });

test("each form is marked as its rule says", () => {
  const cases = [
    [single, chosen(1), "right"], [single, chosen(0), "wrong"], [single, chosen(2), "none"], [single, NONE, "none"],
    [multiple, chosen([0, 2]), "right"], [multiple, chosen([2]), "part"], [multiple, chosen([0, 1, 2]), "wrong"], [multiple, chosen([1]), "wrong"], [multiple, chosen([0, 9]), "none"], [multiple, chosen(0), "none"],
    [judge, chosen(0), "right"], [judge, chosen(1), "wrong"],
    [correction, chosen(0), "wrong"], [correction, chosen(1), "part"], [correction, written("。", 1), "part"], [correction, written(" 每 季度。", 1), "right"], [correction, written("每半年", 1), "open"], [correction, written("每季度"), "none"],
    [truth, chosen(0), "right"], [truth, written("别的", 1), "wrong"],
    [fill, written("１ 月底。"), "right"], [fill, written("年底"), "open"], [fill, written("  "), "none"],
    [order, written("123"), "right"], [order, written("213"), "wrong"], [order, written("120"), "none"], [order, written("122"), "none"],
    [essay, chosen(0), "none"],
  ];
  for (const [question, answer, mark] of cases) {
    assert.equal(judged(question, answer), mark, `${question.form} ${JSON.stringify(answer)}`);
    assert.equal(isAnswered(question, answer), mark !== "none");
  }
});

test("right and given answers are told in words, wrong and missed options with their reasons", () => {
  assert.deepEqual([multiple, correction, truth, fill, order].map(rightWords), ["甲；丙", "错误，“每年”应为“每季度”", "正确", "1月底", "一→二→三"]);
  assert.equal(wordsOf(order, written("312")), "二→三→一");
  assert.equal(wordsOf(correction, written("每半年", 1)), "错误，改为“每半年”");
  assert.equal(wordsOf(multiple, chosen([0, 1]), (place) => "ABCD"[place]), "A；B");
  assert.deepEqual(reasons(multiple, chosen([0, 1])), [["所选的不对：“乙”", "乙不对"], ["漏选：“丙”", "丙写明"]]);
  assert.deepEqual(reasons(single, chosen(0)).map(([, because]) => because), ["甲不对"]);
  assert.deepEqual(reasons(single, chosen(1)), []);
  assert.deepEqual(reasons(correction, chosen(0)), [["", "写明每季度"]]);
});

test("what was saved is taken where it is sound, as earlier versions saved it too", () => {
  assert.deepEqual(answerOf(2), chosen(2));
  assert.deepEqual(answerOf({ chosen: [2, 0], text: "" }), chosen([0, 2]));
  for (const bad of [-1, 10, 1.5, "1", { chosen: "1" }, { chosen: [0, 0] }, { chosen: [0, "1"] }, { chosen: null, text: 5 }, { chosen: null, text: "长".repeat(101) }]) {
    assert.equal(answerOf(bad)?.chosen ?? null, null, JSON.stringify(bad));
  }
  assert.equal(answerOf({ chosen: null, text: "长".repeat(101) }), null);
});

test("essays are left to paper and counted", () => {
  const { entries, left } = onPage(asked.map(({ id }) => ({ id })), bank);
  assert.deepEqual([entries.length, left], [7, 1]);
});

const answers = new Map([["q0", chosen(1)], ["q1", chosen([0, 2])], ["q3", written("每半年", 1)], ["q4", chosen(0)], ["q5", written("<b>年底")], ["q6", written("213")]]);
const sitting = { id: "00aa", setup: { topic: "班", seed: "7" }, entries: asked.slice(0, 7).map(({ id, print }) => ({ id, order: [], fingerprint: print })) };
const about = { regulation: "sample", documentNumber: "", status: "" };
const told = (record) => record.answers.map(({ question, chosen: places, text }) => [question, { chosen: places, text }]);
const expected = sitting.entries.map(({ id }) => [id, answers.get(id) ?? NONE]);

test("a code and a file bring every answer back, and only what is new raises their version", () => {
  const read = (code) => decodeAll(code, KINDS.exam, (found) => fromCode(found, bank, "sample"))[0];
  assert.deepEqual(told(read(encoded(sitting, answers, "sample"))), expected);
  const file = pack(sitting, answers, bank, about, null);
  assert.deepEqual([file.version, told(unpack(JSON.stringify(file), "sample"))], [2, expected]);
  assert.deepEqual(file.answers.map(({ right }) => right), [true, true, false, false, true, false, false]);
  const plain = new Map([["q0", chosen(1)], ["q2", chosen(0)]]);
  assert.equal(pack(sitting, plain, bank, about, null).version, 1);
  const first = (code) => parseInt(code.match(/：(..)/)[1], 32) >> 6; /* the version, from the first letters' bits */
  assert.deepEqual([encoded(sitting, plain, "sample"), encoded(sitting, answers, "sample")].map(first), [1, 2]);
});

test("a record of the first version is read; one with strange answers is refused", () => {
  const old = { format: "gangze-exam-record", version: 1, regulation: "sample", record: { id: "a" }, answers: [{ question: "q0", fingerprint: "00000000", chosen: 1 }] };
  assert.deepEqual(told(unpack(JSON.stringify(old), "sample")), [["q0", chosen(1)]]);
  const changed = (each) => () => unpack(JSON.stringify({ ...old, version: 2, answers: [{ ...old.answers[0], ...each }] }), "sample");
  for (const each of [{ chosen: "B" }, { chosen: 12 }, { chosen: {} }]) assert.throws(changed(each), Refused);
  assert.equal(changed({ chosen: [0, 0] })().answers.length, 0);
  assert.deepEqual(changed({ text: "长".repeat(101) })().answers[0].text, "", "what is too long is left out, and told");
  assert.equal(changed({ text: "长".repeat(101) })().left.length, 1);
});

test("a class's answers are summed up by option, and by what was written", () => {
  const of = (...given) => ({ answers: given.map(([question, answer]) => ({ question: question.id, fingerprint: question.print, stem: "", ...answer })) });
  const { rows, changed } = sum(
    [of([multiple, chosen([0, 2])], [fill, written("年底")]), of([multiple, chosen([0])], [fill, written("年 底。")]), of([multiple, chosen([0, 1])], [fill, written("1月底")]), of([multiple, chosen(0)], [fill, NONE])],
    bank,
    book,
  );
  const [many, words] = rows;
  assert.deepEqual([many.chosen, many.right, many.part, many.wrong, many.given], [[3, 1, 1, 0], 1, 1, 1, 3]);
  assert.deepEqual([words.texts, words.right, words.open, words.wrong, words.unanswered], [[["年底", 2], ["1月底", 1]], 1, 2, 0, 1]);
  assert.deepEqual(changed.map(({ id, count }) => [id, count]), [["q1", 1]], "what is no answer to the question is not counted");
});
