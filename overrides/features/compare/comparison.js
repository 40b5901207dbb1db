/* Comparison of two or three posts, as plain values: the others are matched with the first, then, where unmatched,
   with each other. */

import { alignment } from "./alignment.js";

/** Returns a function that compares the roles with these ids.

    `book` is the whole model, `rules` are those of alignment.js. A line is {words, clause, themes}; a pair is
    {own, other, same, themes, pieces}, with the names of common themes where these alone pair it. Found are:
    - rows: [{own, pairs}], a line of the base with its pair in each other role, or undefined;
    - rest: pairs of the second with the third role;
    - alone: for each role the lines that have no pair at all;
    - charge: {own, others: [{other, same, pieces}]}, what the sentences that open the posts' articles put on
      them, as one text with a quote a line (`clauses` in place of `clause`); undefined where none has any;
    - counts: for each other role {same, near, themed, own, other}: pairs alike, not quite alike, of one theme, lines of the
      base and of the other without a pair between the two. */
export function comparison(book, rules) {
  const clauses = new Map(book.clauses.map((clause) => [clause.id, clause]));
  const themes = new Map(book.themes.map((theme) => [theme.id, theme.name]));
  const align = alignment(rules, book.duties.map((duty) => duty.words));
  const lines = new Map(book.roles.map((role) => [role.id, []]));
  for (const duty of book.duties.filter(({ power }) => !power)) lines.get(duty.role)?.push({ words: duty.words, clause: clauses.get(duty.clause), themes: duty.themes });

  const charges = new Map(book.roles.map((role) => [role.id, chargeOf(role.responsibilities)]));

  function chargeOf(responsibilities) {
    const indexes = [...new Set(responsibilities.map((each) => each.clause))];
    return { words: responsibilities.map((each) => each.quote).join("\n"), clauses: indexes.map((id) => clauses.get(id)) };
  }

  function charged([own, ...others]) {
    if (![own, ...others].some((each) => each.words)) return undefined;
    const pieces = (other) => (own.words && other.words ? align.differences(own.words, other.words) : []);
    return { own, others: others.map((other) => ({ other, same: own.words === other.words, pieces: pieces(other) })) };
  }

  function without(all, pairs) {
    const taken = new Set(pairs.flatMap((pair) => [pair.own, pair.other]));
    return all.filter((line) => !taken.has(line));
  }

  function matched(own, other) {
    const indexes = align.match(own.map((line) => line.words), other.map((line) => line.words));
    const alike = indexes.map(([i, j]) => ({
      own: own[i],
      other: other[j],
      same: own[i].words === other[j].words,
      themes: [],
      pieces: align.differences(own[i].words, other[j].words),
    }));
    const left = without(own, alike);
    const over = without(other, alike);
    const themed = align.matchThemes(left, over).map(([i, j]) => ({
      own: left[i],
      other: over[j],
      same: false,
      themes: left[i].themes.filter((theme) => over[j].themes.includes(theme)).map((theme) => themes.get(theme)),
      pieces: [],
    }));
    const pairs = [...alike, ...themed];
    return { pairs, own: without(own, pairs), other: without(other, pairs) };
  }

  return function compare(ids) {
    const [base, ...others] = ids.map((id) => lines.get(id));
    const found = others.map((other) => matched(base, other));
    const rest = found.length > 1 ? matched(found[0].other, found[1].other) : { pairs: [], own: found[0].other };
    const lone = (line) => found.every((each) => each.own.includes(line));
    const pairOf = (each, line) => each.pairs.find((pair) => pair.own === line);
    return {
      rows: base.filter((line) => !lone(line)).map((line) => ({ own: line, pairs: found.map((each) => pairOf(each, line)) })),
      rest: rest.pairs,
      charge: charged(ids.map((id) => charges.get(id))),
      alone: [base.filter(lone), rest.own, rest.other].slice(0, ids.length),
      counts: found.map((each) => {
        const same = each.pairs.filter((pair) => pair.same).length;
        const themed = each.pairs.filter((pair) => pair.themes.length).length;
        return { same, near: each.pairs.length - same - themed, themed, own: each.own.length, other: each.other.length };
      }),
    };
  };
}

/** Cut a text by what differs in any of the comparisons `seen`, whose pieces are [of this text, of the other]:
    [kind, words], of kind "common", "differs", or "gap" where only the other has words. */
export function marks(text, seen) {
  const differs = new Array(text.length).fill(false);
  const gaps = new Set();
  for (const pieces of seen) {
    let at = 0;
    for (const [mine, theirs] of pieces) {
      if (mine !== theirs) differs.fill(true, at, at + mine.length);
      if (!mine) gaps.add(at);
      at += mine.length;
    }
  }
  const found = [];
  let from = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const gap = gaps.has(at) && !differs[at] && !differs[at - 1];
    if (at > from && (gap || differs[at] !== differs[at - 1])) {
      found.push([differs[from] ? "differs" : "common", text.slice(from, at)]);
      from = at;
    }
    if (gap) found.push(["gap", ""]);
  }
  return found;
}
