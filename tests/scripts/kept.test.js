/* What pages keep: undo, imports, full and broken storage. */

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { recordsOf } from "../../overrides/features/checklist/records.js";
import * as inspections from "../../overrides/features/inspection/records.js";
import * as office from "../../overrides/features/office/office-data.js";
import { progressOf } from "../../overrides/features/practice/progress.js";
import { ledger } from "../../overrides/features/registers/ledger.js";
import { rememberedPosts } from "../../overrides/features/remember/remembered.js";
import { openStore } from "../../overrides/shared/storage.js";
import { undoable } from "../../overrides/shared/undo.js";
import { onPage, shelf } from "./page.js";

const storage = shelf();
onPage([], storage);
const store = openStore("sample");
const raw = (name) => `gangze/v1/sample/${name}`;
const shared = (name) => `gangze/v1/Shared/${name}`;
const file = (entries, units = []) => JSON.stringify({ format: "gangze-office", version: 1, regulation: "sample", units, entries });

beforeEach(() => {
  storage.full(false);
  for (const name of store.names("")) store.remove(name);
  storage.kept.clear();
});

test("an undo puts back what its action changed, and nothing that was changed since", () => {
  for (const [name, value] of [["a", 1], ["b", 2], ["c", 3]]) store.set(name, value);
  const undo = undoable(store);
  undo.act(["a", "b", "c", "d"], () => {
    for (const name of ["a", "b"]) store.remove(name);
    store.set("d", 4);
  });
  store.set("b", 22);
  store.set("c", 33);
  assert.ok(undo.look());
  assert.deepEqual(undo.back(), { left: 1, kept: true });
  assert.deepEqual(["a", "b", "c", "d"].map(store.get), [1, 22, 33, null]);
  assert.ok(!undo.look(), "once");
});

test("an undo is gone with the next change, even one that is taken back", () => {
  store.set("a", 1);
  const undo = undoable(store);
  undo.act(["a"], () => store.set("a", 2));
  store.set("a", 3);
  assert.ok(!undo.look());
  store.set("a", 2);
  assert.ok(!undo.look());
  undo.back();
  assert.equal(store.get("a"), 2);
});

test("an undo that cannot be saved says so", () => {
  store.set("a", 1);
  const undo = undoable(store);
  undo.act(["a"], () => store.set("a", 2));
  storage.full(true);
  assert.deepEqual(undo.back(), { left: 0, kept: false });
});

test("what cannot be read is kept aside before it is overwritten, and cleared with the rest", () => {
  storage.setItem(raw("office/register/filing"), '[{"id":"a","cells":{"unit":"甲"}');
  const table = ledger("filing");
  assert.deepEqual(table.rows(), []);
  assert.ok(table.isUnreadable());
  table.add([{ cells: { unit: "乙" } }]);
  assert.equal(storage.getItem(raw("aside/office/register/filing")), '[{"id":"a","cells":{"unit":"甲"}');
  assert.ok(!table.isUnreadable());
  storage.setItem(raw("office/register/other"), '{"rows":["甲"]}');
  assert.ok(ledger("other").isUnreadable());
  ledger("other").add([{ cells: {} }]);
  assert.equal(storage.getItem(raw("aside/office/register/other")), '{"rows":["甲"]}');
  storage.setItem(shared("office/units"), '{"name":"甲"}');
  office.setUnits("乙");
  assert.equal(storage.getItem(shared("aside/office/units")), '{"name":"甲"}');
  office.set("inspection/x1", 5);
  assert.equal(inspections.unreadable(), 1);
  office.clear();
  assert.deepEqual([...storage.kept.keys()], [raw("kept/asked"), shared("kept/asked")], "nothing but that the browser was asked to keep it");
});

test("an undo of clearing an office's data puts back all, to the byte", () => {
  storage.setItem(raw("office/register/filing"), "[{broken");
  ledger("filing").add([{ cells: { unit: "乙" } }]);
  storage.setItem(raw("office/register/other"), "{broken too");
  storage.setItem(raw("office/Strange Name"), "5");
  store.exported("office/all");
  const before = [...storage.kept].sort();
  const undo = undoable(office.undoing);
  undo.act(office.all(), office.clear);
  assert.deepEqual([...storage.kept.keys()], [raw("kept/asked")]);
  assert.deepEqual(undo.back(), { left: 0, kept: true });
  assert.deepEqual([...storage.kept].sort(), before);
  undo.act(office.all(), office.clear);
  office.set("units", [{ name: "新" }]);
  assert.ok(undo.look());
  assert.deepEqual(undo.back(), { left: 0, kept: true }, "a mark of exports is no item");
  assert.equal(office.units()[0].name, "新");
});

