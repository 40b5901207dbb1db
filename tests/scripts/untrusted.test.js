/* The door for files from outside, and what each of the four forms asks for. */

import assert from "node:assert/strict";
import { test } from "node:test";
import * as checklist from "../../overrides/features/checklist/record-file.js";
import * as exam from "../../overrides/features/exam/record.js";
import * as office from "../../overrides/features/office/office-data.js";
import * as practice from "../../overrides/features/practice/file.js";
import { FORM as PRACTICE } from "../../overrides/features/practice/progress.js";
import { decode } from "../../overrides/shared/decode.js";
import { Refused, bytes, chosen, leftOut, open, reason } from "../../overrides/shared/untrusted.js";
import { onPage } from "./page.js";

onPage([]);

const newest = ({ const: only, maximum = only }) => maximum;

const FORMS = {
  自查记录: {
    form: checklist.FORM,
    read: (text) => checklist.unpack(text, "sample"),
    good: { record: { id: "a1", roles: ["county-head"] }, answers: [{ check: "art-1-q1", value: "yes", note: "已办" }] },
  },
  测验记录: {
    form: exam.FORM,
    read: (text) => exam.unpack(text, "sample"),
    good: { record: { id: "b1", seed: "7" }, answers: [{ question: "art-1-holder-1", fingerprint: "0123abcd", chosen: 2, right: true }] },
  },
  练习记录: {
    form: PRACTICE,
    read: (text) => practice.unpack(text, "sample"),
    good: {
      answers: [{ id: "q1", print: "0123456789abcdef", right: 1, wrong: 0, row: 1, open: false, at: "2026", stem: "题", key: "甲", chosen: "", labels: ["第一条"] }],
      cards: [{ id: "duty/art-1", print: "0123456789abcdef", box: 1, due: "2026-03-01", at: "2026", front: "甲", labels: [] }],
    },
  },
  办公室数据: {
    form: office.FORM,
    read: (text) => office.read(text),
    good: { units: [{ name: "甲乡", kind: "乡" }, { name: "乙局" }], entries: { "register/filing": [{ id: "1", cells: { sent: "二" } }], later: { any: null } } },
  },
};
for (const each of Object.values(FORMS)) {
  const { format, version } = each.form.schema.properties;
  each.file = { format: format.const, version: newest(version), regulation: "sample", ...each.good };
}
const [CHECKLIST, EXAM, CARDS, OFFICE] = Object.values(FORMS);

/** A copy of a good file in which the value at `path` is another; undefined takes it away. */
function but({ file }, path, value) {
  const copy = JSON.parse(JSON.stringify(file));
  const keys = path.split(".");
  const last = keys.pop();
  keys.reduce((inner, key) => inner[key], copy)[last] = value;
  return copy;
}

function refused({ read }, file, why) {
  const text = typeof file === "string" ? file : JSON.stringify(file);
  assert.throws(() => read(text), (error) => error instanceof Refused && error.message === why && !/[。，]$/.test(why), why);
}

/** One bad part is left out and named; `taken(what was read)` is what stays. */
function left({ read }, file, where, why, taken = () => {}) {
  const found = read(JSON.stringify(file));
  assert.deepEqual(found.left.map((each) => [[each.name, ...each.path].filter(Boolean).join(" "), each.why]), [[where, why]]);
  taken(found);
}

const deep = (levels) => (levels ? [deep(levels - 1)] : "x");

test("a file says what it is, or is refused with the same words for every form", () => {
  for (const [title, each] of Object.entries(FORMS)) {
    assert.equal(each.form.schema.title, title);
    each.read(JSON.stringify(each.file));
    for (const text of ["{", "", JSON.stringify(each.file).slice(0, -5)]) refused(each, text, `文件内容不完整或者不是${title}`);
    for (const other of ["null", "[]", "5", '{"format": "other"}']) refused(each, other, `这不是本手册导出的${title}`);
    for (const version of [undefined, null, "1", 0, 1.5]) refused(each, but(each, "version", version), "文件没有写明版本");
    refused(each, but(each, "version", newest(each.form.schema.properties.version) + 1), `这份${title}由更新版本的手册导出，请用新版手册打开`);
    for (const regulation of [undefined, "other", ["sample"]]) refused(each, but(each, "regulation", regulation), `这份${title}属于另一份文件的手册`);
  }
});

