/* Whose clauses a query is about: of posts, of levels, of the reader. */

import { levelsOfPost } from "./holders.js";

const LATER_TITLE = 0.4;
/* Of several titles the first is asked about: 县长 支持 副县长. */

const OWN = { mine: 0.1, self: 0.7, beside: 0.3 };
/* The reader's own posts, which order the clauses alone; more where somebody says “我”, less so beside another post. */

/** Whether somebody asks about himself, not about his unit. */
export const speaksOfSelf = (query) => /我(?!们)/.test(query);

/** Posts that a query names, each with how surely: [id, 0..1]; a unit's name before a title says its level. */
export function posts(asked, levels, data) {
  const found = new Map();
  asked.titles.filter(({ title }) => !title.outside).forEach(({ title }, order) => {
    const here = title.roles.filter((id) => levelsOfPost(data, id).some((level) => levels.has(level)));
    const roles = here.length ? here : title.roles;
    const sure = (order ? LATER_TITLE : 1) / Math.sqrt(Math.min(roles.length, 4));
    for (const id of roles) found.set(id, Math.max(found.get(id) || 0, sure));
  });
  return found;
}

/** The levels whose everyday words stand in a query: 乡里 is a township's. */
export function levelsOf(query, data) {
  const left = data.notLevels.reduce((text, word) => text.split(word).join("\n"), query);
  return new Set(Object.keys(data.levelWords).filter((level) => data.levelWords[level].some((word) => left.includes(word))));
}

/** The levels in whose area a query's places are, such as 村里, where it names no level itself. */
export function areasOf(query, levels, data) {
  if (levels.size) return levels;
  return new Set(Object.keys(data.levelPlaces).filter((level) => data.levelPlaces[level].some((word) => query.includes(word))));
}

/** The same results with those of the reader's own posts moved up. */
export function ordered(ranked, query, titled) {
  const self = titled ? OWN.beside : OWN.self;
  const weight = speaksOfSelf(query) ? self : OWN.mine;
  const worth = ({ score, evidence }) => score + weight * evidence.mine;
  return [...ranked].sort((a, b) => worth(b) - worth(a) || a.document.place - b.document.place);
}
