/* Fills a person's sheet from a self-check record. */

import { placed } from "../../shared/matching.js";
import { OFFERED } from "../checklist/records.js";

const plain = (name) => String(name || "").normalize("NFKC").replace(/\s+/g, "");

/** The records of one person in one post, newest first. `listed` is records.list(). */
export function matching(listed, name, role) {
  const wanted = plain(name);
  return listed.filter((record) => wanted && plain(record.name) === wanted && Array.isArray(record.roles) && record.roles.includes(role));
}

function remark(given) {
  const evidence = [given.evidenceWhat, given.evidenceWhere, given.evidenceDate].filter(Boolean).join("，");
  return [
    given.value === "na" && given.reason ? `不适用的原因：${given.reason}` : "",
    given.note,
    evidence && `佐证材料：${evidence}`,
    given.problem && `存在问题：${given.problem}`,
    given.deadline && `整改时限：${given.deadline}`,
  ].filter(Boolean).join("；");
}

/** `answers` is records.answers(id), `sheet` the sheet of the role. Returns {marks, remarks, changed, few, gone}: check id ->
    value; a line a question on which something was written; how many answers were given to other words and are left
    out; how many their questions do not offer any more; how many were given to questions that the sheet does not hold. `elsewhere` as in matching.js. */
export function filled(answers, sheet, elsewhere) {
  const questions = sheet.sections.flatMap((section) => section.items.flatMap((item) => item.questions));
  const asked = questions.map(([id, question, wordsHash, questionHash, answers, formerly]) => ({ id, question, wordsHash, questionHash, values: OFFERED[answers], formerly }));
  const { at, orphans } = placed(asked, answers, elsewhere);
  const marks = new Map();
  const remarks = [];
  let changed = 0;
  let few = 0;
  questions.forEach(([id], index) => {
    if (!at.has(id)) return;
    const { answer: given, moved: other, unoffered } = at.get(id);
    const text = remark(given);
    if (other) return void (changed += given.value || text ? 1 : 0);
    if (unoffered) few += 1;
    else if (given.value) marks.set(id, given.value);
    if (text) remarks.push(`第${index + 1}题：${text}`);
  });
  return { marks, remarks, changed, few, gone: orphans.length };
}