test("names that reach into objects are refused wherever they stand", () => {
  for (const each of Object.values(FORMS)) {
    const text = JSON.stringify(each.file);
    for (const key of ["__proto__", "constructor", "prototype"]) {
      refused(each, `${text.slice(0, -1)}, "${key}": {"polluted": 1}}`, "文件含有不允许的内容");
      refused(each, `${text.slice(0, -1)}, "more": [{"a": {"${key}": 1}}]}`, "文件含有不允许的内容");
      refused(each, text.replace('":[{"', `":[{"${key}":1,"`), "文件含有不允许的内容");
    }
    assert.equal(Object.prototype.polluted, undefined);
  }
});

test("no file is too deep, too full or too wordy", () => {
  for (const each of Object.values(FORMS)) {
    refused(each, { ...each.file, more: deep(10) }, "文件内容过多");
    refused(each, JSON.stringify(each.file).replace(/}$/, `,"more":${"[".repeat(50000)}${"]".repeat(50000)}}`), "文件内容过多");
    refused(each, { ...each.file, more: Array(200000).fill(0) }, "文件内容过多");
    refused(each, { ...each.file, regulation: "字".repeat(20001) }, `这份${each.form.schema.title}属于另一份文件的手册`);
    each.read(JSON.stringify({ ...each.file, more: deep(9) }));
  }
});

test("a file has a bearable size, and is text", async () => {
  const text = JSON.stringify(CHECKLIST.file);
  const encoded = (given) => new TextEncoder().encode(given).buffer;
  const file = (size) => ({ size, arrayBuffer: async () => encoded(text) });
  assert.equal(decode(await bytes(file(2000000), CHECKLIST.form)), text);
  assert.equal(decode(encoded(`\ufeff${text}`)), text, "its mark is left out");
  const wide = Uint8Array.from(Buffer.from(`\ufeff${text}`, "utf16le")).buffer;
  assert.equal(decode(wide), text, "as Windows calls Unicode");
  assert.equal(decode(Uint8Array.of(0xbc, 0xd7).buffer), "甲", "GBK, as older editors save it");
  assert.throws(() => decode(Uint8Array.of(0xff, 0x00).buffer), { message: "不是文字文件" });
  const sizes = { 自查记录: [2000001, 2], 测验记录: [500001, 0.5], 练习记录: [4000001, 4], 办公室数据: [20000001, 20] };
  for (const [title, [size, most]] of Object.entries(sizes)) {
    await assert.rejects(bytes(file(size), FORMS[title].form), { message: `文件太大（超过${most}兆），不像是${title}` });
  }
});

test("a page says one sentence about a file that it does not take", async () => {
  const said = [];
  const preview = { hidden: false };
  let change = null;
  const input = { files: [], addEventListener: (_, heard) => (change = heard) };
  const take = (text) => said.push(open(text, CHECKLIST.form, "sample").found.record.id);
  chosen(input, { form: CHECKLIST.form, preview, take, say: (words) => said.push(words) });
  for (const content of [JSON.stringify(CHECKLIST.file), "{", null]) {
    const arrayBuffer = async () => (content === null ? Promise.reject(new Error("gone")) : new TextEncoder().encode(content).buffer);
    input.files = [{ size: 9, arrayBuffer }];
    await change();
  }
  assert.deepEqual(said, ["a1", "文件内容不完整或者不是自查记录，没有导入。", "文件读不出来，没有导入。"]);
  assert.ok(preview.hidden);
  assert.equal(reason(new TypeError("ours"), "别的"), "别的");
});

