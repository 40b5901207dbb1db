/* Handed-in self-checks: files in, counts out. */

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { CODE, code, pack } from "../../overrides/features/checklist/record-file.js";
import { LABELS } from "../../overrides/features/checklist/records.js";
import { counter, HIDDEN, openFirst } from "../../overrides/features/summary/count.js";
import { decode } from "../../overrides/shared/decode.js";
import { parse } from "../../overrides/features/summary/parse.js";
import { blocks, sheets } from "../../overrides/features/summary/sheets.js";
import { questions } from "../../overrides/features/summary/questions.js";
import { tableOf } from "../../overrides/features/summary/table.js";
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

test("notes have a sheet of their own, a row each; how one person answered is not said with them", () => {
  const entries = [entry("张三", { "art-2-1-q1": "yes" }), entry("王五", { "art-2-1-q1": "no", "art-2-1-q2": "yes" }, { unit: "乙乡" })];
  Object.assign(entries[0].answers.get("art-2-1-q1"), { note: "纪要。", deadline: "六月" });
  Object.assign(entries[1].answers.get("art-2-1-q1"), { note: "长".repeat(900) });
  const view = { tables: count(entries), units: ["甲乡", "乙乡"], missing: [], listing: true, names: new Map(book.roles), entries, unitOf, withNotes: true, reveal: false, title: "题", facts: "", remarks: [], status: "", files: [] };
  const named = (given) => sheets(given).find(({ name }) => name === "说明");
  const [{ head, widths, rows: [first] }] = sheets(view);
  const hidden = first[head.indexOf("已落实")].split("\n");
  const { rows: [cells] } = blocks(view).find(({ rows, head: named }) => rows && named);
  assert.deepEqual(cells.map(({ style }) => style), [undefined, ...Array(cells.length - 1).fill("FormNumber")], "numbers in the middle, as in the workbook");
  assert.deepEqual(hidden, ["—（1人，", "已隐藏）"], "two lines");
  assert.ok(hidden.every((line) => 2 * line.length < widths[head.indexOf("已落实")]), "that the column takes whole");
  assert.deepEqual(named(view).head, ["条款", "自查题", "单位", "说明", "整改时限"]);
  assert.deepEqual(named(view).rows, [
    ["第二条第（一）项", "制定计划了吗？", "甲乡", "纪要。", "六月"],
    ["第二条第（一）项", "制定计划了吗？", "乙乡", "长".repeat(900), ""],
  ]);
  assert.deepEqual(named({ ...view, reveal: true }).rows.map((row) => row[3]), ["已落实", "未落实"]);
  assert.ok(sheets(view).filter(({ name }) => name !== "说明").every(({ rows }) => rows.every((row) => !row.some((text) => String(text).includes("长长")))));
  assert.equal(named({ ...view, withNotes: false }), undefined);
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
  assert.ok(tableOf(text) && !tableOf("{}"));
  const read = parse({ name: "a.csv", modified: "2026-01-01", buffer: bytes(text) }, book, "sample");
  assert.deepEqual([read.kind, read.record.roles, read.record.name], ["csv", ["county-head"], "张三"]);
  assert.equal(read.answers.get("art-2-1-q1").value, "yes");
  assert.equal(read.answers.get("art-2-1-q1").note, "=1", "the mark against formulas is taken away");
  const saved = text.replace(/","/g, '";"');
  assert.equal(parse({ name: "b.csv", modified: "", buffer: bytes(saved) }, book, "sample").content, read.content);
});

