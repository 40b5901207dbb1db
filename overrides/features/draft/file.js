/* What a person typed for a draft, as a file, and back. */

import schema from "../../../docs/downloads/draft.schema.json" with { type: "json" };
import { head, open } from "../../shared/untrusted.js";

export const FORM = { schema, most: 2000000 };
const { members, ...rest } = schema.properties;
const FIELDS = ["unit", "name", "note"];
const MEMBER = Object.keys(members.items.properties);
export const MOST = members.maxItems;

/** The file of a form, {unit, name, members, offices, note}. */
export const pack = (given, regulation) => ({ ...head(FORM, { regulation }), exported: new Date().toISOString(), ...given });

/** Read a file's text; returns {given, left}: the form, and the parts that could not be taken, [{path, why}]. Throws `Refused`. */
export function unpack(text, regulation) {
  const { found, left } = open(text, FORM, regulation);
  return { given: { ...Object.fromEntries([...FIELDS, "offices"].map((key) => [key, found[key]])), members: found.members.filter(isWritten) }, left };
}

const isWritten = ({ name, title, work }) => [name, title, work].some((text) => text.trim());
const lines = (text) => text.split(/\r?\n/).filter((line) => line.trim());

/** Texts of `given` over those of `old`; `told(what, before, after)` hears of each that is written over. */
function over(old, given, properties, told) {
  const made = { ...old };
  for (const [key, { title }] of properties) {
    if (!given[key] || given[key] === old[key]) continue;
    if (old[key]) told(title, key, old[key], given[key]);
    made[key] = given[key];
  }
  return made;
}

/** A form with what a file holds: {form, changes: [{what, key, before, after}], added}. What the file does not hold stays; a member is
    known by a name that only one has. */
export function joined(old, given) {
  const changes = [];
  const tell = (whose) => (what, key, before, after) => changes.push({ what: `${whose}${what}`, key, before, after });
  const fields = over(old, given, FIELDS.map((key) => [key, rest[key]]), tell(""));
  const people = old.members.filter(isWritten);
  const only = (list, { name }) => name.trim() && list.filter((each) => each.name.trim() === name.trim()).length === 1;
  const count = people.length;
  for (const member of given.members) {
    const place = only(people, member) && only(given.members, member) ? people.findIndex(({ name }) => name.trim() === member.name.trim()) : -1;
    if (place >= 0) people[place] = over(people[place], member, Object.entries(members.items.properties), tell(`${member.name.trim()}，`));
    else if (!people.some((each) => MEMBER.every((key) => each[key] === member[key]))) people.push(member);
  }
  const offices = lines(old.offices);
  const more = lines(given.offices).filter((line) => !offices.includes(line));
  const form = { ...fields, members: people.length ? people : old.members, offices: more.length ? [...offices, ...more].join("\n") : old.offices };
  return { form, changes, added: people.length - count + more.length };
}