test("a self-check is read by its schema", () => {
  const { record, answers, exported, left: none } = CHECKLIST.read(JSON.stringify({ ...but(CHECKLIST, "answers.0.later", 1), status: "现行" }));
  assert.deepEqual(record, { id: "a1", roles: ["county-head"], unit: "", name: "", filler: "", period: "", created: "", updated: "" });
  const blank = { reason: "", evidenceWhat: "", evidenceWhere: "", evidenceDate: "", problem: "", deadline: "", question: "", wordsHash: "", questionHash: "", at: "" };
  assert.deepEqual([...answers], [["art-1-q1", { value: "yes", note: "已办", ...blank }]], "what is not asked for is left out");
  assert.deepEqual([exported, none], ["", []]);
  const cases = [
    ["record", undefined, "文件缺少记录内容"],
    ["record", [], "文件里有认不出的记录内容"],
    ["record.id", "../a", "文件里有认不出的记录内容"],
    ["record.roles", undefined, "文件缺少岗位"],
    ["record.roles", [], "文件缺少岗位"],
    ["record.roles", ["<b>"], "文件里有认不出的岗位"],
    ["answers", {}, "文件里有认不出的自查项"],
    ["answers.0.value", "是", "文件里有认不出的自查结果"],
  ];
  for (const [path, value, why] of cases) refused(CHECKLIST, but(CHECKLIST, path, value), why);
});

test("one bad value of a self-check is left out alone, and named", () => {
  const two = { ...CHECKLIST, file: but(CHECKLIST, "answers.1", { check: "art-1-q2", value: "no", question: "是否落实？" }) };
  const cases = [
    ["record.roles", ["county-head", "<b>"], "记录内容 岗位 第2项", "文件里有认不出的岗位"],
    ["record.roles", Array(21).fill("a"), "记录内容 岗位", "超过20项，后面的1项"],
    ["record.unit", 5, "记录内容 单位", "文件里有不是文字的内容"],
    ["record.unit", "长".repeat(201), "记录内容 单位", "文件里有过长的文字"],
    ["exported", "长".repeat(41), "exported", "文件里有过长的文字"],
    ["answers.1", null, "自查项 第2项", "文件里有认不出的自查项"],
    ["answers.1.check", "../<img>", "自查项 第2项“是否落实？”", "文件里有认不出的自查项"],
    ["answers.1.check", undefined, "自查项 第2项“是否落实？”", "文件缺少自查项"],
    ["answers.1.value", "是", "自查项 第2项“是否落实？”", "文件里有认不出的自查结果"],
    ["answers.1.note", {}, "自查项 第2项“是否落实？” 说明", "文件里有不是文字的内容"],
    ["answers.1.note", "长".repeat(20001), "自查项 第2项“是否落实？” 说明", "文件里有过长的文字"],
  ];
  for (const [path, value, where, why] of cases) {
    left(two, but(two, path, value), where, why, ({ record, answers }) => {
      assert.equal(record.id, "a1");
      assert.equal(answers.get("art-1-q1").note, "已办");
      assert.equal(answers.size, where.includes("第2项") && where.startsWith("自查项") && !where.endsWith("说明") ? 1 : 2);
    });
  }
});

test("of two entries of one id the first stays, and the other is named", () => {
  const twice = (each, path, key) => but(each, path, { ...each.good[path.split(".")[0]][0], [key]: "另一" });
  left(CHECKLIST, twice(CHECKLIST, "answers.1", "note"), "自查项 art-1-q1", "文件里有重复的自查项", ({ answers }) => assert.equal(answers.get("art-1-q1").note, "已办"));
  left(CARDS, twice(CARDS, "answers.1", "stem"), "做题记录 另一", "文件里有重复的做题记录", ({ answer }) => assert.equal(answer.get("q1").stem, "题"));
  left(CARDS, twice(CARDS, "cards.1", "front"), "卡片记录 另一", "文件里有重复的卡片记录", ({ card }) => assert.equal(card.get("duty/art-1").front, "甲"));
});