test("where there is no room to keep it aside, what cannot be read stays", () => {
  storage.setItem(raw("draft"), "{broken");
  storage.full(true);
  assert.equal(store.set("draft", { a: 1 }), false);
  assert.equal(storage.getItem(raw("draft")), "{broken");
});

test("a row whose id is no good gets one that lasts, so that what is typed is kept", () => {
  const cells = (unit) => ({ unit });
  office.set("register/filing", [{ id: "ABC", cells: cells("大写") }, { id: "dup", cells: cells("重一") }, { id: "dup", cells: cells("重二") }, { id: 5, cells: cells("数") }, { cells: cells("无") }]);
  const table = ledger("filing");
  const ids = table.rows().map(({ id }) => id);
  assert.equal(new Set(ids).size, 5);
  assert.deepEqual(table.rows().map(({ id }) => id), ids);
  ids.forEach((id, index) => table.setCell(id, "unit", `改${index}`));
  assert.deepEqual(table.rows().map((row) => row.cells.unit), ["改0", "改1", "改2", "改3", "改4"]);
  table.remove(ids[1]);
  assert.equal(table.rows().length, 4);
});

test("findings of an inspection have ids that last", () => {
  office.set("inspection/x1", { items: { a: { value: "no", findings: [{ id: "F", problem: "一" }, { id: "f", problem: "二" }, { id: "f", problem: "三" }] } } });
  const ids = () => inspections.find("x1").items.a.findings.map(({ id }) => id);
  assert.equal(new Set(ids()).size, 3);
  assert.deepEqual(ids(), ids());
});

test("no row is dropped by writing another, however many there are", () => {
  office.set("register/filing", [...Array(5500).keys()].map((index) => ({ id: `r${index}`, cells: { unit: "甲" } })));
  const table = ledger("filing");
  table.setCell("r0", "unit", "乙");
  assert.equal(table.rows().length, 5500);
  assert.deepEqual(table.add([{ cells: {} }]).added, []);
});

test("an office's file is taken part by part; what is not is told", () => {
  const rows = [{ id: "a", cells: { unit: "甲", sent: 5 } }, null, { id: "b" }, { cells: { unit: "丁" } }, ...Array(5000).fill(0).map((_, index) => ({ id: `r${index}`, cells: {} }))];
  const { entries, left } = office.read(file({
    "register/filing": rows,
    "inspection/1": 5,
    "inspection/2": { items: { a: { value: "evil", findings: [{ id: "f", problem: 7 }, { problem: "真" }] } } },
    later: { any: null },
  }));
  assert.deepEqual([...entries.keys()], ["register/filing", "inspection/2", "later"]);
  const taken = entries.get("register/filing");
  assert.deepEqual([taken[0], taken[1].cells], [{ id: "a", cells: { unit: "甲" } }, { unit: "丁" }]);
  assert.equal(taken.length, 5000 - 2, "of the first 5,000 two are no rows");
  assert.deepEqual(entries.get("inspection/2").items.a.findings.map(({ problem }) => problem), ["真"]);
  assert.equal(entries.get("inspection/2").items.a.value, undefined);
  const told = left.map(({ name, path }) => [name, ...path].join(" "));
  for (const part of ["register/filing", "register/filing 第1项 cells sent", "register/filing 第2项", "register/filing 第3项", "inspection/1", "inspection/2 items a value", "inspection/2 items a findings 第1项"]) assert.ok(told.includes(part), part);
});

test("an import adds and changes; it takes no unit, row or finding away", () => {
  office.set("units", [{ name: "甲", kind: "乡" }, { name: "乙", kind: "" }]);
  office.set("register/filing", [{ id: "a", source: "", cells: { unit: "甲", sent: "1月" } }]);
  const found = office.read(file({ "register/filing": [{ id: "b", cells: { unit: "丙" } }, { id: "a", cells: { unit: "甲", sent: "" } }] }, [{ name: "丙\n丁" }, { name: "甲", kind: "镇" }]));
  const before = ["units", "register/filing"].map(office.get);
  const undo = undoable(office.undoing);
  assert.ok(undo.act(office.stored([...office.plan(found).keys()]), () => office.importAll(found)));
  assert.deepEqual(office.units(), [{ name: "甲", kind: "镇" }, { name: "乙", kind: "" }, { name: "丙 丁", kind: "" }]);
  assert.deepEqual(ledger("filing").rows().map(({ cells }) => cells), [{ unit: "甲", sent: "1月" }, { unit: "丙" }]);
  assert.equal(office.plan(found).size, 0, "a second time there is nothing to do");
  undo.back();
  assert.deepEqual(["units", "register/filing"].map(office.get), before);
  storage.full(true);
  assert.equal(office.importAll(found), false);
});

