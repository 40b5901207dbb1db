/* Chinese numerals as legal drafting writes them. The other half of macros/core/numerals.py. */

export const NUMERAL = "零〇一二三四五六七八九十百";

const DIGITS = "零一二三四五六七八九";
const WRITTEN = /^(?:([一二三四五六七八九])百)?([零〇])?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/;

/** The number (1 to 999) that the whole text writes: 一百零二, 一百〇二, 一百十二, 112; 0 if it writes none. */
export function numberOf(written) {
  if (/^[0-9]{1,3}$/.test(written)) return Number(written);
  const found = written.match(WRITTEN);
  if (!found) return 0;
  const [, hundreds, gap, tens, ten, ones] = found;
  if (Boolean(gap) !== Boolean(hundreds && ones && !ten)) return 0; // 一百二 is said of 120, never written for 102
  const digit = (numeral) => (numeral ? DIGITS.indexOf(numeral) : 0);
  return 100 * digit(hundreds) + (ten ? 10 * digit(tens || "一") : 0) + digit(ones);
}
