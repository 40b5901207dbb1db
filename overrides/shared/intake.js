/* Many files, read in short turns; a bad one is named with its reason, and the rest goes on. */

import { pace } from "./pace.js";
import { bytes, reason } from "./untrusted.js";

const AHEAD = 8; /* files that the browser may open meanwhile */

/** A collector of files of a form. `read(file)` makes an entry of {name, modified, buffer} or throws `Refused`, at once or later; of a file that holds
    several it makes a list of {file, make}. `add(files, progress)` resolves to
    false where `stop()` was called meanwhile; `keep(name, make)` takes what came in otherwise; `entries` (numbered) and `refused` ([{file, why}]) grow. */
export function intake(form, read) {
  const entries = [];
  const refused = [];
  let stopped = false;

  async function add(files, progress) {
    const all = [...files];
    const breathe = pace();
    const opened = [];
    stopped = false;
    for (let index = 0; index < all.length && !stopped; index += 1) {
      while (opened.length < Math.min(all.length, index + AHEAD)) {
        const promise = bytes(all[opened.length], form);
        promise.catch(() => {}); // said below, when its turn comes
        opened.push(promise);
      }
      await take(all[index], opened[index]);
      opened[index] = null;
      progress(index + 1, all.length);
      await breathe();
    }
    return !stopped;
  }

  async function take(file, opened) {
    const [found, failed] = await opened
      .then((buffer) => read({ name: file.name, modified: file.lastModified, buffer }))
      .then(
        (made) => [made, null],
        (error) => [null, error],
      );
    if (Array.isArray(found)) return found.forEach((each) => keep(each.file, each.make));
    keep(file.name, () => {
      if (failed) throw failed;
      return found;
    });
  }

  /** Take one more entry, which `make` makes or refuses, under a name. */
  function keep(name, make) {
    try {
      entries.push(Object.assign(make(), { number: entries.length + 1 }));
    } catch (error) {
      refused.push({ file: name, why: reason(error, "文件读不出来，或者是文件夹") });
    }
  }

  return { add, keep, entries, refused, stop: () => (stopped = true) };
}

/** The files in what was dropped; folders are opened where the browser allows it. */
export async function dropped(transfer) {
  const entries = [...transfer.items].map((item) => (item.webkitGetAsEntry ? item.webkitGetAsEntry() : null));
  const files = [...transfer.files];
  if (!entries.some((entry) => entry && entry.isDirectory)) return files;
  const found = [];
  for (const [index, entry] of entries.entries()) {
    if (entry && entry.isDirectory) found.push(...(await inside(entry)));
    else if (files[index]) found.push(files[index]);
  }
  return found;
}

async function inside(folder) {
  const reader = folder.createReader();
  const found = [];
  for (;;) {
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (!some.length) return found;
    for (const entry of some) {
      if (entry.isDirectory) found.push(...(await inside(entry)));
      else found.push(await new Promise((resolve, reject) => entry.file(resolve, reject)));
    }
  }
}
