/* Writes an uncompressed zip (PKWARE APPNOTE 6.3.3, method 0), as Office files need. */

import { checksum } from "./checksum.js";

const DAY = 0x0021; /* 1 January 1980, the earliest date in a zip */

/** Little-endian bytes of [value, size] pairs. */
function pack(...pairs) {
  return pairs.flatMap(([value, size]) => Array.from({ length: size }, (_, index) => (value >>> (8 * index)) & 255));
}

/** Name -> text becomes a zip, as a Blob of this type. */
export function zip(files, type) {
  const encoder = new TextEncoder();
  const chunks = [];
  const directory = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const label = encoder.encode(name);
    const bytes = encoder.encode(text);
    const common = pack([20, 2], [0x0800, 2], [0, 2], [0, 2], [DAY, 2], [checksum(bytes), 4], [bytes.length, 4], [bytes.length, 4], [label.length, 2], [0, 2]);
    const local = new Uint8Array([...pack([0x04034b50, 4]), ...common]);
    directory.push(new Uint8Array([...pack([0x02014b50, 4], [20, 2]), ...common, ...pack([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4])]), label);
    chunks.push(local, label, bytes);
    offset += local.length + label.length + bytes.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const count = directory.length / 2;
  const end = new Uint8Array(pack([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [offset, 4], [0, 2]));
  return new Blob([...chunks, ...directory, end], { type });
}
