/* Texts of several people's hands in one sentence. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { joined } from "../../overrides/shared/joined.js";

test("no full stop stands before what parts two texts; the last keeps its own", () => {
  assert.equal(joined(["已经听取汇报。", "会议纪要；", "三月。"]), "已经听取汇报；会议纪要；三月。");
  assert.deepEqual([joined([]), joined(["一句。"])], ["", "一句。"]);
});
