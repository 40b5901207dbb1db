/* Ids of what people enter, by which one entry is told from another. */

export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The entries of a list, each with an id of its own: one that is missing, does not fit `pattern` or stands twice is
    replaced. The list itself where all is well, so that it need not be saved again. */
export function withIds(list, pattern) {
  const seen = new Set();
  const made = list.map((entry) => {
    const good = typeof entry.id === "string" && pattern.test(entry.id) && !seen.has(entry.id);
    const id = good ? entry.id : newId();
    seen.add(id);
    return good ? entry : { ...entry, id };
  });
  return made.every((entry, index) => entry === list[index]) ? list : made;
}
