/* Blocks -> a Word file, by the parts that the build has made. What blocks are, macros/exports/office says;
   its body.xml draws the same at build time. Typed text is escaped, never markup. */
(function () {
  "use strict";

  const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

  function escape(text) {
    const whole = text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(^|[^\ud800-\udbff])[\udc00-\udfff]/g, "$1");
    // eslint-disable-next-line no-control-regex -- characters that XML 1.0 does not allow
    return whole.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "").replace(/[&<>"']/g, (character) => ENTITIES[character]);
  }

  function lines(text) {
    return text.split(/\r\n?|\n/);
  }

  function run({ text, look }) {
    const style = look ? `<w:rPr><w:rStyle w:val="${look}"/></w:rPr>` : "";
    const words = lines(text).map((line) => `<w:t xml:space="preserve">${escape(line)}</w:t>`);
    return `<w:r>${style}${words.join("<w:br/>")}</w:r>`;
  }

  function paragraph(style, runs) {
    return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runs.map(run).join("")}</w:p>`;
  }

  function twips(millimetres) {
    return Math.round((millimetres * 1440) / 25.4);
  }

  function cell(width, { runs }, style, span = "") {
    return `<w:tc><w:tcPr><w:tcW w:w="${twips(width)}" w:type="dxa"/>${span}</w:tcPr>${paragraph(style, runs)}</w:tc>`;
  }

  function row(widths, cells, head) {
    const drawn = cells.map((each, place) => cell(widths[place], each, head ? "CellHead" : "Cell"));
    return `<w:tr><w:trPr><w:cantSplit/>${head ? "<w:tblHeader/>" : ""}</w:trPr>${drawn.join("")}</w:tr>`;
  }

  function table({ widths, above, head, rows }) {
    const sum = widths.reduce((total, width) => total + width, 0);
    const whole = twips(sum);
    const span = `<w:gridSpan w:val="${widths.length}"/>`;
    const over = above ? `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cell(sum, above, "CellAbove", span)}</w:tr>` : "";
    const columns = widths.map((width) => `<w:gridCol w:w="${twips(width)}"/>`).join("");
    const body = rows.map((cells) => row(widths, cells, false)).join("");
    return (
      `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="${whole}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>` +
      `<w:tblGrid>${columns}</w:tblGrid>${over}${row(widths, head, true)}${body}</w:tbl>`
    );
  }

  function draw(block, sections, last) {
    if (block.widths) return table(block);
    if (block.section) {
      const section = sections[block.section];
      return last ? section : `<w:p><w:pPr><w:pStyle w:val="End"/>${section}</w:pPr></w:p>`;
    }
    const paragraphs = block.runs ? [block.runs] : lines(block.text).map((text) => [{ text }]);
    return paragraphs.map((runs) => paragraph(block.style, runs)).join("");
  }

  /** `office` is what `office-parts.js` holds; the last of `blocks` is a section. Returns a Blob. */
  function word(office, blocks) {
    const filled = blocks.map((block, place) => draw(block, office.sections, place === blocks.length - 1)).join("");
    const files = Object.fromEntries(Object.entries(office.parts).map(([name, xml]) => [name, xml.split(office.body).join(filled)]));
    return new Blob([window.handbook.zip(files)], { type: TYPE });
  }

  window.handbook.word = word;
})();
