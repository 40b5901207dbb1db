/* What makes a title doubtful, so that it is asked about and never given a post: 原县长, 邻县县长, 副县长（主持工作）,
   分管消防的县委常委. The words and questions are data. */

import { isAt, sameLevel } from "../search/holders.js";
import { plain } from "../search/text.js";

export const escaped = (word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The words beside a title that make it doubtful, as {text, ask, yes, no, head}, with the text without them; null: none.

    `endsAsTitle(text, data)` tells whether a title stands at the end. */
export function provided(typed, data, endsAsTitle) {
  const text = here(typed, data);
  for (const proviso of data.provisos.filter(({ keep, unless }) => !keep && !unless.some((word) => text.includes(word)))) {
    for (const word of proviso.words) {
      const left = without(text, word, data, endsAsTitle);
      if (left) return { ...proviso, text: left };
    }
  }
  const left = data.places && elsewhere(text, data.places);
  return left && endsAsTitle(left, data) ? { ...data.places, text: left } : null;
}

/** A title without a remark in brackets behind it. */
const bare = (text) => text.replace(/\([^()]*\)$/, "");

function without(text, word, data, endsAsTitle) {
  const pattern = escaped(word).replace("…", "[^，,、（）()]{0,6}?");
  const bracketed = text.replace(new RegExp(`\\(${pattern}\\)`), "");
  if (bracketed !== text) return bracketed;
  if (word.length > 1) {
    const rest = text.replace(new RegExp(`${pattern}的?`), "");
    return rest !== text && endsAsTitle(bare(rest), data) ? rest : "";
  }
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const after = text.slice(at + 1);
    if (at === 0 ? endsAsTitle(bare(after), data) : data.titles[plain(bare(after))]) return text.slice(0, at) + after;
  }
  return "";
}

/** The text without the names of this place at its beginning. */
function here(text, data) {
  const own = [...(data.places?.own || [])].sort((one, other) => other.length - one.length).find((name) => text.startsWith(name));
  return own ? text.slice(own.length) : text;
}

/** The text behind the name of a place of elsewhere; empty: none stands there. */
function elsewhere(text, places) {
  const [name] = text.match(new RegExp(`^[^的副管抓任]{2,5}?(?:${places.ends.map(escaped).join("|")})`)) || [""];
  return name && !places.not_places.some((word) => name.endsWith(word)) ? text.slice(name.length) : "";
}

/** A part's answer, given the doubt: the post stands behind the question. */
export function doubted(said, { ask, yes, no, head }, data) {
  if (said.kind !== "post" && said.kind !== "ask") return said;
  const roles = said.kind === "post" ? [said.role] : said.choices.map(([, role]) => role).filter(Boolean);
  const choices = said.kind === "post" ? [[head ? data.roles[said.role][0] : yes, said.role]] : said.choices;
  const heads = head ? roles.map((role) => headOf(role, data)).filter((role) => role && !roles.includes(role)) : [];
  const exit = choices.some(([, role]) => !role) ? [] : [[no, ""]];
  const once = said.ask?.includes(ask.replace(/？$/, ""));
  const question = said.kind === "post" || head ? ask : `${once ? "" : ask}${said.ask}`;
  return { ...said, kind: "ask", doubtful: true, ask: question, choices: [...[...new Set(heads)].map((role) => [yes, role]), ...choices, ...exit] };
}

/** The head of a post's level; empty where the post is one. */
function headOf(role, data) {
  const deputies = [data.fieldRank, data.otherRank];
  const rankOf = (id) => data.roles[id][2];
  if (!deputies.includes(rankOf(role))) return "";
  return Object.keys(data.roles).find((id) => sameLevel(data, id, role) && rankOf(id) && !deputies.includes(rankOf(id))) || "";
}

/** A post of a unit whose name leaves open what kind of unit it is: 公安分所所长. */
export function unitDoubt(text, said, data) {
  const roles = said.kind === "post" ? [said.role] : said.kind === "ask" ? said.choices.map(([, role]) => role).filter(Boolean) : [];
  const proviso = data.provisos.find(({ keep, level, words }) => keep && words.some((word) => text.includes(word)) && roles.length && roles.every((role) => isAt(data, role, level)));
  return proviso && !said.doubtful ? doubted(said, proviso, data) : said;
}

/** A head's title, or one that the document does not name, with 分管消防 beside it. */
export function charged(text, said, data) {
  const any = (words) => words.map(escaped).join("|");
  const ofField = new RegExp(`(?:^|[^不没非未再])(?:${any(data.charge)})(?:${any(data.field)})`);
  if (!data.charge.length || !ofField.test(text)) return said;
  if (said.kind === "post" && data.chargedHead) {
    const [name, level, rank] = data.roles[said.role];
    const deputy = Object.keys(data.roles).find((id) => sameLevel(data, id, said.role) && data.roles[id][2] === data.fieldRank);
    if (!level || rank === data.fieldRank || rank === data.otherRank || !deputy) return said;
    return { ...said, kind: "ask", doubtful: true, ask: data.chargedHead, choices: [[name, said.role], [data.roles[deputy][0], deputy]], text, rest: "" };
  }
  const asked = said.kind === "outside" && data.titles[plain(data.chargedTitle || "")];
  if (!asked) return said;
  const level = levelOf(text, data);
  const here = asked.answers.filter(([, role]) => !role || isAt(data, role, level));
  return { ...said, text, kind: "ask", doubtful: true, ask: asked.ask, choices: level && here.some(([, role]) => role) ? here : asked.answers };
}

/** The level whose word stands last in a text: 局 of 县民政局, and 县, not 委, of 县纪委委员; empty: none stands there. */
function levelOf(typed, data) {
  const text = data.notLevels.reduce((left, word) => left.replaceAll(word, "　".repeat(word.length)), typed);
  const said = Object.entries(data.levelWords).flatMap(([level, words]) => words.map((word) => [text.lastIndexOf(word), level]));
  const [place, level] = said.sort(([one], [other]) => other - one)[0] || [-1, ""];
  return place < 0 ? "" : level;
}
