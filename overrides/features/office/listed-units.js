/* The list of units: its kinds, and how pasted lines are read. It is kept with the other data of the office. */

import { pasted } from "../../shared/pasted.js";
import { FORM, get, setList } from "./office-data.js";

const HEADS = new Set(["单位", "单位名称", "名称", "单位全称", "序号"]);

/** A name of several lines or cells would fall apart when the list is put back for editing. */
export const oneLine = (text) => text.replace(/\s+/g, " ").trim();

/** The units in the pasted order: [{name, kind}]. Anything that is not as it should be counts as nothing. */
export function units() {
  const saved = get("units");
  if (!Array.isArray(saved)) return [];
  return saved
    .filter((unit) => unit && typeof unit.name === "string")
    .map((unit) => ({ name: oneLine(unit.name), kind: typeof unit.kind === "string" ? oneLine(unit.kind) : "" }))
    .filter(({ name }) => name);
}

/** The kinds of unit, [{name, endings, unless, beside, besideEndings, alike, hasLevel}], as the page with the list carries them. */
export function kinds() {
  const carrier = document.querySelector("[data-unit-kinds]");
  return carrier ? JSON.parse(carrier.dataset.unitKinds) : [];
}

const mayBe = (name) => kinds().filter(({ unless }) => !unless.some((beginning) => name.startsWith(beginning)));

/** The kind that a name seems to be of: that with the longest ending; the last kind where none fits. */
function kindOf(name) {
  const known = kinds();
  const possible = mayBe(name);
  const fits = possible.flatMap((kind) => kind.endings.filter((ending) => name.endsWith(ending)).map((ending) => [ending.length, kind.name]));
  const [best] = fits.sort(([one], [other]) => other - one);
  return best ? best[1] : known.length ? known[known.length - 1].name : "";
}

/** The kind among `offered` that a single name seems to be of, "" where it tells none of them. */
export function kindAmong(offered, name) {
  const likely = kindOf(name);
  if (offered.includes(likely)) return likely;
  const beside = mayBe(name).find((kind) => offered.includes(kind.name) && kind.besideEndings.some((ending) => name.endsWith(ending)));
  return beside ? beside.name : "";
}

/** In a list that holds villages and no unit of a level, an 办公室 is the town's own. `guessed` are the units to look at. */
function settle(found, guessed) {
  for (const kind of kinds().filter(({ beside }) => beside)) {
    const meant = guessed.filter(({ name }) => kind.besideEndings.some((ending) => name.endsWith(ending)));
    const others = new Set(found.filter((unit) => !meant.includes(unit)).map((unit) => unit.kind));
    const placed = kinds().some(({ name, hasLevel }) => hasLevel && others.has(name));
    if (others.has(kind.beside) && !placed) for (const unit of meant) unit.kind = kind.name;
  }
}

/** A row of the list: a number before the name is left out; a second cell gives the kind. */
function readRow(cells) {
  const [name = "", kind = ""] = /^\d+[.、]?$/.test(cells[0]) && cells.length > 1 ? cells.slice(1) : cells;
  return { name: oneLine(name), kind: kind.replace(/\s+/g, "") };
}

/** The list that pasted lines or rows make, without keeping it: {units, guessed, problems}. `guessed` is how many kinds were taken
    from the names, `problems` a sentence for each row left out. */
export function readUnits(text) {
  const { maxItems: MAX_UNITS, items: { properties: { name: { maxLength: MAX_NAME }, kind: { maxLength: MAX_KIND } } } } = FORM.schema.properties.units;
  const known = kinds().map((kind) => kind.name);
  const found = [];
  const problems = [];
  const guessed = [];
  pasted(text).forEach((cells, place) => {
    const { name, kind } = readRow(cells);
    if (!name || (place === 0 && HEADS.has(cells[0]))) return;
    if (name.length > MAX_NAME) problems.push(`“${name.slice(0, 20)}……”超过${MAX_NAME}个字，没有加入。`);
    else if (found.some((unit) => unit.name === name)) problems.push(`“${name}”重复，只列一次。`);
    else if (found.length >= MAX_UNITS) problems.push(`“${name}”没有加入，名单最多${MAX_UNITS}个单位。`);
    else if (known.includes(kind)) found.push({ name, kind });
    else {
      if (kind) problems.push(`“${name}”的类别“${kind.slice(0, MAX_KIND)}”认不出，按名称暂定。`);
      found.push({ name, kind: kindOf(name) });
      guessed.push(found[found.length - 1]);
    }
  });
  if (!found.length) problems.push("没有认出单位。");
  settle(found, guessed);
  return { units: found, guessed: guessed.length, problems };
}

/** Replace the list by pasted lines or rows. Returns {units, guessed, problems, kept, saved}: the list now, whether it was
    replaced (not without a single unit), and whether it is saved. */
export function setUnits(text) {
  const found = readUnits(text);
  const kept = found.units.length > 0;
  return { ...found, units: kept ? found.units : units(), kept, saved: !kept || setList("units", found.units) };
}
