/* The twin of draw.py and selection.py: the same bank, seed, count and filters give the same paper. Both are tested with
   tests/data/draw.json. */

/** A seeded generator (mulberry32). */
export function draw(seed) {
  let state = seed >>> 0;

  /** The next integer, 0 to 2**32 - 1. */
  function next() {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  }

  /** A number from 0 to `limit` - 1; the product stays below 2**53, so it is exact. */
  function below(limit) {
    return Math.floor((next() * limit) / 4294967296);
  }

  /** The values shuffled (Fisher–Yates, from the end). */
  function shuffled(values) {
    const result = [...values];
    for (let last = result.length - 1; last > 0; last -= 1) {
      const other = below(last + 1);
      [result[last], result[other]] = [result[other], result[last]];
    }
    return result;
  }

  return { next, below, shuffled };
}

/** The 32-bit FNV-1a hash of a text's UTF-8 bytes. */
export function seedOf(text) {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193);
  return value >>> 0;
}

/** Kinds that rest on the editors' interpretation: asked only if selected. */
const ON_REQUEST = ["principle"];

/** Cloze questions. */
const WITH_GAP = ["gap", "time"];

export function passesFilters(question, { roles = [], themes = [], kinds = [] }) {
  return (
    (!roles.length || question.roles.some((role) => roles.includes(role))) &&
    (!themes.length || question.themes.some((theme) => themes.includes(theme))) &&
    (kinds.length ? kinds.includes(question.kind) : !ON_REQUEST.includes(question.kind))
  );
}

/** `count` questions as [{id, order}], or as many as pass the filters; `order` are indexes of a question's
    options in the bank. `form` changes the order of the questions and of their options alone. */
export function paper(bank, seed, count, filters = {}, form = "A") {
  const chosen = choose(bank, draw(seedOf(seed)), count, filters);
  const chance = draw(seedOf(`${seed}/${form}`));
  const ordered = chance.shuffled(chosen);
  const choices = ordered.filter((question) => question.kind !== "judge");
  const slots = chance.shuffled(choices.map((_, index) => index % 4));
  const slotOf = new Map(choices.map((question, index) => [question.id, slots[index]]));
  return ordered.map((question) => ({ id: question.id, order: order(question, chance, slotOf.get(question.id)) }));
}

const rightOf = (question) => question.options.find((option) => option.right).text;

/** Whether its right answer differs from theirs; 正确 and 错误 may repeat. */
function answersApart(question, chosen) {
  return question.kind === "judge" || chosen.every((one) => one.kind === "judge" || rightOf(one) !== rightOf(question));
}

/** Remove quotation marks, which stems change to single ones. */
const plain = (words) => words.replace(/[“”‘’]/g, "");

/** Whether the stem of `one` (for a cloze: or an option) contains the words that decide `asked`. */
function reveals(one, asked) {
  const lines = [one.stem, ...(WITH_GAP.includes(asked.kind) ? one.options.map((option) => option.text) : [])];
  return asked.quote !== "" && lines.some((line) => plain(line).includes(plain(asked.quote)));
}

/** Whether it differs in its answer from the chosen and neither reveals the other's. */
function silent(question, chosen) {
  return answersApart(question, chosen) && !chosen.some((one) => reveals(question, one) || reveals(one, question));
}

/** Whether it shares no clause with the chosen and neither reveals the other's answer. */
function apart(question, chosen) {
  return !chosen.some((one) => one.clauses.some((clause) => question.clauses.includes(clause))) && silent(question, chosen);
}

/** Kinds alternate; within a kind, the least cited clauses first. As long as possible, no two share an answer or a
    clause or reveal one another; then clauses repeat, then revealed, last repeated answers. */
function choose(bank, chance, count, filters) {
  const left = chance.shuffled(bank.filter((question) => passesFilters(question, filters)));
  const kinds = chance.shuffled([...new Set(left.map((question) => question.kind))].sort());
  const used = new Map();
  const times = (question) => Math.max(...question.clauses.map((clause) => used.get(clause) || 0));
  const chosen = [];
  for (const fit of [apart, silent, answersApart, () => true]) {
    let before = -1;
    while (before < chosen.length && chosen.length < count) {
      before = chosen.length;
      for (const kind of kinds) {
        const ofKind = left.filter((question) => question.kind === kind && fit(question, chosen));
        if (!ofKind.length || chosen.length === count) continue;
        const question = ofKind.reduce((best, other) => (times(other) < times(best) ? other : best));
        left.splice(left.indexOf(question), 1);
        chosen.push(question);
        for (const clause of question.clauses) used.set(clause, (used.get(clause) || 0) + 1);
      }
    }
  }
  return chosen;
}

/** The right option at `slot`, the others shuffled; no slot: as they are (正确, 错误). */
function order(question, chance, slot) {
  const all = question.options.map((_, index) => index);
  if (slot === undefined) return all;
  const right = question.options.findIndex((option) => option.right);
  const others = chance.shuffled(all.filter((index) => index !== right));
  others.splice(Math.min(slot, others.length), 0, right);
  return others;
}

/** A hash of a question's wording, made by the build, so that records stay readable when the bank changes. */
export const fingerprint = ({ print }) => print;
