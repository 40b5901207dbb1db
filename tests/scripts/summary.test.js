/* Handed-in self-checks: files in, counts out. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { counter, HIDDEN, openFirst } from "../../overrides/features/summary/count.js";
import { decode } from "../../overrides/shared/decode.js";
import { parse } from "../../overrides/features/summary/parse.js";
import { questions } from "../../overrides/features/summary/questions.js";
import { isTable } from "../../overrides/features/summary/table.js";
import { versions } from "../../overrides/features/summary/versions.js";
import { csv } from "../../overrides/shared/files.js";
import { Refused } from "../../overrides/shared/untrusted.js";
import { onPage } from "./page.js";

const duty = (clause, label, themes, ...asked) => ({
  clause,
  label,
  themes,
  checks: asked.map((question, place) => ({ id: `${clause}-q${place + 1}`, question, wordsHash: "w", questionHash: "q" })),
});
const plans = duty("art-2-1", "第二条第（一）项", ["plans"], "制定计划了吗？", "听取汇报了吗？");
const rescue = duty("art-3-2", "第三条第（二）项", ["rescue"], "组织救援了吗？");
const book = questions(
  { "county-head": [plans], "town-head": [rescue] },
  { roles: [["county-head", "县长"], ["town-head", "乡长"]], themes: [["plans", "计划"], ["rescue", "救援"]], clauses: ["art-2-1", "art-3-2"] },
);
const bytes = (text) => new TextEncoder().encode(text).buffer;
const unitOf = ({ record }) => ({ name: record.unit, listed: record.unit === "甲乡" });
let number = 0;

function entry(name, answers, { old = {}, unit = "甲乡", roles = ["county-head"], time = "2026-01-01", content = String(number) } = {}) {
  number += 1;
  const maps = [answers, old].map((given) => new Map(Object.entries(given).map(([id, value]) => [id, { value }])));
  return { number, kind: "json", record: { id: `r${number}`, name, unit, roles, period: "" }, answers: maps[0], old: maps[1], time, content };
}

function count(entries, filter = { unit: "", role: "", theme: "" }) {
  const counts = counter(book, unitOf, ["甲乡", "乙乡"], filter);
  for (const each of entries) counts.add(each);
  return counts.tables();
}

test("each question is asked once, in the text's order, and found by its words", () => {
  assert.deepEqual(book.all.map(({ id }) => id), ["art-2-1-q1", "art-2-1-q2", "art-3-2-q1"]);
  assert.deepEqual([...book.of("town-head")], ["art-3-2-q1"]);
  assert.equal(book.find("第二条第（一）项", "制定 计划了吗？").id, "art-2-1-q1");
});

test("records are counted by question, unit, post and theme", () => {
  const tables = count([
    entry("张三", { "art-2-1-q1": "yes", "art-2-1-q2": "no" }),
    entry("李四", { "art-2-1-q1": "yes" }, { old: { "art-2-1-q2": "yes" } }),
    entry("王五", { "art-3-2-q1": "partly" }, { unit: "丙乡", roles: ["town-head"] }),
  ]);
  assert.equal(tables.total, 3);
  const [first, second, third] = tables.questions;
  assert.equal(first.said("yes", false), 2);
  assert.deepEqual([second.said("no", false), second.said("no", true), second.cells.old.count], [HIDDEN, 1, 1]);
  assert.ok(third.single && tables.anyOld);
  assert.deepEqual(tables.units.map(({ name, about }) => [name, about.listed]), [["甲乡", true], ["丙乡", false]]);
  assert.deepEqual(tables.roles.map(({ key, records }) => [key, records.count]), [["county-head", 2], ["town-head", 1]]);
  assert.deepEqual(tables.themes.map(({ key }) => key), ["plans", "rescue"]);
  assert.deepEqual(openFirst(tables.questions, true).map(({ key }) => key), ["art-2-1-q2", "art-3-2-q1", "art-2-1-q1"]);
});

test("a filter leaves out what it does not name", () => {
  const entries = [entry("张三", { "art-2-1-q1": "yes" }), entry("王五", {}, { unit: "乙乡", roles: ["town-head"] })];
  assert.deepEqual(count(entries, { unit: "乙乡", role: "", theme: "" }).units.map(({ name }) => name), ["乙乡"]);
  assert.equal(count(entries, { unit: "", role: "county-head", theme: "rescue" }).total, 0);
});

test("of one person's files the newest counts; all stay in sight", () => {
  const old = entry("张 三", {}, { time: "2026-01-01" });
  const fresh = entry("张三", {}, { time: "2026-02-01" });
  const other = entry("李四", {});
  const { counted, groups } = versions([old, fresh, other], unitOf, new Map());
  assert.deepEqual(counted, [fresh, other]);
  assert.deepEqual(groups.map(({ kind, members }) => [kind, members]), [["newer", [fresh, old]]]);
  assert.deepEqual(versions([old, fresh], unitOf, new Map([[groups[0].key, old.number]])).counted, [old]);
  assert.equal(versions([old, fresh], unitOf, new Map([[groups[0].key, "all"]])).counted.length, 2);
});

test("a table that was exported is read back as the record", () => {
  const head = ["单位", "姓名", "自查时段", "填表人", "条款", "自查问题", "自查结果", "说明"];
  const rows = ["制定计划了吗？", "听取汇报了吗？"].map((question, place) => ["甲乡", "张三", "2026年", "", "第二条第（一）项", question, place ? "" : "已落实", "=1"]);
  const text = csv([head, ...rows]);
  assert.ok(isTable(text) && !isTable("{}"));
  const read = parse({ name: "a.csv", modified: "2026-01-01", buffer: bytes(text) }, book, "sample");
  assert.deepEqual([read.kind, read.record.roles, read.record.name], ["csv", ["county-head"], "张三"]);
  assert.equal(read.answers.get("art-2-1-q1").value, "yes");
  assert.equal(read.answers.get("art-2-1-q1").note, "=1", "the mark against formulas is taken away");
  const saved = text.replace(/","/g, '";"');
  assert.equal(parse({ name: "b.csv", modified: "", buffer: bytes(saved) }, book, "sample").content, read.content);
});

test("what is no record is refused with its reason", () => {
  const refused = (buffer, why) => assert.throws(() => parse({ name: "x", modified: "", buffer }, book, "sample"), (error) => error instanceof Refused && error.message.includes(why));
  refused(new ArrayBuffer(0), "空文件");
  refused(Uint8Array.of(0x50, 0x4b, 3, 4, 0).buffer, "压缩包");
  refused(bytes("好"), "不是自查表页面导出");
  refused(bytes('{"format": "other"}'), "");
  assert.equal(decode(Uint8Array.of(0xbb, 0xf0, 0xd4, 0xd6).buffer), "火灾", "GB 18030");
  assert.equal(decode(Uint8Array.of(0xff, 0xfe, 0x6b, 0x70).buffer), "火", "UTF-16");
});

test("a unit is told by its name alone, or asked for", async () => {
  const { matcher, NO_NAME } = await import("../../overrides/features/summary/units.js");
  const { setUnits } = await import("../../overrides/features/office/office-data.js");
  onPage([{ name: "乡", endings: ["乡"] }]);
  setUnits("甲乡人民政府\n乙乡");
  const units = matcher("某省某县");
  const said = (unit) => units.reader()(entry("", {}, { unit }));
  assert.deepEqual(said("某县甲乡政府"), { name: "甲乡人民政府", listed: true, asked: "" });
  assert.deepEqual(said("丙局"), { name: "丙局", listed: false, asked: "丙局" });
  assert.equal(said("").name, NO_NAME);
  units.assign(entry("", {}, { unit: "丙局" }), "乙乡");
  assert.deepEqual(said("丙局"), { name: "乙乡", listed: true, asked: "丙局" });
});
