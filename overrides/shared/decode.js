/* The bytes of a file as text. */

import { refuse } from "./untrusted.js";

const NOT_TEXT = [
  ["504b0304", "是压缩包或者Excel、Word文件"],
  ["504b0506", "是压缩包"],
  ["52617221", "是压缩包"],
  ["377abcaf", "是压缩包"],
  ["1f8b", "是压缩包"],
  ["d0cf11e0", "是Excel、Word文件"],
  ["25504446", "是PDF文件"],
  ["89504e47", "是图片"],
  ["ffd8ff", "是图片"],
  ["47494638", "是图片"],
  ["424d", "是图片"],
];

function start(bytes) {
  return [...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function read(bytes, encoding) {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-8, with or without its mark; UTF-16 with it; else GB 18030, as older Excel and WPS save tables. `instead` follows what
    a file of another kind is. Throws `Refused`. */
export function decode(buffer, instead) {
  const bytes = new Uint8Array(buffer);
  if (!bytes.length) refuse("是空文件");
  const first = start(bytes);
  const wide = first.startsWith("fffe") ? "utf-16le" : first.startsWith("feff") ? "utf-16be" : "";
  const text = wide ? read(bytes, wide) : read(bytes, "utf-8");
  const known = NOT_TEXT.find(([mark]) => first.startsWith(mark));
  if (known && (text === null || text.includes("\u0000") || known[0].length > 4)) refuse(`${known[1]}，${instead}`);
  const found = text ?? read(bytes, "gb18030");
  if (found === null || found.includes("\u0000")) refuse("不是文字文件");
  if (!found.trim()) refuse("是空文件");
  return found;
}
