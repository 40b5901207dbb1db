/* A plan of the build (macros/views/inspection.py) and a record -> the blocks of its two papers; the same as
   macros/exports/inspection.py draws where nothing is entered. */

const GAP = "　".repeat(6);
const NUMBERS = "一二三四五六七八九十";
const END = { section: "stated-portrait" };

/** 1 -> 一, 12 -> 十二, 20 -> 二十; beyond 99 in figures. */
export function chinese(number) {
  if (number > 99) return String(number);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const head = tens > 1 ? NUMBERS[tens - 1] : "";
  return `${head}${tens ? "十" : ""}${ones ? NUMBERS[ones - 1] : ""}`;
}

/** What was typed, or the blank that stands in its place. */
function filled(text, blank) {
  return text.trim() ? { text: text.trim() } : { text: blank, look: "Blank" };
}

function line(labels, texts) {
  return { style: "Blanks", runs: labels.flatMap((label, index) => [{ text: `${index ? "　" : ""}${label}：` }, filled(texts[index] || "", GAP)]) };
}

/** `isChanged(item id)`: whether its words are others since it was answered. */
export function recordBlocks(plan, record, isChanged) {
  const rows = plan.items.map((item) => {
    const given = record.items[item.id] || { value: "", findings: [] };
    const answers = item.answers.map(([value, words]) => (value === given.value ? plan.tick : plan.box) + words).join("\n");
    const found = given.findings.map(({ problem }) => problem.trim()).filter(Boolean);
    const text = found.length > 1 ? found.map((each, index) => `${index + 1}．${each}`).join("\n") : found.join("");
    const asked = [{ text: item.question }, { text: item.reference, look: "Reference" }];
    return [{ runs: asked }, { runs: [{ text: answers + (given.value && isChanged(item.id) ? `\n${plan.changed}` : "") }] }, { runs: [{ text: text || plan.room }] }];
  });
  const facts = [record.unit, record.date, record.by];
  return [
    { style: "Title", text: plan.record },
    { style: "Centred", text: plan.basis },
    line(plan.facts, facts),
    { widths: plan.widths, head: plan.head.map((text) => ({ runs: [{ text }] })), rows },
    { style: "Gap", text: "" },
    line(plan.signatures, []),
    { style: "Note", text: plan.notes.join("") },
    END,
  ];
}

function lead(plan, record) {
  const typed = { unit: record.unit, date: record.date, inspector: record.by };
  return plan.lead.map((piece) => (piece.startsWith("{") ? filled(typed[piece.slice(1, -1)], plan.blanks[piece.slice(1, -1)]) : { text: piece }));
}

/** One finding as typed, the words of its clause, and what the inspector asks for. */
function findingBlocks(plan, clauses, finding, index) {
  const clause = clauses[finding.clause];
  const quoted = clause
    ? [{ style: "Quote", runs: [{ text: clause.words }, { text: `（${plan.short}${clause.label}）`, look: "Reference" }] }]
    : [{ style: "Normal", runs: [{ text: "依据：" }, filled(finding.label, plan.blanks.basis)] }];
  return [
    { style: "Lead", runs: [{ text: `${chinese(index + 1)}、`, look: "Label" }, { text: finding.problem.trim() }] },
    ...quoted,
    { style: "Normal", runs: [{ text: "整改要求：" }, filled(finding.demand, plan.blanks.demand)] },
    { style: "Normal", runs: [{ text: "时限：" }, filled(finding.deadline, plan.blanks.deadline)] },
  ];
}

/** `clauses`: id -> {label, words}. */
export function opinionBlocks(plan, clauses, record, findings) {
  return [
    { style: "Hint", runs: plan.hint.map((text) => ({ text })) },
    { style: "Title", text: plan.opinion },
    { style: "Subtitle", text: plan.draft },
    { style: "Flush", runs: [filled(record.unit, plan.blanks.unit), { text: "：" }] },
    { style: "Normal", runs: lead(plan, record) },
    ...findings.flatMap((finding, index) => findingBlocks(plan, clauses, finding, index)),
    { style: "Normal", text: "" },
    { style: "Signature", runs: [filled(record.by, plan.blanks.inspector)] },
    { style: "Signature", runs: [{ text: plan.blanks.issued, look: "Blank" }] },
    END,
  ];
}

/** The lead as plain text. */
export const leadText = (plan, record) => lead(plan, record).map(({ text }) => text).join("");
