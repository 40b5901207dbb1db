/* Paragraphs -> a Word file, by the parts that the build has made. Typed text is escaped, never markup. */
(function () {
  "use strict";

  const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

  function escape(text) {
    // eslint-disable-next-line no-control-regex -- characters that XML 1.0 does not allow
    return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "").replace(/[&<>"']/g, (character) => ENTITIES[character]);
  }

  /** One paragraph; a line break in the text becomes a paragraph of its own. */
  function paragraph({ style, text }) {
    return text
      .split(/\r?\n/)
      .map((line) => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t xml:space="preserve">${escape(line)}</w:t></w:r></w:p>`)
      .join("");
  }

  /** `parts` from the build and [{style, text}]; returns a Blob. */
  function word(parts, body, paragraphs) {
    const filled = paragraphs.map(paragraph).join("");
    const files = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, xml.split(body).join(filled)]));
    return new Blob([window.handbook.zip(files)], { type: TYPE });
  }

  window.handbook.word = word;
})();
