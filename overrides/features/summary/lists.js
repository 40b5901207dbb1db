/* The lists that stay open beside the tables: what was not counted, what may be counted twice, whose unit is not known. */

import { element } from "../../shared/dom.js";
import { leftOut } from "../../shared/untrusted.js";
import { NO_NAME } from "./units.js";
import { ALL } from "./versions.js";

const MOST_OPTIONS = 6000; /* that are made at once */

export function items(list, lines) {
  list.replaceChildren(...lines.map((line) => element("li", line)));
}

export function day(time) {
  if (!time) return "没有时间";
  const date = new Date(time);
  const two = (number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The label of a file in a list. */
export function about({ file, kind, record, ofUnit, time }, unit, names) {
  const who = [unit.name, record.roles.map((role) => names.get(role)).join("、"), record.name || (ofUnit ? "" : "未填写姓名"), record.period].filter(Boolean);
  return `${file}（${who.join("，")}；${["csv", "xlsx"].includes(kind) ? "文件时间" : ""}${day(time)}）`;
}

function radio(group, value, text, checked) {
  const label = element("label", "", "hb-sum__choice");
  const input = Object.assign(element("input"), { type: "radio", name: group.key, value, checked });
  label.append(input, text);
  return label;
}

/** One group of files that may be one self-check; the person chooses which counts. */
function group(each, unitOf, names) {
  const made = element("fieldset", "", "hb-sum__group");
  const all = each.counted.size > 1;
  made.append(element("legend", each.why));
  for (const member of each.members) {
    const counts = !all && each.counted.has(member.number);
    made.append(radio(each, String(member.number), `${counts ? "计入：" : ""}${about(member, unitOf(member), names)}`, counts));
  }
  made.append(radio(each, ALL, "都计入（不是同一份）", all));
  return made;
}

export async function groups(box, found, unitOf, names, breathe) {
  const { name, value } = /** @type {HTMLInputElement} */ (box.contains(document.activeElement) ? document.activeElement : {});
  const made = document.createDocumentFragment();
  for (const each of found) {
    made.append(group(each, unitOf, names));
    await breathe();
  }
  box.replaceChildren(made);
  if (name) [...box.querySelectorAll("input")].find((input) => input.name === name && input.value === value)?.focus();
}

function options(units) {
  return units.map((unit) => Object.assign(element("option", unit), { value: unit }));
}

/** Rows of texts that are no unit of the list, each with a choice; `chosen(entry, unit)` is called after one. Very long
    lists get their choices when they are wanted. */
export function strangers(box, entries, unitOf, units, chosen) {
  const found = new Map();
  for (const entry of entries) {
    const { asked } = unitOf(entry);
    if (!asked) continue;
    const key = asked === NO_NAME ? `${asked} ${entry.number}` : asked;
    found.set(key, [...(found.get(key) || []), entry]);
  }
  const held = document.activeElement?.dataset.asked;
  box.replaceChildren(
    ...[...found].map(([key, [first, ...others]]) => {
      const { name, listed, asked } = unitOf(first);
      const label = element("label", "", "hb-line");
      const select = element("select");
      const said = asked === NO_NAME ? `${first.file}：没有填写单位` : `“${asked}”（${others.length + 1}份）`;
      select.dataset.asked = key;
      select.append(Object.assign(element("option", "不归入，单列"), { value: "" }));
      if (found.size * units.length <= MOST_OPTIONS) select.append(...options(units));
      else {
        if (listed) select.append(...options([name]));
        select.addEventListener("focus", () => select.append(...options(units.filter((unit) => unit !== name))), { once: true });
      }
      select.value = listed ? name : "";
      select.addEventListener("change", () => chosen(first, select.value));
      label.append(element("span", said), select);
      const made = element("li");
      made.append(label);
      return made;
    }),
  );
  [...box.querySelectorAll("select")].find((select) => select.dataset.asked === held)?.focus();
  return [...found.values()].filter(([first]) => !unitOf(first).listed).length;
}

/** Fill the selects of the filters; what was chosen stays where it is still offered. `offered`: key -> [[value, text]]. */
export function filters(selects, offered) {
  for (const select of selects) {
    const held = select.value;
    const made = [["", "全部"], ...offered[select.dataset.filter]].map(([value, text]) => Object.assign(element("option", text), { value }));
    if (select.options.length !== made.length || String(made.map(({ value }) => value)) !== String([...select.options].map(({ value }) => value))) select.replaceChildren(...made);
    select.value = made.some(({ value }) => value === held) ? held : "";
  }
}

/** Sentences on answers that were not counted, each with its file. */
export function notCounted(entries) {
  return entries.flatMap(({ file, old, left, unknown, foreign, missing, lost }) =>
    [
      old.size && `${file}：有${old.size}题作答后，条文、题目或者可选的答案有改动，另计为“原题已改”`,
      unknown.length && `${file}：有${unknown.length}题本手册没有，没有计入：${unknown.slice(0, 5).map((text) => text.slice(0, 60)).join("；")}${unknown.length > 5 ? "……" : ""}`,
      foreign.length && `${file}：有${foreign.length}题不是所填岗位的，没有计入`,
      missing && `${file}：表格里少${missing}题，按未答计`,
      lost && `${file}：有${lost}个岗位本手册没有，没有计入`,
      ...leftOut(left, "没有计入").map((line) => `${file}：${line}`),
    ].filter(Boolean),
  );
}
