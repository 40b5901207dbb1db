/* State shared by the parts of the practice page: the bank, once loaded, and the saved records. The form starts a round
   by the event "hb-practice-start", {mode, choice}: mode is `questions`, or cards (`duties`, `stems`). */

import { element } from "../../shared/dom.js";
import { kept } from "../../shared/keeping.js";
import { loadScript, siteData } from "../../shared/site-data.js";
import { basis, clauseLines } from "../questions/basis.js";
import { bank } from "./bank.js";
import { progressOf } from "./progress.js";

const START = "hb-practice-start";
const desks = new WeakMap();

export function deskOf(part) {
  const page = part.closest("[data-practice]");
  if (!desks.has(page)) desks.set(page, make(page));
  return desks.get(page);
}

function make(page) {
  const { regulation, documentNumber, status, questions, book, intervals, enough, clauseBase } = page.dataset;
  const progress = progressOf(regulation, intervals.split(" ").map(Number), Number(enough));
  const ready = Promise.all([loadScript(questions), loadScript(book)]).then(() => bank(siteData.questions, siteData.book));

  function reference(clause) {
    return Object.assign(element("a", clause.label, "hb-ref"), { href: `${clauseBase}#${clause.id}` });
  }

  /** A clause: its label as a link, who is bound, its words, `quote` among them made strong. */
  function quoted(clause, who, quote) {
    const box = element("div", "", "hb-practice__clause");
    const line = element("p");
    line.append(reference(clause), who.join("；"));
    const words = element("blockquote", "", "hb-words");
    const text = element("p");
    const [before, ...after] = quote && clause.words.includes(quote) ? clause.words.split(quote) : [clause.words];
    text.append(before, ...(after.length ? [element("strong", quote), after.join(quote)] : []));
    words.append(text);
    box.append(line, words);
    return box;
  }

  /** A whole article, in which something is to be missed: folded, since it is long. */
  function whole(clause, who) {
    const box = element("div", "", "hb-practice__clause");
    const line = element("p");
    line.append("参见", reference(clause), who.join("；"));
    const words = element("blockquote", "", "hb-words");
    words.append(...clauseLines(clause, siteData.book).map((text) => element("p", text)));
    const details = element("details", "", "hb-practice__whole");
    details.append(element("summary", `${clause.label}全文`), words);
    box.append(line, details);
    return box;
  }

  /** Every clause of a question, with its quotation emphasized. */
  function grounds(bank, question) {
    const { held, also } = basis(question, siteData.book);
    return [...held, ...also].map((clause) => (clause.kind === "article" ? whole(clause, bank.holders(clause.id)) : quoted(clause, bank.holders(clause.id), question.quote)));
  }

  return {
    ready,
    progress,
    about: { regulation, documentNumber, status },
    reference,
    quoted,
    grounds,
    start: (mode, choice) => document.dispatchEvent(new CustomEvent(START, { detail: { mode, choice } })),
    onStart: (heard) => document.addEventListener(START, (event) => heard(event.detail.mode, event.detail.choice)),
    kept: () => kept(""),
  };
}
