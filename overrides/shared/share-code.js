/* A code: little data as text that goes through a chat where no file can, by copying and pasting. Letters and figures that are
   mistaken for others are not used (Crockford's base 32). Version, kind and length stand first, a checksum last, so that what is cut off or
   changed on the way is refused; line ends, spaces, marks and full-width forms that chats put in between do no harm. */

import { checksum } from "./checksum.js";
import { Refused, refuse } from "./untrusted.js";

const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUP = 5;
const SUM = 4; /* bytes of the checksum */

/** Kinds of codes; `page` is where the office takes it, `version` the latest one, if there is more than the first. */
export const KINDS = {
  check: { number: 1, label: "自查码", page: "自查汇总" },
  exam: { number: 2, label: "测验码", page: "测验汇总", version: 2 },
};
const ANY = /* @__PURE__ */ Object.values(KINDS);

/** Collects bytes: numbers of a fixed size, counts, texts, and ids of hexadecimal figures. */
export function writer() {
  const bytes = [];
  const number = (value, size) => {
    for (let place = size - 1; place >= 0; place -= 1) bytes.push(Math.floor(value / 256 ** place) % 256);
  };
  const count = (value) => {
    for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) + 128);
    bytes.push(value);
  };
  const text = (words) => {
    const encoded = new TextEncoder().encode(words);
    count(encoded.length);
    bytes.push(...encoded);
  };
  const id = (figures) => {
    const pairs = /^([0-9a-f]{2}){1,40}$/.test(figures) ? figures.match(/../g) : [];
    bytes.push(pairs.length, ...pairs.map((pair) => parseInt(pair, 16)));
  };
  return { bytes, number, count, text, id };
}

/** Reads what a writer collected; throws `Refused` beyond the end. */
export function reader(bytes) {
  let place = 0;
  const some = (size) => {
    if (!(place + size <= bytes.length)) refuse("内容不完整");
    place += size;
    return bytes.slice(place - size, place);
  };
  const number = (size) => some(size).reduce((sum, byte) => sum * 256 + byte, 0);
  const count = () => {
    let value = 0;
    for (let power = 1; ; power *= 128) {
      const byte = number(1);
      value += (byte % 128) * power;
      if (byte < 128) return value;
    }
  };
  const text = () => new TextDecoder().decode(Uint8Array.from(some(count())));
  const id = () => some(number(1)).map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return { number, count, text, id };
}

function signs(bytes) {
  let made = "";
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) made += SIGNS[(held >> (bits - 5)) & 31];
    held &= 31;
  }
  return bits ? made + SIGNS[(held << (5 - bits)) & 31] : made;
}

function unsigned(text) {
  const bytes = [];
  let held = 0;
  let bits = 0;
  for (const sign of text) {
    const value = SIGNS.indexOf(sign);
    if (value < 0) refuse(`有认不出的字符“${sign}”`);
    held = (held << 5) | value;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 255);
    held &= (1 << bits) - 1;
  }
  if (held || bits > 4) refuse("有缺失或者改动，请重新复制整条消息");
  return bytes;
}

/** The code of what a writer collected, framed. `kind` is one of KINDS. */
export function encode(kind, bytes, version = 1) {
  const { bytes: head, number, count } = writer();
  number(version * 16 + kind.number, 1);
  count(bytes.length);
  const body = [...head, ...bytes];
  number(checksum(body), SUM);
  const groups = signs([...body, ...head.slice(-SUM)]).match(new RegExp(`.{1,${GROUP}}`, "g"));
  return `【${kind.label}：${groups.join("-")}】`;
}

/** What a framed code holds, as a reader; throws `Refused`. */
function opened(text, kind) {
  const plain = text.toUpperCase().replace(/O/g, "0").replace(/[IL]/g, "1").replace(/[^0-9A-Z]/g, "");
  const bytes = unsigned(plain);
  const { number, count } = reader(bytes);
  const first = number(1);
  const size = count();
  const start = bytes.length - size - SUM;
  if (start < 2) refuse("不完整，请重新复制整条消息");
  if (size < 128 ? start !== 2 : start !== 3) refuse("有缺失或者改动，请重新复制整条消息");
  if (checksum(bytes.slice(0, -SUM)) !== reader(bytes.slice(-SUM)).number(SUM)) refuse("有改动，请重新复制整条消息");
  const other = ANY.find(({ number: each }) => each === first % 16);
  if (first >> 4 > (other?.version ?? 1)) refuse("由更新版本的手册生成，请用新版手册读取");
  if (other === kind) return reader(bytes.slice(start, -SUM));
  return refuse(other ? `这是${other.label}，请粘贴到“${other.page}”页` : "种类认不出");
}

/** All codes in a pasted text, one after another: what `read(reader)` makes of each, or {why}, the reason of its refusal. */
export function decodeAll(text, kind, read) {
  const labels = ANY.map(({ label }) => [...label].join("\\s*")).join("|");
  const frame = new RegExp(`[【\\[]\\s*(?:${labels})([^【】\\[\\]]*)([】\\]]?)`, "g");
  const given = text.normalize("NFKC");
  const framed = [...given.matchAll(frame)].map(([, body, end]) => ({ body, end }));
  const bare = /^[\s0-9A-Za-z-]{20,}$/.test(given) ? [{ body: given, end: "】" }] : [];
  return (framed.length ? framed : bare).map(({ body, end }) => {
    try {
      if (!end) refuse("不完整，没有结尾的“】”，请重新复制整条消息");
      return read(opened(body, kind));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return { why: error.message };
    }
  });
}
