/* Many record files, read a few at a time so that the page stays alive; what cannot be counted is named with
   the reason. */

import { MAX_BYTES, Refused, unpack } from "../record.js";

const BATCH = 20;

/** A collector: `add(files, progress)` resolves when all are read; `records` and `refused` ({file, why}) grow. */
export function intake(regulation) {
  const records = [];
  const refused = [];
  const names = new Map();

  async function add(files, progress) {
    const all = [...files];
    for (let start = 0; start < all.length; start += BATCH) {
      await Promise.all(all.slice(start, start + BATCH).map(readOne));
      progress(Math.min(start + BATCH, all.length), all.length);
      await new Promise((resolve) => setTimeout(resolve));
    }
  }

  async function readOne(file) {
    try {
      if (file.size > MAX_BYTES) throw new Refused("文件太大，不像是课堂练习记录。");
      const record = unpack(await file.text(), regulation);
      if (names.has(record.id)) throw new Refused(`与“${names.get(record.id)}”是同一次作答，只计一次。`);
      names.set(record.id, file.name);
      records.push(record);
    } catch (error) {
      refused.push({ file: file.name, why: error instanceof Refused ? error.message : "文件读不出来。" });
    }
  }

  return { add, records, refused };
}
