/* The twin of draw.py: the same seed gives the same numbers. Both are tested with tests/data/draw.json. */

/** A seeded generator (mulberry32). */
export function draw(seed) {
  let state = seed >>> 0;

  /** The next integer, 0 to 2**32 - 1. */
  function next() {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  }

  /** A number from 0 to `limit` - 1; the product stays below 2**53, so it is exact. */
  function below(limit) {
    return Math.floor((next() * limit) / 4294967296);
  }

  /** The values shuffled (Fisher–Yates, from the end). */
  function shuffled(values) {
    const result = [...values];
    for (let last = result.length - 1; last > 0; last -= 1) {
      const other = below(last + 1);
      [result[last], result[other]] = [result[other], result[last]];
    }
    return result;
  }

  return { next, below, shuffled };
}

/** The 32-bit FNV-1a hash of a text's UTF-8 bytes. */
export function seedOf(text) {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193);
  return value >>> 0;
}
