/* The handbook's self-check questions, as a summary needs them. */

import { OFFERED } from "../checklist/records.js";

export const solid = (text) => text.replace(/\s+/g, "");

/** The questions in the text's order.

    `posts`: role id -> its duties with questions (checklists/posts.js). `about`: {roles: [[id, name, whether a unit]],
    themes: [[id, name]], clauses: [id]}, each in its order. Returns {roles, themes, all, byId, of, isUnit, find}: `of(role)` is the set of the
    ids of its questions, `isUnit(role)` whether no person answers them, `find(label, question)` the question with these words. */
export function questions(posts, { roles, themes, clauses }) {
  const byId = new Map();
  const lists = new Map();
  for (const [role] of roles) {
    const list = new Set();
    lists.set(role, list);
    for (const { checks, ...duty } of posts[role]) {
      for (const check of checks) {
        list.add(check.id);
        if (!byId.has(check.id)) byId.set(check.id, { ...duty, ...check, values: OFFERED[check.answers] });
      }
    }
  }
  const order = new Map(clauses.map((id, number) => [id, number]));
  const all = [...byId.values()].sort((one, two) => order.get(one.clause) - order.get(two.clause));
  const words = new Map(all.map((each) => [`${solid(each.label)} ${solid(each.question)}`, each]));
  return {
    roles,
    themes,
    all,
    byId,
    isUnit: (role) => roles.some(([id, , unit]) => unit && id === role),
    of: (role) => lists.get(role),
    find: (label, question) => words.get(`${solid(label)} ${solid(question)}`),
  };
}
