/* Entries and settings -> everything that the page and its files show. */

import { counter, openFirst } from "./count.js";
import * as lists from "./lists.js";
import { NO_NAME } from "./units.js";
import { versions } from "./versions.js";

const CAUTION = "自查汇总，不等同于考核结论。";

const choose = (values) => [...new Set(values)];

/** What was chosen, in words. */
function chosen({ period, unit, role, theme }, names, themes) {
  return [period && `自查时段“${period}”`, unit, role && names.get(role), theme && `主题“${themes.get(theme)}”`].filter(Boolean);
}

function remarks({ reveal, tables, listing, counted, stopped, periods, filter }) {
  const codeCount = counted.filter(({ kind }) => kind === "code").length;
  const tableCount = counted.filter(({ coded }) => !coded).length;
  return [
    CAUTION,
    !reveal && "导出和打印的各表，选了隐藏只涉及1人的数字：“—”表示有数而没有列出；只有1人记录的，整行记为“—”。",
    tables.anyOld && "“原题已改”是作答后条文、题目或者可选的答案有改动的，另计，不计入其他各栏。",
    tables.questions.some(({ about }) => about.answers === "yes-no") && "只答是、否的题，“是”计入“已落实”，“否”计入“未落实”，没有“部分落实”。",
    codeCount && `有${codeCount}份是粘贴的自查码，只有所选的答案，没有说明。`,
    tableCount && `有${tableCount}份是表格，没有记下作答时的条文，按条款和题目的文字核对。`,
    periods.length > 1 && !filter.period && `记录里写有${periods.length}种自查时段，同一人有几份的只计最近一份；只看一个时段的，请先选择自查时段。`,
    !listing && "没有单位名单，单位按读入的先后排列。",
    stopped && "读取中途停止，只含已经读入的文件。",
  ].filter(Boolean);
}

/** From how many units, in words. */
function whence(rows, list) {
  const apart = rows.filter(({ name }) => name.startsWith(NO_NAME)).length;
  if (!list.length) return `来自${rows.length - apart}个单位${apart ? `；${apart}份没有填写单位，各自单列` : ""}。`;
  const inside = rows.filter(({ about }) => about.listed).length;
  const more = [
    rows.length - inside - apart && `另有${rows.length - inside - apart}个不在名单中`,
    apart && `${apart}份没有填写单位，各自单列`,
  ].filter(Boolean);
  return `名单共${list.length}个单位，收到其中${inside}个单位的${list.length > inside ? `，未收到${list.length - inside}个` : ""}${more.map((text) => `；${text}`).join("")}。`;
}

/** Rows of the list of files: every file that was read, with what became of it. */
function fileRows(entries, refused, period, resolved, unitOf, names) {
  const counted = new Set(resolved.counted.map(({ number }) => number));
  const why = new Map(resolved.groups.flatMap((group) => group.members.map(({ number }) => [number, group.why])));
  const said = (entry) => {
    if (counted.has(entry.number)) return "计入";
    return period && entry.record.period !== period ? "不在所选的自查时段" : `没有计入：${why.get(entry.number)}`;
  };
  return [
    ...entries.map((entry) => [entry.file, unitOf(entry).name, entry.record.roles.map((role) => names.get(role)).join("、"), entry.record.period, lists.day(entry.time), said(entry)]),
    ...refused.map(({ file, why: reason }) => [file, "", "", "", "", `没有计入：${reason}`]),
  ];
}

/** `given`: {entries, refused, book, units (a matcher), choices, filter, reveal, withNotes, openOnly, stopped, title, status}; `breathe` is
    awaited between pieces of work. */
export async function summaryView(given, breathe) {
  const { entries, refused, book, units, choices, filter, reveal } = given;
  const names = new Map(book.roles);
  const unitOf = units.reader();
  const list = units.list();
  const inPeriod = entries.filter(({ record }) => !filter.period || record.period === filter.period);
  const resolved = versions(inPeriod, unitOf, choices);
  await breathe();
  const count = counter(book, unitOf, list, filter);
  for (const entry of resolved.counted) {
    count.add(entry);
    await breathe();
  }
  const tables = count.tables();
  const [onPage, passedOn] = [true, reveal].map((all) => openFirst(tables.questions, all).filter((row) => !given.openOnly || (row.open && (all || !row.single))));
  tables.questions = passedOn;
  const received = new Set(resolved.counted.map((entry) => unitOf(entry).name));
  const about = chosen(filter, names, new Map(book.themes));
  const periods = choose(entries.map(({ record }) => record.period).filter(Boolean));
  const shown = { ...given, ...resolved, names, unitOf, tables, periods, listing: list.length > 0 };
  return {
    ...shown,
    page: { ...tables, questions: onPage },
    entries: resolved.counted.filter((entry) => (!filter.unit || unitOf(entry).name === filter.unit) && (!filter.role || entry.record.roles.includes(filter.role))),
    inPeriod,
    units: [...list, ...choose(resolved.counted.map(unitOf).filter(({ listed }) => !listed).map(({ name }) => name))],
    missing: filter.unit ? [] : list.filter((name) => !received.has(name)),
    facts: `${about.length ? `${about.join("，")}：` : ""}计入${tables.total}份记录。${filter.unit ? "" : whence(tables.units, list)}`,
    remarks: remarks(shown),
    files: fileRows(entries, refused, filter.period, resolved, unitOf, names),
  };
}
