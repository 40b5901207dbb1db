/* Words that the document does not have, and the documents outside it that have them. */

import { plain } from "./text.js";
import { understand } from "./understand.js";

/** What search/data.js says of such words: [the word, its documents]; the longest come first. */
export function besides(written) {
  return written.map(([word, documents]) => [
    plain(word),
    documents.map(([address, label, words]) => ({ kind: "around", address, label, words })),
  ]);
}

/** The answer with the documents outside that have words of the query: `beside`, as groups; `leads`, whether they stand
    before the document's own clauses; `besideWords`. How sure the answer is of the document stays as it was judged. */
export function withBeside(answer, query, tables, kept) {
  const said = plain(query);
  const met = tables.besides.filter(([word]) => said.includes(word));
  const titles = met.length ? understand(query, tables).titles : [];
  const isTitles = (word) => titles.some(({ text }) => text.includes(word) || said.includes(word + text)); // the unit of a post
  const found = met.filter(([word]) => !isTitles(word) && !met.some(([other]) => other !== word && other.includes(word)));
  const documents = new Map(found.flatMap(([, list]) => list).map((document) => [document.address, document]));
  const beside = [...documents.values()].map((document) => [{ document }]).filter(([each]) => kept(each));
  if (!beside.length) return { ...answer, beside };
  const words = found.map(([word]) => word);
  const rest = words.reduce((text, word) => text.replace(word, ""), said);
  const alone = [...rest].every((character) => tables.lexicon.particles.has(character));
  const none = answer.kind === "none";
  const nearest = none && !answer.silent && !answer.told?.length ? [] : answer.nearest; // what is merely near would mislead
  const leads = none || alone || words.some((word) => answer.absent.map(plain).includes(word));
  return { ...answer, beside, besideWords: words, leads, nearest, phrases: [...answer.phrases, ...words] };
}
