/* Kinds of answers other than a ranking: by number, by reference, by title, and what stands before or beside one. */

import { isPost, levelsOfPost } from "./holders.js";
import { group } from "./pairs.js";
import { isHeading } from "./reference.js";
import { plain, find as occurs } from "./text.js";

export const NEAREST = 3;
/* Groups that are shown where nothing answers. */

export function withNumbers(answer, numbers, tables, kept) {
  const seen = new Set(numbers);
  const found = tables.all.filter((each) => seen.has(each.address));
  for (const address of numbers) {
    if (!address.includes("#")) found.unshift({ kind: "page", address, label: "文件全文", words: "", place: -1 });
  }
  const citing = tables.data.numbers.filter(([, , , address]) => seen.has(address)).flatMap(([, , , , clauses]) => clauses);
  const cited = [...new Set(citing)].map((id) => tables.byClause.get(id)).filter(Boolean);
  answer.groups = [...found.filter((each) => each.kind === "page"), ...cited, ...found.filter((each) => each.kind !== "page")].map((each) => [{ document: each }]).filter(([each]) => kept(each));
  if (!answer.groups.length) Object.assign(answer, { kind: "none", note: "没有找到这个文号的文件。" });
  return answer;
}

export function withReference(answer, reference, tables, kept) {
  if (reference.missing) {
    answer.note = `没有这一条、款、项。全文共${tables.data.size}。`;
    const article = tables.byClause.get(reference.missing.split("-").slice(0, 2).join("-"));
    if (article) answer.nearest = [[{ document: article }]];
    return { ...answer, kind: "none" };
  }
  if (reference.headings) {
    answer.groups = tables.documents.filter((each) => isHeading(each, reference.headings)).map((each) => [{ document: each }]);
    return answer;
  }
  const id = reference.target;
  const within = tables.all.filter((each) => each.clause && each.kind !== "role" && (each.clause === id || each.clause.startsWith(id + "-")));
  const parent = tables.byClause.get(id) || tables.byClause.get(id.replace(/-[^-]+$/, ""));
  const listed = within.some((each) => each.clause === id) ? within : [parent, ...within].filter(Boolean);
  const found = listed.filter((each, place) => each.kind !== "clause" || listed.findIndex((other) => other.label === each.label) === place);
  answer.groups = found.map((each) => [{ document: each }]).filter(([each]) => kept(each));
  return answer;
}

/** What a query asks about is not named in the text: the general clauses are near, then those of its other words. */
export function withMatter(answer, ranked, { data, byClause }) {
  const general = data.general.map((id) => byClause.get(id)).filter(Boolean);
  const others = ranked.slice(0, NEAREST).filter(({ document }) => !general.includes(document));
  answer.nearest = group([...general.map((document) => ({ document })), ...others]);
  return answer;
}

/** A unit that the document does not name, of a level that its name tells: the posts of that level. */
export function withUnit(answer, levels, { data, byRole }, kept) {
  const posts = [...byRole.values()].filter(({ roles: [id] }) => isPost(data, id) && levelsOfPost(data, id).some((level) => levels.has(level)));
  answer.groups = posts.map((document) => [{ document }]).filter(([each]) => kept(each));
  answer.kind = answer.groups.length ? "likely" : "none";
  return answer;
}

/** Whether a title is a question: it may be several posts', and the query does not name the kind of unit. */
export const undecided = ({ title }) => Boolean(title.ask) && !title.ofUnit;

export function withOutside(answer, title, tables, kept) {
  answer.outside = title;
  const entry = title.outside.map((id) => tables.byClause.get(id)).filter(Boolean);
  answer.groups = entry.map((each) => [{ document: each }]).filter(([each]) => kept(each));
  return answer;
}

/** What posts are asked about beside somebody whom the document does not list (a secretary, say): that is said of him, and the
    clauses that may mean him stand behind the first. */
export function withUnlisted(answer, title, tables, kept) {
  const shown = new Set(answer.groups.flat().map(({ document }) => document));
  const entry = withOutside({}, title, tables, kept).groups.filter(([{ document }]) => !shown.has(document));
  answer.unlisted = title;
  answer.groups = [...answer.groups.slice(0, 2), ...entry, ...answer.groups.slice(2)];
  return answer;
}

/** A query that names posts or bodies alone: their pages, then their clauses; of a body, all that speak of it. */
export function withTitle(answer, titles, tables, kept) {
  const roles = new Set(titles.flatMap((piece) => piece.title.roles));
  const pages = [...roles].map((id) => tables.byRole.get(id)).filter(Boolean);
  const bodies = pages.every(({ roles: [id] }) => !isPost(tables.data, id));
  const words = titles.flatMap((piece) => [piece.text, ...(piece.means || []).map(plain)]);
  const theirs = (each) => each.roles?.some((id) => roles.has(id)) || (bodies && words.some((word) => occurs(each.plainWords, word) >= 0));
  const clauses = tables.documents.filter((each) => each.kind === "clause" && theirs(each));
  if (bodies) answer.phrases = words;
  answer.ask = titles.find(undecided)?.title || null;
  answer.groups = [...pages, ...clauses].filter((each) => kept({ document: each })).map((each) => [{ document: each }]);
  return answer;
}

/** An answer behind the pages that the query wants; where the clause is to tell what it leaves unsaid, it stands first. */
export function withPages(answer, pages) {
  const first = new Set(pages.map(({ document }) => document.address));
  const rest = answer.groups.map((each) => each.filter(({ document }) => !first.has(document.address))).filter((each) => each.length);
  if (answer.silent && answer.nearest.length) {
    const [clause, ...others] = answer.nearest;
    return { ...answer, nearest: [clause, ...pages.map((each) => [each]), ...others] };
  }
  return { ...answer, kind: "sure", absent: [], corrected: "", ask: null, groups: [...pages.map((each) => [each]), ...rest] };
}
