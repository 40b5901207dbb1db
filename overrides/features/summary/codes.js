/* Self-checks that come in as pasted codes, beside the files. */

import { codeTaking } from "../../shared/code-panel.js";
import { KINDS } from "../../shared/share-code.js";
import { fromCode } from "../checklist/record-code.js";
import { entryOf } from "./parse.js";

/** `ready()` is awaited before a code is read; `book()` and `box()` are the questions and the collector of today; `told()` is called after some
    were taken. */
export function pastedCodes(form, { roles, regulation, ready, book, box, told }) {
  const { label } = KINDS.check;
  const names = new Map(roles);
  let count = 0;

  /** Whose a record is, and how much of it counts. */
  function called({ record: { unit, name, period, roles: held }, ofUnit, answers, unknown }) {
    const who = [unit || "没有填写单位", name || (ofUnit ? "" : "没有填写姓名"), held.map((role) => names.get(role)).join("、"), period, `已答${answers.size}题`];
    return `${who.filter(Boolean).join("，")}${unknown.length ? `，另有${unknown.length}题与本手册的题目不同，不计入` : ""}`;
  }

  function take(entries) {
    for (const entry of entries) {
      count += 1;
      const file = `${label}${count}`;
      box().keep(file, () => ({ ...entry, file }));
    }
    told();
  }

  codeTaking(form, { kind: KINDS.check, ready, called, take, read: (found) => entryOf({ ...fromCode(found, book(), regulation), file: label, kind: "code" }, book()) });
}
