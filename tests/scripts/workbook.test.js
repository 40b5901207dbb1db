/* Workbooks from outside: what programs write, and what nobody should open. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { strToU8, zipSync } from "fflate";
import { workbook } from "../../overrides/shared/workbook.js";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A workbook of one sheet with these rows; `more` replaces or adds parts. */
function made(rows, more = {}) {
  const parts = {
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="x" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).filter(([, xml]) => xml).map(([name, xml]) => [name, typeof xml === "string" ? strToU8(xml) : xml])));
}

const text = (at, words) => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;
const read = (bytes) => workbook(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
const rows = (bytes) => {
  const { sheets, why } = read(bytes);
  assert.equal(why, "");
  return sheets[0].rows;
};

test("cells stand where they say, whatever writes them", () => {
  assert.deepEqual(rows(made(`<row r="2">${text("B2", "甲&amp;乙&#x4E00;")}</row><row r="4"><c r="AA4"><v>7</v></c></row>`)), [[], ["", "甲&乙一"], [], [...Array(26).fill(""), "7"]]);
  assert.deepEqual(rows(made("<row><c t=\"str\"><v>一</v></c><c t=\"b\"><v>1</v></c></row><row><c/><c t=\"inlineStr\"><is><r><t>二</t></r><r><t><![CDATA[<三>]]></t></r></is></c></row>")), [["一", "1"], ["", "二<三>"]]);
});

test("shared texts are joined from their runs, without what is spoken beside them", () => {
  const shared = `<sst xmlns="${MAIN}"><si><t xml:space="preserve"> 甲 </t></si><si><r><t>乙</t></r><r><t>丙</t></r><rPh sb="0" eb="1"><t>yi</t></rPh></si></sst>`;
  assert.deepEqual(rows(made('<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c></row>', { "xl/sharedStrings.xml": shared })), [["乙丙", " 甲 "]]);
  assert.match(read(made('<row r="1"><c r="A1" t="s"><v>9</v></c></row>', { "xl/sharedStrings.xml": shared })).why, /打不开/);
});

test("what looks like an escaped character is one, and what is escaped itself is not", () => {
  assert.deepEqual(rows(made(`<row r="1">${text("A1", "一_x000A_二")}${text("B1", "_x005F_x000D_")}${text("C1", "_x00g0_")}</row>`)), [["一\n二", "_x000D_", "_x00g0_"]]);
});

test("a number that shows as a date is read as one", () => {
  const styles = `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="171" formatCode="0&quot;day&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="31"/></cellXfs></styleSheet>`;
  const cells = [0, 1, 2, 3, 4].map((style, place) => `<c r="${"ABCDE"[place]}1" s="${style}"><v>46203</v></c>`).join("");
  const days = (more) => rows(made(`<row r="1">${cells}</row>`, { "xl/styles.xml": styles, ...more }))[0];
  assert.deepEqual(days({}), ["46203", "2026-06-30", "2026-06-30", "46203", "2026-06-30"]);
  const since1904 = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="1"/><sheets><sheet name="表" r:id="rId1"/></sheets></workbook>`;
  assert.equal(days({ "xl/workbook.xml": since1904 })[1], "2030-07-01");
});

test("a workbook of the strict kind, with names before its elements, is one too", () => {
  const strict = {
    "xl/workbook.xml": '<s:workbook xmlns:s="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:o="http://purl.oclc.org/ooxml/officeDocument/relationships"><s:sheets><s:sheet o:id="rId1" name="_x005F_x0041_"/></s:sheets></s:workbook>',
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${RELATIONS}"><Relationship Target="/xl/worksheets/a.xml" Id="rId1"/></Relationships>`,
    "xl/worksheets/a.xml": '<s:worksheet xmlns:s="http://purl.oclc.org/ooxml/spreadsheetml/main"><s:sheetData><s:row><s:c t="inlineStr"><s:is><s:t>甲</s:t></s:is></s:c></s:row></s:sheetData></s:worksheet>',
  };
  assert.deepEqual(read(made("", strict)), { sheets: [{ name: "_x0041_", rows: [["甲"]] }], why: "" });
});

test("bombs are stopped while they come out, whatever size they give", () => {
  const bomb = made("", { "xl/sharedStrings.xml": new Uint8Array(200000000) });
  const directory = new DataView(bomb.buffer, bomb.byteOffset);
  const start = directory.getUint32(bomb.length - 6, true);
  for (let at = start; directory.getUint32(at, true) === 0x02014b50; at += 46 + directory.getUint16(at + 28, true)) {
    directory.setUint32(at + 24, 100, true); // and in front of the part itself
    directory.setUint32(directory.getUint32(at + 42, true) + 22, 100, true);
  }
  assert.ok(bomb.length < 300000);
  assert.equal(read(bomb).why, "Excel工作簿解压后过大，不像是自查表");
  const many = Object.fromEntries(Array.from({ length: 1001 }, (_, place) => [`x/${place}.xml`, "x"]));
  assert.equal(read(made("", many)).why, "压缩包里的文件过多，不像是自查表");
  const laughs = '<!DOCTYPE a [<!ENTITY b "哈哈哈哈哈哈哈哈"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>';
  assert.ok(JSON.stringify(read(made("", { "xl/worksheets/sheet1.xml": `${laughs}<worksheet xmlns="${MAIN}"><sheetData><row>${text("A1", "&c;")}</row></sheetData></worksheet>` }))).length < 200);
});

test("a cell far away takes no room: it is refused with words, and left out without", () => {
  for (const at of ["A1048576", "XFD1"]) {
    const row = at.replace(/\D/g, "");
    assert.equal(read(made(`<row r="${row}">${text(at, "甲")}</row>`)).why, "表格行数或者列数过多，不像是自查表");
    assert.deepEqual(rows(made(`<row r="1">${text("A1", "甲")}<c r="XFD1" s="1"/></row><row r="${row === "1" ? 2 : row}"><c r="A${row === "1" ? 2 : row}"/></row>`)), [["甲"]]);
  }
});

test("what is no workbook, or a broken one, is refused with its reason", () => {
  assert.match(read(zipSync({ "word/document.xml": strToU8("<a/>") })).why, /不是Excel工作簿/);
  const whole = made(`<row>${text("A1", "甲".repeat(5000))}</row>`);
  for (let length = 0; length < whole.length; length += 1) {
    const { sheets, why } = read(whole.slice(0, length));
    assert.ok(why && !sheets.length, `cut off at ${length}`);
  }
  assert.match(read(made("<row><c")).why, /打不开/);
  assert.match(read(made('<row r="0"><c r="A0"><v>1</v></c></row>')).why, /打不开/);
});
