/* What was typed for a draft, out and in as a file. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { joined, pack, unpack } from "../../overrides/features/draft/file.js";

const member = (name, more = {}) => ({ name, title: "", work: "", post: "", ...more });
const form = (given) => ({ unit: "township", name: "", members: [], offices: "", note: "report", ...given });

test("a form comes back as it went out, without empty rows", () => {
  const given = form({ members: [member("甲", { title: "镇长" }), member("", { post: "township-head" })], offices: "一所" });
  const back = unpack(JSON.stringify(pack(given, "sample")), "sample");
  assert.deepEqual(back, { given: { ...given, members: [given.members[0]] }, left: [] });
});

test("what a file does not hold stays; of what it holds, all that is written over is told", () => {
  const old = form({ name: "甲镇", members: [member("甲", { title: "镇长" }), member("乙"), member("", { post: "x" })], offices: "一所\n二所" });
  const given = form({ unit: "", note: "list", members: [member("甲", { title: "书记", work: "全面" }), member("丙")], offices: "二所\n三所" });
  const { form: made, changes, added } = joined(old, given);
  assert.deepEqual([made.unit, made.name, made.offices], ["township", "甲镇", "一所\n二所\n三所"]);
  assert.deepEqual(made.members, [member("甲", { title: "书记", work: "全面" }), member("乙"), member("丙")]);
  assert.deepEqual(changes.map(({ what, before, after }) => [what, before, after]), [["公文种类", "report", "list"], ["甲，职务", "镇长", "书记"]]);
  assert.equal(added, 2);
  assert.deepEqual(joined(made, given).added, 0, "a second time there is nothing to add");
});

test("a name that would fill a page as a title stays out", () => {
  const back = (count) => unpack(JSON.stringify(pack(form({ name: "镇".repeat(count), offices: "一所" }), "sample")), "sample");
  assert.deepEqual([back(60).given.name.length, back(60).left.length], [60, 0]);
  const { given, left } = back(61);
  assert.deepEqual([given.name, given.offices, left.map(({ path }) => path.join(""))], ["", "一所", ["单位名称"]]);
});

test("people of one name are no one's double: none takes another's place", () => {
  const old = form({ members: [member("甲", { title: "一" }), member("甲", { title: "二" })] });
  const given = form({ members: [member("甲", { title: "三" }), member("甲", { title: "一" }), member("", { title: "四" })] });
  assert.deepEqual(joined(old, given).form.members.map(({ title }) => title), ["一", "二", "三", "四"]);
});
