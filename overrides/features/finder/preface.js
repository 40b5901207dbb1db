/* What people put before a title and what is not part of it: 我是, 我叫张三，; 常务 of 常务副县长; 农业 of 农业副县长;
   a seat that a charge is not about: 分管农业的县委常委、副县长. The words are data. */

import { plain } from "../search/text.js";
import { escaped } from "./doubts.js";

const any = (words) => words.map((word) => escaped(word).replace("…", "[^，,、；;\\s()的]{2,4}?[，,、；;\\s]+(?:是|任)?")).join("|");

/** A text without what one says of oneself before the title. */
function unspoken(text, selves) {
  const said = new RegExp(`^(?:${any([...selves].sort((one, other) => other.length - one.length))})[，,、：:\\s]*`);
  const left = selves.length ? text.replace(said, "") : text;
  return left && left !== text ? unspoken(left, selves) : text;
}

/** A typed title so that deputies' titles stand alone and 分管 before their work: its `text`, and a function that gives words of it `asWritten`. */
export function reworded(typed, { selves = [], standings = [], seats = [], charge, remits, titles }) {
  const whole = unspoken(typed, selves);
  const written = [];
  if (titles[plain(whole)]) return { text: whole, asWritten: (words) => words };
  const deputies = any(Object.keys(titles).filter((title) => titles[title].roles.length && titles[title].ask).sort((one, other) => other.length - one.length));
  const told = (text, pattern, made) =>
    text.replace(new RegExp(`${pattern}(?=$|[、，,；;\\s(])`, "g"), (found, ...groups) => {
      written.push([made(...groups), found]);
      return made(...groups);
    });
  let text = whole;
  if (standings.length) text = told(text, `(?:${any(standings)})(${deputies})`, (title) => title);
  if (remits) text = told(text, `^(${any(remits.words)})(${any(remits.before)})`, (work, title) => `${charge[0]}${work}的${title}`);
  if (seats.length) text = text.replace(new RegExp(`^((?:${any(charge)})[^的()]+的)(${any(seats)})[、，,\\s]*(${deputies})$`), "$2、$1$3");
  return { text, asWritten: (words) => written.reduce((left, [made, before]) => left.replace(made, before), words) };
}

/** Whether a title stands at the end of a text. */
export function endsAsTitle(text, data) {
  const whole = plain(text);
  return [...whole].some((_, from) => data.titles[whole.slice(from)]);
}

/** 副县长 分管城建 and 副县长分管城建 are written as 副县长(分管城建) is. */
export function remarked(text, data) {
  const [, title, remark] = text.match(new RegExp(`^([^()]*?)[、,;\\s]*((?:不再|没有|[不没非未])?(?:${data.charge.join("|")}).{2,})$`)) || [];
  return title && !remark.includes("(") && endsAsTitle(title, data) && !endsAsTitle(remark, data) ? `${title}(${remark})` : text;
}
