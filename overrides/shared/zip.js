/* Writes an uncompressed zip (PKWARE APPNOTE 6.3.3, method 0), as Office files need. */

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});
const DAY = 0x0021; /* 1 January 1980, the earliest date in a zip */

function checksum(bytes) {
  let value = 0xffffffff;
  for (const byte of bytes) value = TABLE[(value ^ byte) & 255] ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

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
