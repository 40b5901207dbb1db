/* References of a question's clauses, the twin of basis.py; and the words of a clause by line. */

/** {held, also}: the clauses that contain the question's quotation, and further reading. */
export function basis(question, book) {
  const clauses = question.clauses.map((id) => book.clauses.find((clause) => clause.id === id));
  const holds = (clause) => clause.words.includes(question.quote);
  return { held: clauses.filter(holds), also: clauses.filter((clause) => !holds(clause)) };
}

/** Texts and what `draw` makes of each clause, in order: 第四条第（三）项、第十条第（三）项, 第十条第（六）项（参见第四条）. */
export function basisLine({ held, also }, draw) {
  const joined = (clauses) => clauses.flatMap((clause, index) => (index ? ["、", draw(clause)] : [draw(clause)]));
  return [...joined(held), ...(also.length ? ["（参见", ...joined(also), "）"] : [])];
}

export function basisLabel(parted) {
  return basisLine(parted, (clause) => clause.label).join("");
}

/** The words of a clause; those of an article by paragraph and item, numbered as in the document. */
export function clauseLines(clause, book) {
  if (clause.kind !== "article") return [clause.words];
  const parts = book.clauses.filter((each) => each.parent === clause.id && each.kind !== "sentence");
  return parts.map((part) => (part.kind === "item" ? part.label.slice(part.label.lastIndexOf("（"), -1) : "") + part.words);
}
