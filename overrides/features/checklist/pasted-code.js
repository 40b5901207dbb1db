/* A self-check that comes as a pasted code, where no file can: from a chat app's browser to the machine that prints. */

import { codeTaking } from "../../shared/code-panel.js";
import { KINDS } from "../../shared/share-code.js";
import { refuse } from "../../shared/untrusted.js";
import { questionOf } from "./open-record.js";
import { fromCode } from "./record-code.js";
import { title } from "./records.js";

/** Take codes of the open page's post alone, with its answers alone; `look({record, answers, left})` shows what one would change. */
export function pastedCode(root, opened, look) {
  function read(found) {
    const byId = new Map(opened.fieldsets().map((fieldset) => [fieldset.dataset.check, questionOf(fieldset)]));
    const book = { roles: [[opened.role]], of: (role) => (role === opened.role ? byId.keys() : null), byId };
    const { record, answers, unknown } = fromCode(found, book, opened.about.regulation);
    if (!record.roles.includes(opened.role)) refuse("这是别的岗位的自查码，请到那个岗位的自查表粘贴");
    return { record: { ...record, roles: [opened.role], created: record.updated }, answers, left: [], unknown };
  }

  codeTaking(root, {
    kind: KINDS.check,
    ready: () => {},
    read,
    called: ({ record, answers, unknown }) => `${title(record, opened.isUnit)}，已答${answers.size}题${unknown.length ? `；另有${unknown.length}题不是本岗位现在的题目，不导入` : ""}`,
    offer: (count) => (count > 1 ? "核对第一份" : "核对这一份"),
    take: ([first]) => look(first),
  });
}