test("of very many bad parts the first ones are told", () => {
  const bad = Array(80).fill({ path: ["题目", "第1项"], why: "文件里有认不出的题目" });
  const lines = leftOut(bad, "没有计入");
  assert.deepEqual([lines.length, lines[0], lines[50]], [51, "题目，第1项：文件里有认不出的题目，没有计入。", "另有30处没有计入，没有逐项列出。"]);
});

test("a self-check comes back as it went out", () => {
  const { record, answers } = CHECKLIST.read(JSON.stringify(CHECKLIST.file));
  const packed = checklist.pack(record, answers, { regulation: "sample", documentNumber: "一号", status: "现行" });
  assert.deepEqual(Object.keys(packed), ["format", "version", "regulation", "documentNumber", "status", "exported", "record", "answers"]);
  assert.deepEqual(checklist.unpack(JSON.stringify(packed), "sample").answers, answers);
});

test("an exam is read by its schema, without names or marks", () => {
  const named = { ...EXAM.file, person: { name: "张三" } };
  const answers = [{ question: "art-1-holder-1", fingerprint: "0123abcd", stem: "", chosen: 2, text: "" }];
  assert.deepEqual(EXAM.read(JSON.stringify(named)), { id: "b1", topic: "", seed: "7", answers, left: [] });
  EXAM.read(JSON.stringify(but(EXAM, "answers.0.chosen", null)));
  const cases = [
    ["record.id", 5, "文件里有不是文字的内容"],
    ["answers", [], "文件缺少题目"],
    ["answers.0.question", "<b>", "文件里有认不出的题目"],
  ];
  for (const [path, value, why] of cases) refused(EXAM, but(EXAM, path, value), why);
  const two = { ...EXAM, file: but(EXAM, "answers.1", { question: "art-2", fingerprint: "0123abcd", stem: "第二题", chosen: 1 }) };
  const parts = [
    ["record.topic", "长".repeat(101), "记录内容 topic", "文件里有过长的文字"],
    ["answers.1.question", "art-1-holder-1", "题目 第二题", "文件里有重复的题目"],
    ["answers.1.question", "<b>", "题目 第2项“第二题”", "文件里有认不出的题目"],
    ["answers.1.fingerprint", "长".repeat(21), "题目 第2项“第二题”", "文件里有认不出的题目"],
    ["answers.1.stem", "长".repeat(1001), `题目 第2项“${"长".repeat(40)}” stem`, "文件里有过长的文字"],
    ...["B", -1, 10, 1.5].map((chosen) => ["answers.1.chosen", chosen, "题目 第2项“第二题”", "文件里有认不出的答案"]),
  ];
  for (const [path, value, where, why] of parts) left(two, but(two, path, value), where, why, ({ answers: [first] }) => assert.equal(first.chosen, 2));
});

