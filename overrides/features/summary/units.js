/* Which unit of the office's list a record means. Only what can be told from the names alone is told; the rest is
   asked, and the answers are kept with the office's other data. */

import * as office from "../office/office-data.js";

const KEPT = "summary/names";
const MOST = 5000;
export const NO_NAME = "（没有填写单位）";

/** A name without what people write or leave out: spaces, marks, the area's name before it, 人民政府 for 政府. `area` is the
    issuer's, 某省某市; a name may begin with it or with its end. `alike` are lists of endings that mean the same. */
function plainer(area, alike) {
  const ends = [...area].map((_, start) => area.slice(start));
  return function plain(name) {
    const bare = name.normalize("NFKC").replace(/[\s()[\]〔〕【】「」“”"'‘’·.,，。、:：-]/g, "");
    const end = ends.find((each) => bare.startsWith(each) && bare.length > each.length + 1);
    const short = end ? bare.slice(end.length) : bare;
    const body = alike.reduce((text, [first, ...others]) => {
      const ending = others.sort((one, other) => other.length - one.length).find((each) => text.endsWith(each));
      return ending ? text.slice(0, -ending.length) + first : text;
    }, short.replace(/人民政府$|政府$/, ""));
    return body.length > 1 ? body : short;
  };
}

/** `area` is the words before 人民政府 in the issuer's name, `alike` as the kinds of unit have it. */
export function matcher(area, alike = []) {
  const plain = plainer(area, alike);
  const single = new Map(); /* record number -> unit, for records that name none; kept until the page is closed */

  function kept() {
    const saved = office.get(KEPT);
    const pairs = Array.isArray(saved) ? saved : [];
    return new Map(pairs.filter((pair) => Array.isArray(pair) && pair.length === 2 && pair.every((text) => typeof text === "string")));
  }

  /** Reload the list: returns a function from an entry to {name, listed, asked, apart}: the unit's name to show, whether it is
      one of the list, and the text that the office may assign a unit to; a record that names no unit stands `apart`. */
  function reader() {
    const units = office.units().map((unit) => unit.name);
    const exact = new Set(units);
    const byPlain = new Map();
    for (const unit of units) byPlain.set(plain(unit), byPlain.has(plain(unit)) ? null : unit);
    const assigned = kept();
    const seen = new Map();

    function find(text) {
      if (exact.has(text)) return { name: text, listed: true, asked: "" };
      const chosen = assigned.get(plain(text));
      if (exact.has(chosen)) return { name: chosen, listed: true, asked: text };
      const unit = byPlain.get(plain(text));
      return unit ? { name: unit, listed: true, asked: "" } : { name: text, listed: false, asked: text };
    }

    return function unitOf({ number, record }) {
      const text = record.unit.trim();
      if (!text) {
        const chosen = single.get(number);
        return exact.has(chosen) ? { name: chosen, listed: true, asked: NO_NAME } : { name: `${NO_NAME}第${number}份`, listed: false, asked: NO_NAME, apart: true };
      }
      if (!units.length) {
        const key = plain(text); // without a list, the first way of writing stands for the others
        if (!seen.has(key)) seen.set(key, text);
        return { name: seen.get(key), listed: false, asked: "" };
      }
      if (!seen.has(text)) seen.set(text, find(text));
      return seen.get(text);
    };
  }

  /** Assign a unit ("" takes it back) to a text, or, where the record names no unit, to the one record. False where it lasts
      only until the page is closed. */
  function assign({ number, record }, unit) {
    if (!record.unit.trim()) {
      if (unit) single.set(number, unit);
      else single.delete(number);
      return true; // for this one record, as the page says
    }
    const pairs = kept();
    pairs.delete(plain(record.unit));
    if (unit) pairs.set(plain(record.unit), unit);
    return office.set(KEPT, [...pairs].slice(-MOST));
  }

  return { reader, assign, list: () => office.units().map((unit) => unit.name) };
}
