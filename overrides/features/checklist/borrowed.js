/* Records of self-checks that a page takes from files for as long as it is open: the way for browsers in which no page
   sees what another has kept, and for records of other machines. */

import { decode } from "../../shared/decode.js";
import { intake } from "../../shared/intake.js";
import { leftOut } from "../../shared/untrusted.js";
import { FORM, unpack } from "./record-file.js";

/** Lend the records of the files chosen in `input` to `records`; `done` gets a sentence. */
export function borrowing(input, records, regulation, done) {
  input.addEventListener("change", async () => {
    const files = [...input.files];
    const box = intake(FORM, ({ buffer }) => unpack(decode(buffer), regulation));
    input.value = "";
    await box.add(files, () => {});
    for (const { record, answers } of box.entries) records.lend(record, answers);
    const left = box.entries.flatMap((entry) => leftOut(entry.left));
    const refused = box.refused.map(({ file, why }) => `“${file}”没有选用：${why}。`);
    done([box.entries.length ? `已选用${box.entries.length}份记录文件，只在本页使用，不保存。` : "", ...left, ...refused].join(""));
  });
}
