/* A unit's leaders -> the blocks of their pack (see macros/exports/office/), for Word and for print alike: cover, list of
   leaders, a sheet each from a new page. `pack` is what `pack-sheets.js` holds. */

const PAGE = "stated-portrait";
const FACTS = [25, 53, 25, 53];
const LISTED = [12, 24, 44, 62, 14];
const SPACE = Array(10).fill({ style: "Gap", text: "" });
const TWO_LINES = "\n "; /* room to write by hand */
const MARK = "√";
const UNIT = "〔单位名称〕";

function cell(text, style) {
  return { runs: [{ text }], ...(style ? { style } : {}) };
}

function label(text) {
  return cell(text, "SheetLabel");
}

/** [name, value] pairs, two a row; a pair alone takes the whole row. */
function facts(rows, style = "SheetCell", labels = "SheetLabel") {
  return { table: "Sheet", widths: FACTS, rows: rows.map((pairs) => pairs.flatMap(([name, value]) => [cell(name, labels), cell(value, style)])) };
}

function heading(lines, style, mark) {
  return { style, runs: [{ text: lines.filter(Boolean).join("\n") }], ...(mark ? { mark } : {}) };
}

function term({ role }, pack) {
  return pack.sheets[role] ? pack.sheets[role].term : pack.outside.term;
}

const bookmark = (index) => `sheet_${index + 1}`;

function cover(pack, { unit, people }) {
  const [filler, , day] = pack.signatures;
  return [
    ...SPACE,
    heading([unit || UNIT, pack.subject, pack.title], "Title"),
    { style: "Subtitle", text: "（合订本）" },
    { style: "SheetLine", text: pack.basis },
    ...SPACE,
    facts([[["份数", `${people.length}份`], [filler, ""]], [[pack.seal, ""], [day, ""]]], "SheetSign", "SheetSign"),
    { style: "SheetNote", text: `手册版本日期：${pack.edition}。本册按单位提供的名单编成，不属于文件内容。${pack.note}` },
    { section: PAGE },
  ];
}

function contents(pack, people, paged) {
  const row = (person, index) => [
    cell(String(index + 1), "SheetLabel"),
    cell(person.name),
    cell(person.title),
    cell(term(person, pack)),
    ...(paged ? [{ runs: [{ page: bookmark(index) }], style: "SheetLabel" }] : []),
  ];
  const [last, ...rest] = [...LISTED].reverse();
  const widths = paged ? LISTED : [...rest.reverse().slice(0, -1), LISTED[3] + last];
  const heads = ["序号", "姓名", "职务", "对应岗位", ...(paged ? ["页码"] : [])];
  return [
    heading(["目录"], "SheetTitle"),
    { table: "Sheet", widths, head: heads.map((text) => cell(text, "SheetHead")), rows: people.map(row) },
    { section: PAGE },
  ];
}

function question([id, words], number, pack, marks) {
  const given = marks.get(id);
  return [label(String(number)), cell(words, "SheetCell"), ...pack.answers.map((value) => cell(value === given ? MARK : pack.box, "SheetMark"))];
}

function questions(pack, sheet, marks) {
  const rows = [];
  let number = 0;
  for (const section of sheet.sections) {
    rows.push([cell(section.name, "SheetHead")]);
    for (const item of section.items) {
      rows.push([{ runs: [{ text: item.label, look: "Label" }, { text: `　${item.title}` }], style: "SheetItem", shaded: true }]);
      for (const each of item.questions) rows.push(question(each, (number += 1), pack, marks));
    }
  }
  return rows;
}

/** The sheet of a post that the document leaves to the unit: its duties are blank. */
function empty(pack) {
  return Array.from({ length: pack.outside.rows }, (_, index) => [label(String(index + 1)), cell(TWO_LINES, "SheetCell"), ...pack.answers.map(() => cell(pack.box, "SheetMark"))]);
}

function sheetBlocks(pack, unit, person, index) {
  const sheet = pack.sheets[person.role];
  const { marks, remarks, period, filler } = person;
  const [number, words, ...labels] = pack.heads;
  const [unitName, name, time] = pack.blanks;
  const [filledBy, signed, day] = pack.signatures;
  return [
    heading(sheet ? sheet.heading : [person.title || "〔职务〕", `${pack.subject}自查表`], "SheetTitle", bookmark(index)),
    { style: "SheetLine", text: pack.basis },
    facts([
      [[unitName, unit], [time, period]],
      [[name, person.name], ["职务", person.title]],
      [["分管工作", person.work]],
      [["对应岗位", term(person, pack)]],
    ]),
    { style: "SheetNote", text: sheet ? pack.note : pack.outside.note },
    {
      table: "Sheet",
      widths: pack.widths,
      head: [number, sheet ? words : "安全生产工作具体职责（由本单位填写）", ...labels].map((text) => cell(text, "SheetHead")),
      rows: [...(sheet ? questions(pack, sheet, marks) : empty(pack)), [cell(pack.remarks, "SheetItem")], [cell(remarks.length ? remarks.join("\n") : TWO_LINES, "SheetCell")]],
    },
    { style: "End", text: "" },
    facts([[[filledBy, filler], [signed, ""]], [[pack.seal, ""], [day, ""]]], "SheetSign", "SheetSign"),
    { style: "SheetNote", text: `第${index + 1}份　手册版本日期：${pack.edition}` },
    { section: PAGE },
  ];
}

/**
 * `form` is {unit, people: [{name, title, work, role, marks, remarks, period, filler}]}; `role` is a key of `pack.sheets`,
 * or another word where the document does not provide for the post. `paged`: whether pages can be counted.
 */
export function packBlocks(pack, form, paged) {
  return [...cover(pack, form), ...contents(pack, form.people, paged), ...form.people.flatMap((person, index) => sheetBlocks(pack, form.unit, person, index))];
}
