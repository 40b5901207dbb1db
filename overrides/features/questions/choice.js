/* Which questions of a bank a paper asks; the twin of choice.py. */

import weights from "../../../macros/features/questions/weights.json" with { type: "json" };

const KINDS = new Map(Object.entries(weights.kinds));
const FORMS = new Map(Object.entries(weights.forms));
const LEVELS = weights.difficulties;

/** Forms in the order in which papers ask them. */
export const ORDER = [...FORMS.keys()];

/** Whether a question may be asked; one for nobody in particular is for everybody. `forms` are [form, how many]. */
export function passesFilters(question, { roles = [], themes = [], kinds = [], forms = [] }) {
  const meets = (wanted, own) => !wanted.length || wanted.some((id) => own.includes(id));
  const asked = forms.length ? new Map(forms) : FORMS;
  return (
    (!question.audience.length || meets(roles, question.audience)) &&
    meets(themes, question.themes) &&
    (kinds.length ? kinds.includes(question.kind) : KINDS.get(question.kind) > 0) &&
    (Boolean(question.case) || asked.get(question.form) > 0)
  );
}

/** Split a number by [name, part], the largest remainders first: 25 as 4:4:2 is 10, 10, 5. */
export function portions(count, parts) {
  const whole = parts.reduce((sum, [, part]) => sum + part, 0);
  if (!whole) return new Map();
  const made = new Map(parts.map(([name, part]) => [name, Math.floor((count * part) / whole)]));
  const left = count - [...made.values()].reduce((sum, each) => sum + each, 0);
  const byRest = [...parts].sort(([, one], [, other]) => ((count * other) % whole) - ((count * one) % whole));
  for (const [name] of byRest.slice(0, left)) made.set(name, made.get(name) + 1);
  return made;
}

/** Units taken one by one; what may not stand beside them goes out of `live`. */
function choosing(index, count, start, order) {
  const { units, apart, touching, citing } = index;
  const asked = new Map(); /* how often each kind, form, difficulty and clause is so far */
  const most = new Map(); /* how often the most cited clause of each unit is */
  const times = (key) => asked.get(key) || 0;
  const cited = (place) => most.get(place) || 0;
  const choice = { count, live: start, taken: [], take, within, cited, due };

  function take(place) {
    choice.taken.push(place);
    choice.count -= units[place].length;
    choice.live = choice.live.filter((other) => other !== place && !apart[place].has(other));
    for (const question of units[place]) {
      if (verdict(question)) asked.set(verdict(question), times(verdict(question)) + 1);
      for (const key of [`kind/${question.kind}`, `form/${question.form}`, `level/${question.difficulty}`]) asked.set(key, times(key) + 1);
      for (const clause of question.clauses.flatMap((each) => touching.get(each))) {
        asked.set(clause, times(clause) + 1);
        for (const other of citing.get(clause)) most.set(other, Math.max(cited(other), times(clause)));
      }
    }
  }

  /** Whether its form and its difficulty are wanted still; an empty quota wants all. */
  function within(place, forms, levels) {
    const [{ form, difficulty }] = units[place];
    const open = (quota, name, value) => !quota.size || times(`${name}/${value}`) < (quota.get(value) || 0);
    return open(forms, "form", form) && open(levels, "level", difficulty);
  }

  /** What decides which is taken next, the lowest first: when its kind is due; 正确 and 错误 by turns; how often its clauses
      are cited. */
  function due(place) {
    const [{ kind }] = units[place];
    return [(times(`kind/${kind}`) + 1) / (KINDS.get(kind) || 1), order.get(kind), times(verdict(units[place][0])), cited(place)];
  }

  return choice;
}

/** Which of 正确 and 错误 is right; of other forms "", which is not counted. */
function verdict({ form, options }) {
  return form === "judge" ? `verdict/${options.find(({ right }) => right).text}` : "";
}

/** The first of those for which `key` gives the lowest numbers. */
function lowest(places, key) {
  let best = null;
  for (const place of places) {
    const keys = key(place);
    const at = best ? keys.findIndex((each, index) => each !== best.keys[index]) : 0;
    if (!best || (at >= 0 && keys[at] < best.keys[at])) best = { place, keys };
  }
  return best.place;
}

/** Units of `count` questions, or as many as may stand together. Kinds take turns by weight; as long as possible, forms
    and difficulties keep to their parts and no clause is cited twice. Where that ends short of `count`, units that shut
    out the fewest others are taken instead. */
export function choose(index, chance, count, filters) {
  const { units, apart } = index;
  const fit = [...units.keys()].filter((place) => units[place].some((question) => passesFilters(question, filters)));
  const cases = chance.shuffled(fit.filter((place) => units[place][0].case));
  const alone = chance.shuffled(fit.filter((place) => !units[place][0].case));
  const kinds = chance.shuffled([...new Set(alone.map((place) => units[place][0].kind))].sort());
  const order = new Map(kinds.map((kind, place) => [kind, place]));
  const taken = takeCases(choosing(index, count, cases, order), units, filters.cases || 0);
  const room = count - taken.reduce((sum, place) => sum + units[place].length, 0);
  const begin = () => choosing(index, room, alone.filter((place) => !taken.some((other) => apart[other].has(place))), order);
  let best = byTurns(begin(), units, filters);
  if (best.count) {
    const thrifty = byThrift(begin(), apart, new Map(filters.forms || []));
    if (thrifty.count < best.count) best = thrifty;
  }
  return [...taken, ...best.taken].map((place) => units[place]);
}

/** The first cases for which there is room, and which may stand together. */
function takeCases(choice, units, wanted) {
  while (choice.taken.length < wanted) {
    choice.live = choice.live.filter((place) => units[place].length <= choice.count);
    if (!choice.live.length) break;
    choice.take(choice.live[0]);
  }
  return choice.taken;
}

function byTurns(choice, units, { forms = [], shares = [] }) {
  const none = new Map();
  const given = new Map(forms);
  const there = new Set(choice.live.map((place) => units[place][0].form));
  const wanted = forms.length ? given : portions(choice.count, [...FORMS].filter(([form]) => there.has(form)));
  const levels = shares.length ? portions(choice.count, LEVELS.map((level, place) => [level, shares[place]])) : none;
  for (const [form, level] of [[wanted, levels], [wanted, none], [given, none]]) {
    for (const fresh of [true, false]) {
      while (choice.count) {
        const open = choice.live.filter((place) => choice.within(place, form, level) && !(fresh && choice.cited(place)));
        if (!open.length) break;
        choice.take(lowest(open, choice.due));
      }
    }
  }
  return choice;
}

function byThrift(choice, apart, forms) {
  const none = new Map();
  const live = new Set(choice.live.filter((place) => choice.within(place, forms, none)));
  const shuts = new Map([...live].map((place) => [place, [...apart[place]].filter((other) => live.has(other)).length]));
  while (choice.count) {
    const open = choice.live.filter((place) => choice.within(place, forms, none));
    if (!open.length) break;
    choice.take(lowest(open, (place) => [shuts.get(place), ...choice.due(place)]));
    const left = new Set(choice.live);
    for (const gone of [...live].filter((place) => !left.has(place))) {
      live.delete(gone);
      for (const other of apart[gone]) if (live.has(other)) shuts.set(other, shuts.get(other) - 1);
    }
  }
  return choice;
}
