/* Which questions may not stand on one paper; the twin of conflicts.py. Worked out once for a bank. */

const AROUND = 4; /* so many characters beside a word, with it, are enough to know it again; fewer tell nothing */
const LONG = 8; /* a phrase of so many characters is known again by itself */
const LONGER = 12; /* one of so many, by three quarters of it in a row */
const CLOZE = ["gap", "time"];

const indexes = new WeakMap();

/** {units, apart, touching, citing}: what is asked together; for each unit, the places of those that may not stand beside
    it; clause -> itself, what it is part of and its parts; clause -> the units that rest on it. */
export function index(bank) {
  if (!indexes.has(bank)) indexes.set(bank, made(bank));
  return indexes.get(bank);
}

function made(bank) {
  const units = grouped(bank);
  const names = new Set(bank.filter(({ kind }) => kind === "holder").flatMap(({ options }) => options.map(({ text }) => plain(text))));
  const apart = units.map(() => new Set());
  for (const pairs of [same(units), telling(units, names)]) {
    for (const [one, other] of pairs) {
      if (one === other) continue;
      apart[one].add(other);
      apart[other].add(one);
    }
  }
  const clauses = [...new Set(bank.flatMap((question) => question.clauses))];
  const part = (one, whole) => one.startsWith(`${whole}-`);
  const touches = (one) => clauses.filter((two) => one === two || part(one, two) || part(two, one));
  const citing = new Map(clauses.map((clause) => [clause, []]));
  units.forEach((unit, place) => {
    for (const clause of new Set(unit.flatMap((question) => question.clauses))) citing.get(clause).push(place);
  });
  return { units, apart, touching: new Map(clauses.map((clause) => [clause, touches(clause)])), citing };
}

/** One question each, or all of a case. */
function grouped(bank) {
  const units = new Map();
  for (const question of bank) {
    const key = question.case ? `/${question.case}` : question.id;
    if (units.has(key)) units.get(key).push(question);
    else units.set(key, [question]);
  }
  return [...units.values()];
}

/** Pairs that share a quotation, an answer, the options or all wrong options. */
function same(units) {
  const holders = new Map();
  units.forEach((unit, place) => {
    for (const key of unit.flatMap(marks)) holders.set(key, (holders.get(key) || new Set()).add(place));
  });
  return [...holders.values()].flatMap((places) => {
    const list = [...places];
    return list.flatMap((one, at) => list.slice(at + 1).map((other) => [one, other]));
  });
}

function marks(question) {
  const lines = (options) => options.map(({ text }) => text).sort().join("\n");
  const listed = ["single", "multiple", "order"].includes(question.form);
  return [
    ["quote", plain(question.quote)],
    ["answer", answerOf(question)],
    ["options", listed ? lines(question.options) : ""],
    ["wrong", listed ? lines(question.options.filter(({ right }) => !right)) : ""],
  ]
    .filter(([, text]) => text)
    .map((mark) => mark.join("/"));
}

/** What is right, to be compared; "" where equal answers mean nothing. */
function answerOf({ form, answer, options }) {
  if (["judge", "essay", "order"].includes(form)) return "";
  return answer || options.filter(({ right }) => right).map(({ text }) => text).sort().join("\n");
}

/** Pairs of which the first prints what the second asks. */
function telling(units, names) {
  const pairs = [];
  for (const cloze of [false, true]) {
    const heads = new Map();
    units.forEach((unit, asked) => {
      for (const words of unit.filter((each) => isCloze(each) === cloze).flatMap((each) => needles(each, names))) {
        const head = words.slice(0, AROUND);
        if (heads.has(head)) heads.get(head).push([words, asked]);
        else heads.set(head, [[words, asked]]);
      }
    });
    units.forEach((unit, teller) => {
      const text = unit.flatMap((each) => lines(each, cloze)).map(plain).join("\n");
      for (let start = 0; start + AROUND <= text.length; start += 1) {
        for (const [words, asked] of heads.get(text.slice(start, start + AROUND)) || []) if (text.startsWith(words, start)) pairs.push([teller, asked]);
      }
    });
  }
  return pairs;
}

function isCloze({ kind, form }) {
  return CLOZE.includes(kind) || ["fill", "correction"].includes(form);
}

/** What a question tells: stem, quotation, true options; or the `whole` of its words. */
function lines({ kind, stem, quote, options }, whole) {
  return [stem, quote, ...(whole || kind === "not-duty" ? options.map(({ text }) => text) : [])];
}

/** Words that give the answer away: the quotation, long answers, shorter ones with what stands beside them. */
function needles(question, names) {
  const quote = plain(question.quote);
  const found = new Set([quote, ...runs(quote)]);
  for (const word of answers(question).map(plain)) {
    if (!names.has(word)) for (const run of runs(word)) found.add(run);
    const place = word ? quote.indexOf(word) : -1;
    if (place < 0) continue;
    const end = place + word.length;
    for (const near of [quote.slice(Math.max(0, place - AROUND), end), quote.slice(place, end + AROUND)]) if (near !== word) found.add(near);
  }
  return [...found].filter(({ length }) => length >= AROUND);
}

/** A long phrase, or three quarters of a longer one, from wherever. */
function runs(words) {
  const length = words.length >= LONGER ? Math.ceil((words.length * 3) / 4) : Math.max(words.length, LONG);
  return Array.from({ length: Math.max(0, words.length - length + 1) }, (_, at) => words.slice(at, at + length));
}

/** The words asked; of what a post need not do, also those that it must. */
function answers({ form, kind, answer, options, points }) {
  if (form === "judge") return [];
  const right = options.filter((option) => option.right || kind === "not-duty").map(({ text }) => text);
  return [answer || "", ...right, ...(points || []).map((point) => point.quote)];
}

/** Letters alone, since stems set quotation marks otherwise; a gap stays. */
function plain(words) {
  return words.replace(/[^\p{L}\p{N}_＿]/gu, "");
}