test("a record counts the same as a file and as a table, also after questions were renumbered", () => {
  const LABEL = "第四条第（一）项";
  const book4 = (...asked) => {
    const checks = asked.map((question, place) => ({ id: `art-4-1-q${place + 1}`, question, questionHash: createHash("sha256").update(question).digest("hex").slice(0, 16) }));
    const duty4 = { clause: "art-4-1", label: LABEL, themes: [], wordsHash: "aa", checks };
    return questions({ head: [duty4] }, { roles: [["head", "区长"]], themes: [], clauses: ["art-4-1"] });
  };
  const [LAWS, STRATEGY, SUPPORT, DECISIONS] = ["组织实施法律法规了吗？", "推进安全发展战略了吗？", "支持、监督其他成员了吗？", "组织实施决策部署了吗？"];
  const then = book4(LAWS, STRATEGY, SUPPORT);
  const now = book4(LAWS, DECISIONS, STRATEGY);
  const answers = new Map([["q1", "yes"], ["q2", "no"], ["q3", "partly"]].map(([end, value]) => {
    const { question, wordsHash, questionHash } = then.byId.get(`art-4-1-${end}`);
    return [`art-4-1-${end}`, { value, question, wordsHash, questionHash, note: end }];
  }));
  const record = { id: "a", roles: ["head"], unit: "甲区", name: "张三", filler: "", period: "", created: "", updated: "2026-01-01T00:00:00.000Z" };
  const json = JSON.stringify(pack(record, answers, { regulation: "sample", documentNumber: "", status: "" }));
  const head = ["单位", "姓名", "自查时段", "填表人", "条款", "自查问题", "自查结果", "说明", CODE];
  const row = (question, key = "", given = { value: "", note: "" }) => ["甲区", "张三", "", "", LABEL, question, LABELS[given.value] || "", given.note, code(key, given)];
  const rows = [row(LAWS, "art-4-1-q1", answers.get("art-4-1-q1")), row(DECISIONS), row(STRATEGY, "art-4-1-q2", answers.get("art-4-1-q2")), row(SUPPORT, "art-4-1-q3", answers.get("art-4-1-q3"))];
  const [one, other] = [json, csv([head, ...rows])].map((text) => parse({ name: "x", modified: "", buffer: bytes(text) }, now, "sample"));
  for (const each of [one, other]) {
    assert.deepEqual([...each.answers].map(([id, { value, note }]) => [id, value, note]), [["art-4-1-q1", "yes", "q1"], ["art-4-1-q3", "no", "q2"]]);
    assert.deepEqual([each.old.size, each.unknown, each.foreign, each.missing], [0, [SUPPORT], [], 0]);
  }
  assert.equal(one.content, other.content, "and is seen to be the same");
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
  onPage([{ name: "乡", endings: ["乡"], unless: ["县"] }]);
  setUnits("甲乡人民政府\n乙乡\n丙场管理处");
  const units = matcher("某省某县", [[], ["场", "场管理处", "场管处"]]);
  const said = (unit) => units.reader()(entry("", {}, { unit }));
  assert.deepEqual(said("某县甲乡政府"), { name: "甲乡人民政府", listed: true, asked: "" });
  assert.deepEqual(said("某县丙场管处"), { name: "丙场管理处", listed: true, asked: "" }, "endings that mean the same");
  assert.deepEqual(said("丙局"), { name: "丙局", listed: false, asked: "丙局" });
  assert.ok(said("").name.startsWith(NO_NAME) && said("").apart);
  assert.notEqual(said("").name, said("").name, "each record without a unit stands apart");
  units.assign(entry("", {}, { unit: "丙局" }), "乙乡");
  assert.deepEqual(said("丙局"), { name: "乙乡", listed: true, asked: "丙局" });
});

test("是 and 否 count with 已落实 and 未落实; an old 部分落实 counts apart", () => {
  const head = { clause: "art-4-1", label: "第四条第（一）项", themes: ["plans"], wordsHash: "ab", checks: [{ id: "art-4-1-q1", question: "是否担任主任？", questionHash: "cd", answers: "yes-no" }] };
  const asked = questions({ head: [head] }, { roles: [["head", "区长", false]], themes: [["plans", "计划"]], clauses: ["art-4-1"] });
  const file = (id, value) => {
    const answer = { value, question: "是否担任主任？", wordsHash: "ab", questionHash: "cd" };
    const record = { id, roles: ["head"], unit: "甲乡", name: id };
    return { name: `${id}.json`, modified: 0, buffer: bytes(JSON.stringify(pack(record, new Map([["art-4-1-q1", answer]]), { regulation: "x" }))) };
  };
  const entries = ["yes", "yes", "partly"].map((value, place) => ({ ...parse(file(`p${place}`, value), asked, "x"), number: place }));
  assert.deepEqual(entries.map(({ answers, old }) => [answers.size, old.size]), [[1, 0], [1, 0], [0, 1]]);
  const counts = counter(asked, unitOf, [], { unit: "", role: "", theme: "" });
  for (const each of entries) counts.add(each);
  const [row] = counts.tables().questions;
  assert.deepEqual(["yes", "partly", "no", "old"].map((value) => row.said(value, true)), [2, "", 0, 1]);
});

test("a table of a unit says 是 and 经办人, and names nobody; of two of one unit the newest counts", () => {
  const check = { id: "art-4-1-q1", question: "是否提交报告？", questionHash: "cd", answers: "yes-no" };
  const asked = questions({ unit: [{ clause: "art-4-1", label: "第四条第（一）项", themes: [], wordsHash: "ab", checks: [check] }] }, { roles: [["unit", "委员会", true]], themes: [], clauses: ["art-4-1"] });
  const table = (value) => csv([["单位", "自查时段", "经办人", "条款", "自查问题", "自查结果", CODE], ["甲乡", "", "张三", "第四条第（一）项", "是否提交报告？", value, "art-4-1-q1 ab cd"]]);
  const entries = ["是", "否"].map((value, place) => ({ ...parse({ name: "a.csv", modified: place + 1, buffer: bytes(table(value)) }, asked, "x"), number: place }));
  assert.deepEqual(entries.map(({ record, answers, ofUnit }) => [record.filler, record.name, answers.get("art-4-1-q1").value, ofUnit]), [["张三", "", "yes", true], ["张三", "", "no", true]]);
  const { counted, groups } = versions(entries, unitOf, new Map());
  assert.deepEqual(counted.map(({ number }) => number), [1]);
  assert.equal(groups[0].why, "同一单位的同一张表有几份，计时间最近的一份");
});