const OLD = { columns: [{ id: "unit", name: "单位" }, { id: "sent", name: "报送日期" }, { id: "number", name: "文号" }], wordsHash: "aaaa" };
const NEW = { columns: [{ id: "unit", name: "单位" }, { id: "sent", name: "收文日期" }, { id: "when", name: "报送日期" }], wordsHash: "bbbb" };

test("a register's texts follow the names of their columns, and what fits none is listed", () => {
  const [{ id }] = ledger("filing", OLD).add([{ cells: { unit: "甲", sent: "1月", number: "一号" } }]).added;
  const table = ledger("filing", NEW);
  const [row] = table.rows();
  assert.deepEqual([row.cells, row.lost, row.changed], [{ unit: "甲", when: "1月" }, [["文号", "一号"]], true]);
  table.setCell(id, "sent", "2月");
  const [now] = table.rows();
  assert.deepEqual([now.cells, now.lost, now.changed], [{ unit: "甲", when: "1月", sent: "2月" }, [["文号", "一号"]], false]);
  assert.deepEqual(ledger("filing", OLD).rows()[0].cells, { unit: "甲", sent: "1月", number: "一号" }, "nothing was written over");
  assert.ok(ledger("filing", OLD).rows()[0].changed);
  ledger("filing", OLD).confirm(id);
  assert.ok(!ledger("filing", OLD).rows()[0].changed);
});

test("a row of an older handbook is taken as it is, and says its columns from the next change on", () => {
  office.set("register/filing", [{ id: "a", source: "", cells: { unit: "甲", sent: "1月" } }]);
  const table = ledger("filing", OLD);
  assert.deepEqual(table.rows(), [{ id: "a", source: "", cells: { unit: "甲", sent: "1月" }, lost: [], changed: false }]);
  table.setCell("a", "number", "一号");
  assert.deepEqual(ledger("filing", NEW).rows()[0].cells, { unit: "甲", when: "1月" });
});

test("an imported row joins the columns of the same names; texts of others stay beside them", () => {
  const [{ id }] = ledger("filing", OLD).add([{ cells: { unit: "甲", sent: "1月" } }]).added;
  const row = { id, cells: { unit: "甲", sent: "2月" }, names: { unit: "单位", sent: "收文日期" }, wordsHash: "bbbb" };
  const found = office.read(file({ "register/filing": [row] }));
  assert.deepEqual(found.left, []);
  assert.deepEqual([...office.plan(found)], [...office.plan(found)], "planned twice, it is the same");
  office.importAll(found);
  assert.deepEqual(ledger("filing", NEW).rows()[0].cells, { unit: "甲", sent: "2月", when: "1月" });
  assert.equal(office.plan(found).size, 0);
});

test("an imported inspection is joined by the words of its items; an item of other words stands beside", () => {
  const item = (questionHash, question, value, more = {}) => ({ value, question, questionHash, wordsHash: "w", answer: "", findings: [], ...more });
  office.set("inspection/x1", { inspector: "district", items: { first: item("h1", "一问", "yes"), second: item("h2", "二问", "no", { findings: [{ id: "f1", problem: "旧" }] }) } });
  const there = { inspector: "district", items: { first: item("h2", "二问", "partly", { findings: [{ id: "f2", problem: "新" }] }), third: item("h1", "一问", "na"), second: item("h3", "三问", "no") } };
  const found = office.read(file({ "inspection/x1": there }));
  office.importAll(found);
  const { items } = office.get("inspection/x1");
  assert.deepEqual(Object.entries(items).map(([key, { question, value }]) => [key, question, value]), [["first", "一问", "na"], ["second", "二问", "partly"], ["second-h3", "三问", "no"]]);
  assert.deepEqual(items.second.findings.map(({ problem }) => problem), ["旧", "新"]);
  assert.equal(office.plan(found).size, 0, "a second time there is nothing to do");
});

const answer = (given) => ({ value: "", note: "", reason: "", evidenceWhat: "", evidenceWhere: "", evidenceDate: "", problem: "", deadline: "", question: "", wordsHash: "", questionHash: "", at: "", ...given });
const record = (given) => ({ id: "a1", roles: ["county-head"], unit: "", name: "", filler: "", period: "", created: "", updated: "", ...given });

