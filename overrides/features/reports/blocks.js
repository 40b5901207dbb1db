/* A draft that somebody has gone through -> its paper. */

import { LARGE, titleLines } from "../../shared/title-lines.js";

const BLANK = "〔待填写〕"; /* where nothing was written: a heading alone would seem to be finished */

/** `sections` are {name, paragraphs: texts}; `who` is whose report it is, or ""; `secrecy` what must not be written. */
export function reportPaper(name, who, sections, secrecy) {
  const parts = sections.flatMap((section) => [
    { style: "Heading2", text: section.name },
    ...section.paragraphs.map((text) => (text ? { style: "Normal", text } : { style: "Normal", runs: [{ text: BLANK, look: "Blank" }] })),
  ]);
  return {
    title: name,
    blocks: [
      { style: "Hint", text: `编者提示（定稿时删除）：${secrecy}` },
      { style: "Title", runs: [{ text: titleLines(name, LARGE) }] },
      ...(who ? [{ style: "Subtitle", text: who }] : []),
      ...parts,
      { section: "official" },
    ],
  };
}
