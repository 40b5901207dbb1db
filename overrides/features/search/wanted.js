/* What a query wants to get or to do, such as a form to print: the pages that offer it stand before any clause. */

import { isPost, levelsOfPost, sameLevel } from "./holders.js";
import { plain } from "./text.js";
import { levelsOf } from "./whose.js";

/** The length of a name in a text, whose parts between … stand there in this order; 0 if it does not. */
function matched(name, text) {
  let at = 0;
  let length = 0;
  for (const part of name) {
    const found = text.indexOf(part, at);
    if (found < 0) return 0;
    at = found + part.length;
    length += part.length;
  }
  return length;
}

/** The pages' names, as lists of parts. */
export function names(written) {
  return written.map(([address, wants, each, posts]) => ({ address, each, posts, wants: wants.map((name) => name.split("…").map(plain)) }));
}

/** The pages that a query names, the post's own page first; none if it names none or asks about what a clause may say. */
export function wanted(query, asked, tables) {
  const text = plain(query);
  if (tables.byLabel.has(text)) return [tables.byLabel.get(text)];
  const found = [];
  const about = asked.asks.has("who") || asked.asks.has("period");
  for (const offer of tables.wants.filter(({ posts }) => asked.titles.length >= posts)) {
    const length = offer.wants.filter((name) => !about || tables.around.includes(name.join(""))).reduce((most, name) => Math.max(most, matched(name, text)), 0);
    if (length) found.push({ ...offer, length });
  }
  found.sort((one, other) => other.length - one.length);
  const [best] = found;
  if (!best) return [];
  const title = asked.titles.find((piece) => !piece.title.outside)?.title;
  const own = best.each ? owners(text, title, tables).map((id) => pageOf(id, best, tables)) : [];
  const others = found.filter((each) => each.length === best.length).map(({ address }) => tables.byAddress.get(address));
  return [...own, ...others.filter(Boolean)];
}

/** The posts that a query names, or all of the level that it names; of several levels, the lowest. */
function owners(text, title, { data, byRole }) {
  const holders = [...byRole.keys()].filter((id) => data.answers[id].checklist); // in the order of the text
  if (title) return holders.filter((id) => title.roles.includes(id));
  const named = levelsOf(text, data);
  const posts = holders.filter((id) => isPost(data, id) && levelsOfPost(data, id).some((level) => named.has(level)));
  return posts.filter((id) => sameLevel(data, id, posts[posts.length - 1]));
}

/** A post's page beside the one for all of them. */
function pageOf(id, { address, each }, { data, byRole }) {
  const own = address.replace(/[^/]*$/, `${id}.html`);
  const [role, words] = [byRole.get(id), data.roles[id][3]];
  return role.address === own ? role : { kind: "page", address: own, label: data.roles[id][0] + each, words, roles: [id] };
}