test("an earlier file of one's own record takes nothing away", () => {
  const records = recordsOf("sample");
  records.save(record({ unit: "甲", filler: "李四", roles: ["county-head", "town-head"] }));
  records.setAnswer("a1", "q1", answer({ value: "partly", evidenceWhat: "台账", problem: "有问题", deadline: "六月" }));
  const before = store.names("").map((name) => [name, store.get(name)]);
  const planned = records.plan(record({ unit: "甲单位", name: "张三" }), new Map([["q1", answer({ value: "partly", note: "新" })], ["q2", answer({ value: "yes" })]]));
  const undo = undoable(store);
  assert.ok(undo.act(store.names("").concat("answer/a1/q2"), () => records.keepAll(planned)));
  const { unit, name, filler, roles } = records.find("a1");
  assert.deepEqual([unit, name, filler, roles], ["甲单位", "张三", "李四", ["county-head", "town-head"]]);
  const { note, evidenceWhat, problem, deadline } = records.answers("a1").get("q1");
  assert.deepEqual([note, evidenceWhat, problem, deadline], ["新", "台账", "有问题", "六月"]);
  undo.back();
  assert.deepEqual(store.names("").map((each) => [each, store.get(each)]), before);
});

test("an import that is not saved says so", () => {
  const records = recordsOf("sample");
  storage.full(true);
  assert.equal(records.keepAll(records.plan(record({}), new Map([["q1", answer({ value: "yes" })]]))), false);
  assert.equal(records.setAnswer("a1", "q1", answer({ value: "no" })), false);
});

test("a stored record that is none hides no other", () => {
  const records = recordsOf("sample");
  records.save(record({ name: "张三" }));
  const strange = [{ id: "x" }, { id: "y", roles: "all" }, { id: "z", roles: [5] }, 5, [], { id: "w", roles: [] }];
  strange.forEach((each, index) => store.set(`record/s${index}`, each));
  storage.setItem(raw("record/broken"), "{");
  store.set("answer/a1/q1", { value: "constructor", note: 5 });
  store.set("answer/a1/q2", 5);
  store.set("current/county-head", "s0");
  assert.deepEqual(records.list().map(({ id }) => id), ["a1"]);
  assert.equal(records.unreadable(), 7);
  assert.equal(records.current("county-head"), null);
  assert.deepEqual([...records.answers("a1")].map(([check, { value, note }]) => [check, value, note]), [["q1", "", ""]]);
});

const question = (id) => ({ id, print: id.slice(1).repeat(16), stem: "题", right: "甲" });

test("an answer that was given after clearing is not undone", () => {
  const progress = progressOf("sample", [1, 2], 2);
  progress.answered(question("q1"), { right: false, text: "乙" }, []);
  progress.answered(question("q2"), { right: false, text: "乙" }, []);
  storage.setItem(raw("practice/answer/q3"), "{broken");
  const undo = undoable(progress.store);
  undo.act(progress.names(), progress.clear);
  progress.answered(question("q1"), { right: true, text: "甲" }, []);
  assert.deepEqual([...storage.kept.keys()].filter((key) => !key.includes("/kept/")), [raw("practice/answer/q1")]);
  assert.deepEqual(undo.back(), { left: 1, kept: true });
  assert.equal(storage.getItem(raw("practice/answer/q3")), "{broken", "what cannot be read comes back too");
  const { right, wrong } = progress.find("answer", "q1");
  assert.deepEqual([right, wrong, progress.find("answer", "q2").wrong], [1, 0, 1]);
});

test("practice from a file is said to be taken only where it is saved", () => {
  const progress = progressOf("sample", [1, 2], 2);
  const made = progress.answered(question("q1"), { right: true, text: "甲" }, []);
  const given = { answer: new Map([["q1", { ...made, at: "2000" }], ["q2", { ...made, print: question("q2").print }]]), card: new Map() };
  assert.deepEqual(progress.later(given).map(({ id }) => id), ["q2"]);
  assert.deepEqual(progress.merge(given), { taken: 1, kept: true });
  storage.full(true);
  assert.deepEqual(progress.merge({ answer: new Map([["q3", { ...made, print: question("q3").print }]]), card: new Map() }), { taken: 1, kept: false });
});

test("a post that cannot be remembered takes no other away", () => {
  const mine = rememberedPosts("sample");
  mine.add({ id: "a", name: "甲", checklist: true });
  storage.full(true);
  assert.equal(mine.add({ id: "b", name: "乙", checklist: true }), false);
  assert.deepEqual(mine.list().map(({ id }) => id), ["a"]);
  assert.match(storage.getItem(raw("mine")), /甲/);
});
