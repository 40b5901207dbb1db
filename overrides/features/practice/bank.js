/* The question bank joined with the document: clauses of each question, and a hash of each question and card to detect
   later changes. */

import { rightWords } from "../questions/answer.js";

const NEEDS_OPTIONS = /下列|是哪一项？$/; /* such a stem asks nothing without its options */
const WORDY = 4; /* a shorter option, or one that stands in more clauses than a few, says nothing of where it is from */
const FEW = 3;
const ALONE = ["single", "judge", "fill", "essay"]; /* can be asked by the stem on a card */

/** A hash of texts without white space: 16 hex digits (FNV-1a, twice), since crypto.subtle needs a secure context. */
function hash(texts) {
  const text = texts.join("\n").replace(/[^\S\n]+/g, "");
  const half = (start) => {
    let value = start;
    for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
    return (value >>> 0).toString(16).padStart(8, "0");
  };
  return half(0x811c9dc5) + half(0x2f1b6d3a);
}

function shuffled(values) {
  const made = [...values];
  for (let last = made.length - 1; last > 0; last -= 1) {
    const other = Math.floor(Math.random() * (last + 1));
    [made[last], made[other]] = [made[other], made[last]];
  }
  return made;
}

/** The options' places shuffled, but 正确 and 错误; what is to be put in order does not stand in it. */
export function arranged({ form: asked, options: all }) {
  const places = all.map((_, each) => each);
  if (asked === "judge") return places;
  const made = shuffled(places);
  return asked === "order" && made.every((each, at) => each === at) ? [...made.slice(1), made[0]] : made;
}

/** `count` random questions, in rounds without a repeated clause, since answers show the clause's words. Of cases, whole ones. */
export function pick(questions, count) {
  if (questions.length && questions.every((question) => question.case)) return wholeCases(questions, count);
  const shown = []; /* the clauses of each round */
  const placed = shuffled(questions).map((question) => {
    const free = shown.findIndex((clauses) => !question.clauses.some((clause) => clauses.has(clause)));
    const round = free < 0 ? shown.push(new Set()) - 1 : free;
    for (const clause of question.clauses) shown[round].add(clause);
    return [round, question];
  });
  return placed
    .sort(([one], [two]) => one - two)
    .slice(0, count)
    .map(([, question]) => question);
}

/** Random cases, each in its own order: as many as have `count` questions, at least one. */
function wholeCases(questions, count) {
  const ids = shuffled([...new Set(questions.map((question) => question.case))]);
  return ids.reduce((taken, id) => {
    const own = questions.filter((question) => question.case === id);
    return taken.length && taken.length + own.length > count ? taken : [...taken, ...own];
  }, []);
}

/** `data` is questions.js', `book` handbook.js'. */
export function bank(data, book) {
  const clauses = new Map(book.clauses.map((clause) => [clause.id, clause]));
  const roles = new Map(book.roles.map((role) => [role.id, role]));
  const themes = new Map(book.themes.map((theme) => [theme.id, theme.name]));
  const kinds = new Map(data.kinds.map((kind) => [kind.id, kind.name]));
  const forms = new Map(data.forms.map((form) => [form.id, form.name]));
  const cases = new Map(data.cases.map((each) => [each.id, each]));
  const words = (ids) => ids.map((id) => clauses.get(id).words);
  const questions = new Map(data.questions.map((question) => [question.id, dressed(question)]));
  const decks = { duties: new Map(duties().map((card) => [card.id, card])), stems: new Map(stems().map((card) => [card.id, card])) };

  function dressed(question) {
    const options = question.options.map((option) => option.text).sort();
    const right = rightWords(question);
    const before = `根据${data.documentNumber}，`; /* began each stem once, and is in what was saved then */
    return { ...question, roles: question.audience, right, name: `${forms.get(question.form)}，${kinds.get(question.kind)}`, print: hash([before + question.stem, right, ...options, ...words(question.clauses)]) };
  }

  /** One card per duty: role and title in front, the words behind. */
  function duties() {
    return book.duties
      .filter((duty) => duty.role)
      .map((duty) => {
        const who = duty.subject || roles.get(duty.role).term;
        return {
          id: `duty/${duty.id}`,
          roles: [duty.role],
          themes: duty.themes,
          front: [who, duty.title, duty.themes.length ? `（主题：${duty.themes.map((id) => themes.get(id)).join("、")}）` : ""],
          answer: "",
          clauses: [{ ...clauses.get(duty.clause), words: duty.words }],
          print: hash([who, duty.title, duty.words]),
        };
      });
  }

  /** One card per question that can be answered without its options. */
  function stems() {
    return [...questions.values()]
      .filter((question) => ALONE.includes(question.form) && !question.case && !NEEDS_OPTIONS.test(question.stem))
      .map((question) => ({
        id: `question/${question.id}`,
        roles: question.audience,
        themes: question.themes,
        kind: question.kind,
        front: [question.stem],
        answer: question.points ? question.points.map(({ text }) => text).join("；") : question.right,
        question,
        clauses: question.clauses.map((id) => clauses.get(id)),
        print: question.print,
      }));
  }

  /** Tell whether a question or card passes the filters; an empty one allows all, and what is for nobody in particular is for all. */
  function passes(each, { role, theme, kind }) {
    return (!role || !each.roles.length || each.roles.includes(role)) && (!theme || each.themes.includes(theme)) && (!kind || !each.kind || each.kind === kind);
  }

  /** The questions of a choice, those of a case all together; `form` is one of the bank's, "case", "any", or "" for all outside cases. */
  function chosen(choice) {
    const { form = "" } = choice;
    const all = [...questions.values()];
    const open = all.filter((question) => passes(question, choice));
    if (form === "any") return open;
    if (form !== "case") return open.filter((question) => !question.case && (!form || question.form === form));
    const ids = new Set(open.map((question) => question.case));
    return all.filter((question) => question.case && ids.has(question.case));
  }

  /** Who is bound by a clause, in the document's words; of a whole article, the post that it is about. */
  function holders(clause) {
    if (clauses.get(clause).kind === "article") return book.roles.filter((role) => role.kind === "post" && clauses.get(role.clause).parent === clause).map((role) => role.term);
    const held = book.duties.filter((duty) => duty.clause === clause && duty.role);
    return [...new Set(held.map((duty) => duty.subject || roles.get(duty.role).term))];
  }

  /** The source of an option: {role} if it names one, else {clauses} that contain it. */
  function source(text) {
    const role = book.roles.find((each) => each.term === text);
    if (role) return { role, clauses: [clauses.get(role.clause)] };
    const found = text.length < WORDY ? [] : book.clauses.filter((clause) => clause.words.includes(text));
    const parents = new Set(found.map((clause) => clause.parent));
    const own = found.filter((clause) => !parents.has(clause.id));
    return { role: null, clauses: own.length > FEW ? [] : own };
  }

  return {
    questions,
    decks,
    clauses,
    holders,
    source,
    find: (id) => decks.duties.get(id) || decks.stems.get(id) || null,
    cases,
    chosen,
    cards: (deck, choice) => [...decks[deck].values()].filter((card) => passes(card, choice)),
  };
}
