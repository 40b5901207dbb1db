/* Texts that people wrote, as one sentence. */

/** Texts with ；between them: a text's own stop gives way to it, the last one's stays. */
export function joined(texts) {
  return texts.map((text, place) => (place < texts.length - 1 ? text.trim().replace(/[。；]+$/, "") : text)).join("；");
}
