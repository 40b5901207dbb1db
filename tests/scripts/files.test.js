/* Text for and from spreadsheets. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { csv } from "../../overrides/shared/files.js";
import { pasted } from "../../overrides/shared/pasted.js";

test("a table of texts computes nothing in a spreadsheet", () => {
  assert.equal(csv([["=1+1", "+2", "-3", "@x", "甲"]]), '\ufeff"\'=1+1","\'+2","\'-3","\'@x","甲"\r\n');
  assert.equal(csv([["＝1", " =1", '引"号', null, 0]]), '\ufeff"\'＝1","\' =1","引""号","","0"\r\n');
});

test("what a spreadsheet pastes is rows of cells", () => {
  assert.deepEqual(pasted('单位\t类别\r\n"甲\t局\n（筹）"\t"带""引号"\r\n\r\n乙镇\t'), [
    ["单位", "类别"],
    ["甲\t局\n（筹）", '带"引号'],
    ["乙镇", ""],
  ]);
  assert.deepEqual(pasted(" \n\t\n"), []);
});
