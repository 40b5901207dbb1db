/* An answer -> elements. Text from data or from a person is always set as text, never as markup. */

import { element } from "../../shared/dom.js";
import * as pages from "../../shared/pages.js";
import { excerpt } from "./excerpt.js";

const KINDS = { clause: "条款", article: "条款", role: "岗位", theme: "主题", principle: "原则", term: "术语", page: "页面", around: "文件以外" };
/** What is shown of a document's words, with what was asked for in <mark>. */
function marked(words, phrases, much) {
  const [from, to, marks] = excerpt(words, phrases, much);
  const paragraph = element("span", "", "hb-hit__words");
  let at = from;
  if (from) paragraph.append("…");
  for (const [first, last] of marks) {
    if (last <= from || first >= to) continue;
    paragraph.append(words.slice(at, Math.max(at, first)));
    paragraph.append(element("mark", words.slice(Math.max(first, from), Math.min(last, to))));
    at = last;
  }
  paragraph.append(words.slice(at, Math.max(at, to)));
  if (to < words.length) paragraph.append("…");
  return paragraph;
}

/** A link to a document, with its label, its holders and of its words the "whole" or the "sentence" that holds what was
    asked for; of one like the first of its group, the "part". */
export function link(document_, phrases, data, much) {
  const anchor = element("a", "", much === "part" ? "hb-hit hb-hit--twin" : "hb-hit");
  const outside = document_.kind === "around";
  anchor.classList.toggle("hb-hit--outside", outside);
  anchor.href = pages.page(document_.address);
  const head = element("span", "", "hb-hit__head");
  head.append(element("span", document_.label, "hb-hit__label"));
  const holders = document_.kind === "clause" ? (document_.roles || []).map((id) => data.roles[id][0]) : [];
  head.append(element("span", holders.length ? holders.join("、") : KINDS[document_.kind], outside ? "hb-outside" : "hb-hit__kind"));
  anchor.append(head);
  if (document_.words) anchor.append(marked(document_.words, phrases, much));
  return anchor;
}

/** What is said above the results: of several questions, of each; of documents outside, that they are no part of this. */
export function answerNote(answer, data) {
  return besideNote(answer) + ownNote(answer, data);
}

/** All groups in the order in which they are shown, as far as they are results. */
export function results(answer) {
  const { groups, beside } = answer;
  return answer.leads ? [...beside, ...groups] : [...groups, ...beside];
}

function besideNote({ beside, besideWords, leads, groups }) {
  if (!beside?.length) return "";
  const place = leads ? "" : groups.length ? "，列在最后" : "";
  return `文件以外有${beside.length}件写到“${besideWords.join("”“")}”${place}，不是文件的内容。`;
}

function ownNote(answer, data) {
  if (!answer.parts) return noteOf(answer, data);
  const first = answer.groups[0]?.[0].document; // 下面第一条 is the first of all parts
  const said = (each) => (each.groups[0]?.[0].document === first ? each : { ...each, holder: null, others: null });
  return answer.parts.map(([question, each]) => `“${question}”：${noteOf(said(each), data).replace(/(?:可能|下面|找到)[^。]*$/, each.groups.length ? "条款见下。" : "")}`).join("");
}

function noteOf(answer, data) {
  const groups = answer.groups.length;
  const figure = figureNote(answer);
  if (answer.outside) return `“${answer.outside.title}”：${answer.outside.open ? data.outsideOpen : `${data.outside}。以下条款供参考。`}`;
  if (answer.unlisted) return `“${answer.unlisted.title}”：${answer.unlisted.open ? data.outsideOpen : `${data.outside}。`}${noteOf({ ...answer, unlisted: null }, data)}`;
  if (answer.note) return answer.note;
  const corrected = answer.corrected ? `按“${answer.corrected}”查找。` : "";
  const quoted = (place) => `“${[...new Set(answer.read.map((each) => each[place]))].join("”“")}”`;
  const read = answer.read.length ? `文中没有${quoted(0)}，按${quoted(1)}查找。` : "";
  const absent = (answer.absent.length ? `文中没有“${answer.absent.join("”“")}”。` : "") + read;
  const others = answer.others ? `“${answer.others[0]}”的条款里没有检索到“${answer.others[1].join("”“")}”，下面先列其他岗位的条款。` : "";
  const holder = answer.holder ? `“${answer.holder[0]}”：下面第一条写的是“${answer.holder[1].join("”“")}”。` : "";
  if (groups) return corrected + absent + others + holder + figure + (answer.kind === "sure" ? `找到${groups}组结果` : "可能有关的条款：");
  if (figure) return `${corrected}${absent}${holder}${figure}下面是写到这件事的条款：`;
  const told = answer.told?.length ? `下面是写到“${answer.told.join("”“")}”的条款：` : "";
  if (told && absent) return corrected + absent + told;
  return `${corrected}${absent}没有检索到直接规定，请查阅全文。${told || (answer.nearest.length ? "下面是最接近的内容，不一定相关：" : "")}`;
}

const SILENT = { period: "条文没有写明这件事的次数、期限。", amount: "条文没有写明这件事的数量。", contents: "条文没有写明内容。" };

/** What is said of a figure that is asked for and that the clause does not give. */
function figureNote({ timeless = [], some, other, silent }) {
  const words = `“${timeless.join("”“")}”`;
  if (timeless.length && some) return `条文没有写明这件事的次数、期限，有的条款写的是${words}。`;
  const paces = timeless.length ? `条文写的是${words}，没有写明具体的时间、次数。` : "";
  const elsewhere = other ? `“${other[0]}”说的是“${other[1]}”。` : "";
  return `${paces || SILENT[silent] || ""}${elsewhere}`;
}

/** The question that decides which of several posts a title means, with its answers as links. */
export function askBox(entry, data) {
  const box = element("div", "", "hb-ask");
  box.append(element("p", `这个称谓可能指几个岗位。${entry.ask}`));
  const list = element("ul");
  for (const [words, id] of entry.answers || []) {
    const item = element("li", words + "：");
    if (id) {
      const anchor = element("a", data.roles[id][3]);
      anchor.href = pages.role(id);
      item.append(anchor);
    } else {
      item.append(data.outside);
    }
    list.append(item);
  }
  box.append(list);
  return box;
}
