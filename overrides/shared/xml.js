/* What all Office files have in common: words as XML, and marks in the parts that the build has made (see
   macros/documents/package.py). */

const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

/** Words as XML; what they say is never markup. Half a character is left out, and so is what XML 1.0 does not allow. */
export function escape(text) {
  const whole = text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(^|[^\ud800-\udbff])[\udc00-\udfff]/g, "$1");
  // eslint-disable-next-line no-control-regex -- characters that XML 1.0 does not allow
  return whole.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "").replace(/[&<>"']/g, (character) => ENTITIES[character]);
}

/** A part with XML in place of its marks. */
export function marked(part, marks) {
  return part.replace(/<\?(\w+)\?>/g, (_, name) => marks[name]);
}
