/* Rosters as people paste them. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { twins } from "../../overrides/features/pack/people.js";
import { roster } from "../../overrides/shared/roster.js";

const people = (text) => roster(text).people.map(({ name, title, work, post }) => [name, title, work, post].join("|"));

test("columns are found by their headings, or by their order", () => {
  for (const text of [
    "张三\t镇长\t全面工作\n欧阳修文\t副镇长\t安全生产、消防",
    "1\t张三\t镇长\t全面工作\n2\t欧阳修文\t副镇长\t安全生产、消防",
    "姓　名　　职　务　　分管工作\n张　三　　镇　长　　全面工作\n欧阳修文　　副镇长　　安全生产、消防",
    "张　三　镇长　全面工作\r\n欧阳修文　副镇长　安全生产、消防\r\n",
    "张 三   镇长   全面工作\n欧阳修文   副镇长   安全生产、消防",
    "序号 职务 姓名 分管工作\n1 镇长 张三 全面工作\n2 副镇长 欧阳修文 安全生产、消防",
  ]) {
    assert.deepEqual(people(text), ["张三|镇长|全面工作|", "欧阳修文|副镇长|安全生产、消防|"], text);
  }
});

test("cells over several rows belong to one person; headings come again on each page", () => {
  const text = '姓名\t职务\t分管工作\n张三\t镇长\t全面\n\t\t财政\n姓名\t职务\t分管工作\n李四\t"副镇长\n（分管安全）"\t教育\n';
  assert.deepEqual(people(text), ["张三|镇长|全面；财政|", "李四|副镇长 （分管安全）|教育|"]);
  assert.deepEqual(people("岗位\t姓名\n由本单位明确\t张三"), ["张三|||由本单位明确"]);
});

test("what is no roster is none, and no name is special", () => {
  assert.deepEqual(people(""), []);
  assert.deepEqual(people("张三\n\n"), []);
  assert.deepEqual(people("__proto__\tconstructor\n"), ["__proto__|constructor||"]);
});

test("a single column is told from a roster; its headings and numbers are no titles", () => {
  assert.deepEqual(roster("职务\n镇长\n2、副镇长").singles, ["镇长", "副镇长"]);
  assert.deepEqual(roster("1\t镇长\n2\t副镇长").singles, ["镇长", "副镇长"]);
  assert.deepEqual(roster("局领导\n张三\t局长").singles, []);
});

test("what was guessed is said", () => {
  assert.deepEqual(roster("局领导\n张三\t局长").notes, [
    "没有表头，依次作为姓名、职务、分管工作、岗位。",
    "只有一格、没有加入的行：“局领导”。",
  ]);
  const head = "姓名\t职务\t分管工作\n";
  const doubt = "从这些行起，可能是一格里的几行字拆成了几人，请核对：“周海 副镇长”。";
  assert.deepEqual(roster(`${head}周海\t副镇长\n三级调研员\t安全生产\n李四\t副镇长\t教育`).notes.slice(1), [doubt]);
  assert.deepEqual(roster(`${head}周海\t副镇长\t教育\n李四\t副镇长`).notes.slice(1), []);
});

test("the same person is found in one look at each row", () => {
  const person = (name, post = "a") => ({ name, title: "局长", post });
  assert.deepEqual(twins([person("甲"), person(""), person("乙"), person(" 甲 "), person(""), person("甲", "b"), person("甲")]), [0, 0, 0, 1, 0, 0, 1]);
  let looks = 0;
  const many = [...Array(400).keys()].map((index) => ({ ...person(""), get name() { looks += 1; return `人${index}`; } }));
  twins(many);
  assert.ok(looks <= 2 * many.length, String(looks));
});
