/* Suggests a post from a title and a remit; returns a question when several fit. */

import { titles } from "../finder/titles.js";
import { plain } from "../search/text.js";

export const OUTSIDE = "outside"; /* not a role: the unit itself defines this post */
const PARTS = /[、，,；;。和及与\s]+/;
const NOT = /[不非除未]/;
const WHOLE_WORD = 4; /* such a word inside a longer item is meant; a shorter one may be another: 安全 in 食品安全 */

/** The part of a remit that is of the document's field; false: none, null: unclear. */
export function ofField(work, data) {
  const text = work.normalize("NFKC");
  const words = data.field.map(plain);
  if (!words.length || !plain(text) || NOT.test(text)) return null;
  const charge = new RegExp(`^(?:${data.charge.map(plain).join("|")})+`);
  const items = text.split(PARTS).map((item) => plain(item).replace(charge, "").replace(/(?:工作|等)+$/, ""));
  const found = items.find((item) => words.some((word) => item === word || (word.length >= WHOLE_WORD && item.includes(word))));
  const vague = [...words, ...data.nearField.map(plain)];
  return found || (items.some((item) => vague.some((word) => item.includes(word))) ? null : false);
}

/** The one answer to a title's question that the level offered and the work leave, and why; null for none. */
function narrowed({ choices, doubtful, unspecific }, work, { data }, offered, level) {
  if (doubtful) return null;
  const fitting = choices.filter(([, id]) => (id ? offered.has(id) : unspecific && !level));
  const only = (list) => (new Set(list.map(([, id]) => id)).size === 1 ? list[0][1] : "");
  if (only(fitting)) return { role: only(fitting), why: "" };
  const held = ofField(work, data);
  const rank = held === null ? "" : held ? data.fieldRank : data.otherRank;
  const ranked = rank && fitting.every(([, id]) => id) ? only(fitting.filter(([, id]) => data.roles[id][2] === rank)) : "";
  return ranked ? { role: ranked, why: held ? `、分管工作“${held}”` : `、分管工作里没有${data.field[0]}` } : null;
}

/** A post written in the roster itself. */
function named(text, offered, outside) {
  const wanted = plain(text);
  if (wanted === plain(outside)) return OUTSIDE;
  const found = [...offered].filter(([, { term, short }]) => [term, short].some((name) => plain(name) === wanted));
  const ends = found.length ? found : [...offered].filter(([, { term }]) => wanted && plain(term).endsWith(wanted));
  return ends.length === 1 ? ends[0][0] : "";
}

/** `person` is {title, work, post}; `engine` what search.load() resolves to; `offered` a Map of role id -> {term,
    short}; `outside` what is said of posts that the text does not provide for; `level` the level chosen, or "".

    Returns {role, said}: a role id, "outside" or "", and a sentence for the person who has to check. */
export function proposePost({ title, work, post }, engine, offered, outside, level) {
  const written = post && named(post, offered, outside);
  if (written) return { role: written, said: "岗位按名单所写，请核对。" };
  const unread = post ? `名单所写的岗位“${post}”不在可选的岗位中。` : "";
  if (!title) return { role: "", said: `${unread}没有职务，请选择对应岗位。` };
  const found = titles(title, engine);
  const of = (kind) => found.filter((each) => each.kind === kind);
  const [posts, asks, outsides] = ["post", "ask", "outside"].map(of);
  const answer = read(posts, asks, outsides, { title, work, engine, offered, outside, level });
  const beside = outsides.length && answer.role !== OUTSIDE ? outsides.map(({ text }) => `“${text}”：${engine.data.outside}。`).join("") : "";
  return { role: answer.role, said: unread + answer.said + beside };
}

function read(posts, asks, outsides, { title, work, engine, offered, outside, level }) {
  const roles = [...new Set(posts.map(({ role }) => role))];
  const term = (id) => engine.data.roles[id][3];
  const unchecked = ({ rest }) => (rest ? `，单位名称“${rest}”未核对` : "");
  const doubtful = [...posts, ...asks].find(({ rest, named: isUnit }) => rest && !isUnit); // 前县长 is no 县长
  if (doubtful) return { role: "", said: `“${doubtful.text}”之外的“${doubtful.rest}”没有认出，请选择对应岗位。` };
  if (roles.length > 1 || (roles.length && asks.length)) return { role: "", said: "可能对应几个岗位，请选择；兼任的，每个岗位列一行。" };
  if (roles.length) {
    if (!offered.has(roles[0])) return { role: "", said: `按“${posts[0].text}”查得“${term(roles[0])}”，不在可选的岗位中，请选择。` };
    return { role: roles[0], said: `按职务“${posts[0].text}”，暂选${unchecked(posts[0])}，请核对。` };
  }
  if (asks.length === 1) {
    const [ask] = asks;
    const one = narrowed(ask, work, engine, offered, level);
    if (one) return { role: one.role, said: `按职务“${ask.text}”${one.why}，暂选${unchecked(ask)}，请核对。` };
    return { role: "", said: `“${ask.text}”可能指几个岗位，请选择。${ask.ask}` };
  }
  if (asks.length) return { role: "", said: "可能对应几个岗位，请选择；兼任的，每个岗位列一行。" };
  if (outsides.length) {
    const names = outsides.map(({ text }) => text).join("、");
    const labels = outsides.filter(({ open }) => open).flatMap(({ clauses }) => clauses.map((id) => engine.data.clauses[id]));
    const open = labels.length ? `没有单列职责，是否属于${[...new Set(labels)].join("、")}所称的人员，由本单位判断。` : `${engine.data.outside}。`;
    return { role: OUTSIDE, said: `“${names}”：${open}暂选“${outside}”，请核对。` };
  }
  return { role: "", said: `没有认出职务“${title}”，请选择对应岗位。` };
}
