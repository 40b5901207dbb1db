/* DOM helpers. Text is always set as text, never as markup. */

/** A new element with a text and a class. */
export function element(name, text, className) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  if (className) made.className = className;
  return made;
}
