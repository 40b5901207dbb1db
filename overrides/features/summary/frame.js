/* A self-check as rows of cells, from a sheet that was handed out to be filled in or from a table that a page exported. On the
   sheet, who fills it in stands above and below the questions; the last cell of its first row names document and role. */

import { CODE, FORM } from "../checklist/record-file.js";

export const COLUMNS = {
  unit: "单位",
  name: "姓名",
  period: "自查时段",
  filler: "填表人",
  label: "条款",
  question: "自查问题",
  value: "自查结果",
  reason: "不适用的原因",
  note: "说明",
  evidenceWhat: "佐证材料",
  evidenceWhere: "存放处",
  evidenceDate: "材料日期",
  problem: "存在问题",
  deadline: "整改时限",
  code: CODE,
};
export const OF_UNIT = { filler: "经办人" };
export const WHO = ["unit", "name", "period", "filler"];
const NEEDED = ["label", "question", "value"];
const FILLERS = [COLUMNS.filler, OF_UNIT.filler];
const LABELS = [...WHO.map((key) => COLUMNS[key]), OF_UNIT.filler, "本人签字", "单位负责人签字", "单位（盖章）", "日期"];
const MOST_ABOVE = 40; /* rows above the head of the columns */

const isHead = (cells) => NEEDED.every((key) => cells.some((cell) => cell.trim() === COLUMNS[key]));

/** Where the columns' head stands, or -1. */
export const headOf = (rows) => rows.slice(0, MOST_ABOVE).findIndex(isHead);

/** What stands beside a label, or behind it: 单位 | 某镇, 单位：某镇. */
function beside(rows, labels) {
  for (const cells of rows) {
    const at = cells.findIndex((cell) => labels.some((label) => cell.trim() === label || /^[：:]/.test(cell.trim().slice(label.length)) && cell.trim().startsWith(label)));
    if (at < 0) continue;
    const [, inside] = /^[^：:]*[：:]\s*(.*)$/s.exec(cells[at].trim()) || [];
    const next = cells.slice(at + 1);
    const end = next.findIndex((cell) => LABELS.includes(cell.trim()));
    return inside || next.slice(0, end < 0 ? next.length : end).find((cell) => cell.trim()) || "";
  }
  return "";
}

/** {source, about, head, body, first}: `source` {regulation, role} where the sheet says it; `about` is who filled it in, as far as it stands
    outside the table; `first` is the number of the first row of `body`, as a spreadsheet counts. */
export function framed(rows) {
  const at = headOf(rows);
  const below = rows.slice(at + 1);
  const end = below.findIndex((cells) => FILLERS.includes((cells.find((cell) => cell.trim()) ?? "").trim()));
  const [body, rest] = end < 0 ? [below, []] : [below.slice(0, end), below.slice(end)];
  const around = [...rows.slice(0, at), ...rest];
  const [regulation, role] = rows.slice(0, at).flat().map((cell) => cell.trim().split(/\s+/)).find(([format, ...given]) => format === FORM.schema.properties.format.const && given.length === 2)?.slice(1) ?? [];
  const about = Object.fromEntries(WHO.map((key) => [key, beside(around, [COLUMNS[key], OF_UNIT[key]].filter(Boolean))]));
  return { source: role ? { regulation, role } : null, about, head: rows[at], body, first: at + 2 };
}