test("practice is read by its schema", () => {
  const { answer, card } = CARDS.read(JSON.stringify(CARDS.file));
  const { id, ...record } = CARDS.good.answers[0];
  assert.deepEqual([[...answer], [...card.keys()]], [[[id, record]], ["duty/art-1"]]);
  const cases = [
    ["cards", undefined, "文件缺少卡片记录"],
    ["answers", 5, "文件里有认不出的做题记录"],
  ];
  for (const [path, value, why] of cases) refused(CARDS, but(CARDS, path, value), why);
  const parts = [
    ["answers", Array.from({ length: 5001 }, (_, number) => ({ ...CARDS.good.answers[0], id: `q${number}` })), "做题记录", "超过5000项，后面的1项"],
    ["cards.0.id", "__proto__", "卡片记录 第1项“甲”", "文件里有认不出的卡片记录"],
    ["cards.0.box", 0, "卡片记录 第1项“甲”", "文件里有认不出的卡片记录"],
    ["cards.0.box", 100, "卡片记录 第1项“甲”", "文件里有认不出的卡片记录"],
    ["cards.0.due", "明天", "卡片记录 第1项“甲”", "文件里有认不出的卡片记录"],
    ["cards.0.labels", Array(20).fill(""), "卡片记录 第1项“甲” 条款", "超过19项，后面的1项"],
  ];
  for (const [path, value, where, why] of parts) left(CARDS, but(CARDS, path, value), where, why, ({ answer: read }) => assert.ok(read.has("q1")));
  const others = [
    ["answers.0.print", "x", "做题记录 第1项“题”", "文件里有认不出的做题记录"],
    ["answers.0.right", 1e6, "做题记录 第1项“题”", "文件里有认不出的做题记录"],
    ["answers.0.open", "no", "做题记录 第1项“题”", "文件里有认不出的做题记录"],
    ["answers.0.stem", "长".repeat(2001), `做题记录 第1项“${"长".repeat(40)}”`, "文件里有过长的文字"],
  ];
  for (const [path, value, where, why] of others) left(CARDS, but(CARDS, path, value), where, why, (found) => assert.deepEqual([found.answer.size, found.card.size], [0, 1]));
});

test("an office's data are read by its schema; entries of any name are kept", () => {
  const { units, entries } = OFFICE.read(JSON.stringify(OFFICE.file));
  assert.deepEqual(units, [{ name: "甲乡", kind: "乡" }, { name: "乙局", kind: "" }]);
  assert.deepEqual(Object.fromEntries(entries), OFFICE.good.entries);
  const cases = [
    ["units", undefined, "文件缺少单位"],
    ["entries", [], "文件里有认不出的内容"],
    ["entries.a", deep(9), "文件内容过多"],
  ];
  for (const [path, value, why] of cases) refused(OFFICE, but(OFFICE, path, value), why);
  const many = [...Array(1001).keys()].map((number) => ({ name: `甲${number}` }));
  const parts = [
    ["entries", { "../x": 1, later: 1 }, "../x", "文件里有认不出的内容"],
    ["entries", { units: [], later: 1 }, "units", "文件里有认不出的内容"],
    ["units", many, "units", "超过1000项，后面的1项"],
    ["units", [{ name: "甲" }, { name: "甲" }], "units 甲", "文件里有重复的单位"],
    ["units.0.name", " ", "units 第1项“ ”", "文件里有认不出的单位"],
    ["units.0.name", "长".repeat(61), `units 第1项“${"长".repeat(40)}”`, "文件里有过长的文字"],
    ["units.0.kind", "长".repeat(41), "units 第1项“甲乡” kind", "文件里有过长的文字"],
  ];
  for (const [path, value, where, why] of parts) left(OFFICE, but(OFFICE, path, value), where, why, (found) => assert.ok(found.entries.has("later") && found.units.length));
});

test("the door reads every rule that the schemas of the forms hold", () => {
  const read = ["type", "enum", "const", "pattern", "minimum", "maximum", "maxLength", "minItems", "maxItems", "items", "required", "properties", "propertyNames", "additionalProperties", "default", "$ref", "$defs"];
  const said = ["$schema", "$id", "title", "description", "format"];
  function look(schema, path) {
    const { properties = {}, $defs = {}, items } = schema;
    for (const key of Object.keys(schema)) assert.ok([...read, ...said].includes(key) || `${path}.${key}` === ".entries.patternProperties", `${path}.${key}`);
    for (const [key, each] of Object.entries({ ...properties, ...$defs })) look(each, `${path}.${key}`);
    if (items) look(items, `${path}.items`);
  }
  for (const { form } of Object.values(FORMS)) look(form.schema, "");
});
