/* Saved practice: answers to questions, and the box of each card; one key each, so that tabs do not overwrite one
   another. */

import { openStore } from "../../shared/storage.js";
import { fitting } from "../../shared/untrusted.js";
import { roundsOf } from "./rounds.js";
import schema from "./practice.schema.json" with { type: "json" };

export const FORM = { schema, most: 4000000 };
export const LISTS = { answer: "answers", card: "cards" };
const MOST = 2000;
const EVENT = "hb-practice";

/** A day as this machine's clock and time zone have it: 2026-03-01. */
function day(date) {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

function daysAfter(from, days) {
  const [year, month, date] = from.split("-").map(Number);
  return day(new Date(year, month - 1, date + days));
}

/** A saved record, or null where anything of it is not as a file of practice may have it. */
function clean(kind, id, saved) {
  const found = fitting(schema.properties[LISTS[kind]].items, { ...saved, id }, schema.$defs);
  if (found) delete found.id;
  return found;
}

/** Days until each box comes again, and how often in a row a question must be right to leave the wrong answers. */
export function progressOf(regulation, intervals, enough) {
  const store = openStore(regulation);
  const start = (kind) => `practice/${kind}/`;

  /** Id -> record; what cannot be read is left where it is. */
  function all(kind) {
    const found = new Map();
    for (const name of store.names(start(kind))) {
      const id = name.slice(start(kind).length);
      const record = clean(kind, id, store.get(name));
      if (record) found.set(id, record);
    }
    return found;
  }

  function unreadable() {
    return Object.keys(LISTS).reduce((sum, kind) => sum + store.names(start(kind)).length - all(kind).size, 0);
  }

  function find(kind, id) {
    return clean(kind, id, store.get(start(kind) + id));
  }

  /** Where a question's or card's record is: {id, record}, found by its words, under whatever id. Where there is none, `record` is null
      and `id` overwrites none of other words. */
  function place(kind, each) {
    const own = find(kind, each.id);
    if (own?.print === each.print) return { id: each.id, record: own };
    for (const [id, record] of all(kind)) if (record.print === each.print) return { id, record };
    return { id: own ? `${each.id}-${each.print.slice(0, 8)}` : each.id, record: null };
  }

  /** Saved records by the words that they belong to. */
  const byPrint = (kind) => new Map([...all(kind).values()].map((record) => [record.print, record]));

  const put = (kind, id, record) => store.set(start(kind) + id, record);

  /** Records of a file that are later than those here: [{kind, id, old, record}]. */
  function later(given) {
    const found = Object.keys(LISTS).flatMap((kind) =>
      [...given[kind]].map(([id, record]) => {
        const home = place(kind, { id, print: record.print });
        return { kind, id: home.id, old: home.record, record };
      }),
    );
    return found.filter(({ old, record }) => !old || old.at < record.at);
  }

  /** Record an answer, {text, right}; a changed question starts from zero. */
  function answered(question, option, labels) {
    const { id, record } = place("answer", question);
    const old = record || { right: 0, wrong: 0, row: 0, open: false, chosen: "" };
    const made = { print: question.print, at: new Date().toISOString(), stem: question.stem, key: question.right, labels };
    if (option.right) Object.assign(made, { right: old.right + 1, wrong: old.wrong, row: old.row + 1, chosen: old.chosen, open: old.open && old.row + 1 < enough });
    else Object.assign(made, { right: old.right, wrong: old.wrong + 1, row: 0, chosen: option.text, open: true });
    put("answer", id, made);
    tell();
    return made;
  }

  /** Note how well a card was known: `known` a box on, `unsure` the same box, `lost` back to the first. One that is not
      due, since it was forgotten earlier in the day, is not moved on. */
  function graded(shown, grade) {
    const { id, record: saved } = place("card", shown);
    const box = saved ? Math.min(saved.box, intervals.length) : 0;
    const today = day(new Date());
    const step = box && saved.due > today ? 0 : 1;
    const next = { known: Math.min(box + step, intervals.length), unsure: Math.max(box, 1), lost: 1 }[grade];
    const due = daysAfter(today, intervals[next - 1]);
    const labels = shown.clauses.map((clause) => clause.label);
    const made = { print: shown.print, box: next, due, at: new Date().toISOString(), front: shown.front.slice(0, 2).join("　").slice(0, MOST), labels };
    put("card", id, made);
    tell();
    return made;
  }

  /** Of these cards: those due today, the longest due first, and those not seen yet. */
  function due(cards) {
    const today = day(new Date());
    const saved = byPrint("card");
    const when = (each) => saved.get(each.print)?.due || "";
    const old = cards.filter((each) => when(each) && when(each) <= today);
    old.sort((one, two) => when(one).localeCompare(when(two)));
    const coming = cards.map(when).filter((due) => due > today);
    return { old, fresh: cards.filter((each) => !when(each)), next: coming.sort()[0] || "" };
  }

  /** Sort the questions: not answered yet (or changed since), and still among the wrong answers. */
  function sorted(questions) {
    const saved = byPrint("answer");
    return {
      all: questions,
      fresh: questions.filter((each) => !saved.has(each.print)),
      wrong: questions.filter((each) => saved.get(each.print)?.open),
    };
  }

  /** Records of what the bank no longer has, or has in other words: [{kind, id, record, gone}]. */
  function strays(bank) {
    const found = [];
    const cards = [...bank.decks.duties.values(), ...bank.decks.stems.values()];
    for (const [kind, there, now] of [["answer", (id) => bank.questions.get(id), [...bank.questions.values()]], ["card", bank.find, cards]]) {
      const prints = new Set(now.map(({ print }) => print));
      for (const [id, record] of all(kind)) if (!prints.has(record.print)) found.push({ kind, id, record, gone: !there(id) });
    }
    return found;
  }

  /** Take over those records of a file that are later. Returns how many, and whether they are saved. */
  function merge(given) {
    const taken = later(given).map(({ kind, id, record }) => put(kind, id, record));
    tell();
    return { taken: taken.length, kept: taken.every(Boolean) };
  }

  const exported = () => store.exported("practice/all");

  function forget(kind, id) {
    store.remove(start(kind) + id);
    tell();
  }

  /** The names under which everything is kept, and those of some records. */
  const names = () => [...store.names("practice/"), ...store.names("aside/practice/")];
  const namesOf = (records) => records.map(({ kind, id }) => start(kind) + id);

  /** Delete everything, including unreadable records. */
  function clear() {
    for (const name of names()) store.remove(name);
    tell();
  }

  /** Call when anything has changed, here or in another tab. */
  function watch(heard) {
    document.addEventListener(EVENT, heard);
    store.watch((name) => {
      if (name.startsWith("practice/")) heard();
    });
  }

  function tell() {
    document.dispatchEvent(new CustomEvent(EVENT));
  }

  return { all, find, place, unreadable, answered, graded, due, sorted, strays, later, merge, exported, forget, names, namesOf, clear, store, rounds: roundsOf(store), watch, intervals, enough, isPersistent: store.isPersistent };
}
