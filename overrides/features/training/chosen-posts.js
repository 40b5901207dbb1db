/* For whom a session of study is held: the chosen posts, as the page's address names them (?role=…&role=…). */

import * as address from "../../shared/address.js";

let now = [];

/** Ids of the chosen posts; none: a mixed class. `known`: what may be chosen at once, as lists of ids. */
export function chosen(known) {
  const given = address.read().getAll("role");
  return known.find((ids) => ids.length === given.length && ids.every((id) => given.includes(id))) || [];
}

/** Whether an element is for a class of `posts`; without data-posts it is for all. */
export function meets(element, posts, name = "posts") {
  const own = (element.dataset[name] || "").split(" ").filter(Boolean);
  return !own.length || !posts.length || own.some((id) => posts.includes(id));
}

/** The posts as pairs of an address. */
export const pairs = (posts) => posts.map((id) => ["role", id]);

/** Choose posts and notify the page. Returns its parts' sentences about it. */
export function choose(posts) {
  now = posts;
  const detail = { posts, notes: [] };
  document.dispatchEvent(new CustomEvent("audience", { detail }));
  return detail.notes;
}

/** The posts chosen last. */
export const current = () => now;
