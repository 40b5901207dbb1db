/* The plan of a draft and what the form holds -> the paper (see macros/features/draft/blocks.py). */

import { filled } from "../../shared/filled.js";

const MOST_WORK = 60; /* more does not fit in a sentence of the measures */

/** A title, with what distinguishes it from the same title of another post. */
function title({ title: own, post, work }, members) {
  const shared = members.some((other) => other.title === own && other.post !== post);
  return shared && work.trim() && work.length <= MOST_WORK ? `${own}（分管工作：${work.trim()}）` : own;
}

function titles(post, members) {
  const held = members.filter((member) => member.post === post && member.title).map((member) => title(member, members));
  return [...new Set(held)].join(held.some((each) => each.includes("、")) ? "；" : "、");
}

/**
 * `form` is {unit, note, members: [{name, title, work, post}], offices: [name], parts}; `post` is a role id, or "" where the
 * document does not provide for the post. Without members or offices, their tables are the blank ones.
 */
export function draftPaper(plan, { unit, note, members, offices, parts }) {
  return filled(plan, {
    ...Object.fromEntries(members.map(({ post }) => [`titles:${post}`, titles(post, members)])),
    ...Object.fromEntries(["cover", "text", "members", "offices"].map((part) => [part, parts.includes(part)])),
    choose: false,
    unit,
    note,
    ...(members.length ? { people: members } : {}),
    ...(offices.length ? { names: offices.map((office) => ({ office })) } : {}),
  });
}
