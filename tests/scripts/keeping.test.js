/* Where what people enter is kept, what is said of it, and since when it has not been exported. */

import assert from "node:assert/strict";
import { test } from "node:test";
import * as keeping from "../../overrides/shared/keeping.js";
import { openStore, place } from "../../overrides/shared/storage.js";
import { changed, exported, markOf, overdue } from "../../overrides/shared/unexported.js";
import { onPage, shelf } from "./page.js";

const DAY = 86400000;
const NOW = Date.UTC(2026, 2, 1);

function memory(entries = {}) {
  const kept = new Map(Object.entries(entries));
  return {
    kept,
    get: (name) => kept.get(name) ?? null,
    set: (name, value) => kept.set(name, value),
    remove: (name) => kept.delete(name),
    holds: (start) => [...kept.keys()].some((name) => name.startsWith(start)),
    names: (start) => [...kept.keys()].filter((name) => name.startsWith(start)),
  };
}

test("each thing kept has the mark of its tool, each self-check its own", () => {
  const marks = { "record/a1": "kept/checks/a1", "answer/a1/art-4-q1": "kept/checks/a1", "office/units": "kept/office/all", "practice/answer/x": "kept/practice/all", draft: "kept/draft/all", "exam/sitting": "kept/exam/all" };
  for (const [name, mark] of Object.entries(marks)) assert.equal(markOf(name), mark, name);
  for (const name of ["mine", "current/head", "office-inspection", "kept/office/all", "drafts"]) assert.equal(markOf(name), "", name);
});

test("a week after the first change since the last export, a reminder is due", () => {
  const store = memory({ "record/a": {}, "record/b": {} });
  changed(store, "kept/checks/a", NOW);
  changed(store, "kept/checks/a", NOW + 3 * DAY);
  changed(store, "kept/checks/b", NOW + 5 * DAY);
  assert.deepEqual(overdue(store, "checks", NOW + 7 * DAY - 1), { count: 0, days: 0 });
  assert.deepEqual(overdue(store, "checks", NOW + 7 * DAY), { count: 1, days: 7 });
  assert.deepEqual(overdue(store, "checks", NOW + 12 * DAY), { count: 2, days: 12 });
  exported(store, "checks/a", NOW + 12 * DAY);
  assert.deepEqual(overdue(store, "checks", NOW + 40 * DAY), { count: 1, days: 35 });
  changed(store, "kept/checks/a", NOW + 41 * DAY);
  assert.deepEqual(store.get("kept/checks/a"), { exported: NOW + 12 * DAY, changed: NOW + 41 * DAY });
  store.remove("record/b");
  assert.deepEqual(overdue(store, "checks", NOW + 42 * DAY), { count: 0, days: 0 });
  assert.ok(!store.kept.has("kept/checks/b"), "nothing reminds of what was deleted");
  exported(store, "draft/all", NOW);
  assert.ok(!store.kept.has("kept/draft/all"), "nor is an export noted of what is not kept");
});

test("a clock that goes wrong reminds neither too early nor never", () => {
  const store = memory({ draft: {} });
  changed(store, "kept/draft/all", NOW + 4000 * DAY);
  assert.equal(overdue(store, "draft", NOW).count, 0);
  assert.equal(overdue(store, "draft", NOW + 6 * DAY).count, 0);
  assert.deepEqual(overdue(store, "draft", NOW + 8 * DAY), { count: 1, days: 8 });
  for (const broken of [5, null, { changed: "x" }, { changed: null }]) {
    store.set("kept/draft/all", broken);
    assert.equal(overdue(store, "draft", NOW).count, 0);
  }
});

test("the browser is asked once, at the first save, to take nothing away", () => {
  const area = shelf();
  const asked = onPage([], area);
  const store = openStore("sample");
  store.set("mine", []);
  assert.equal(asked.times, 0, "for a remembered post nobody is asked");
  for (const name of ["draft", "office/units"]) store.set(name, {});
  openStore("sample").set("draft", {});
  assert.equal(asked.times, 1);
  assert.ok(area.getItem("gangze/v1/sample/kept/draft/all"));
});

test("where all pages share a store, sentences are as they always were", () => {
  onPage([], shelf());
  assert.equal(place(), "shared");
  assert.equal(keeping.saved(), "已保存在本机浏览器中。");
  assert.equal(keeping.cleared("全部"), "已清除全部。");
  assert.equal(keeping.missing("请先填写。", "请用文件。"), "请先填写。");
  for (const browser of [{ engine: "firefox" }, { from: "file:" }]) {
    onPage([], shelf(), browser);
    assert.equal(place(), "shared");
  }
});

test("where each page has its own, none says what another holds", () => {
  onPage([], shelf(), { engine: "firefox", from: "file:" });
  assert.equal(place(), "apart");
  assert.match(keeping.saved(), /只有这一页看得到/);
  assert.match(keeping.cleared("本机上本手册的全部自查记录"), /^已清除这一页保存的内容。.*别的页填写的，请到那一页清除。$/);
  assert.doesNotMatch(keeping.cleared("全部"), /全部/);
  assert.match(keeping.missing("请先填写。", "请用文件。"), /^此浏览器.*各页分开保存，一页看不到别的页填写的内容。请用文件。$/);
});

test("where storage is off, nothing is said to be kept", () => {
  onPage([], { getItem: () => null });
  const store = openStore("sample");
  assert.equal(store.set("mine", [1]), false);
  assert.deepEqual(store.get("mine"), [1], "it lasts as long as the page");
  assert.equal(place(), "off");
  assert.match(keeping.saved("请导出"), /不能保存.*；请导出。$/);
  assert.match(keeping.missing("请先填写。", "请用文件。"), /留不到别的页。请用文件。$/);
  assert.match(keeping.kept("已改。"), /^已改。本机浏览器不能保存/);
});
