/* What a typed title means, part by part: 局党组书记、局长 are two. Each part is read by search itself; here is
   only decided what may be said of it. A title that is not wholly understood is never given a post. */
(function () {
  "use strict";

  const search = window.handbook.search;
  const SEPARATORS = /[、，,；;/\s]+|兼任|兼/;

  /** Read a title; `engine` is what search.load() resolves to.

      Returns a list of {text, kind, ...}: "post" with `role`, `rest` (what stood before the title and was not
      understood) and `corrected` (whether a character was taken for another), "ask" with `ask` and `choices` as [answer, role or ""], "outside" with `clauses`, "unknown". */
  function titles(typed, engine) {
    const text = typed.normalize("NFKC").trim();
    const exact = engine.data.titles[search.plain(text)];
    if (exact) return [answer(text, exact, "", engine)];
    const parts = text.split(SEPARATORS).filter((part) => search.plain(part));
    const read = parts.map((part) => one(part, engine));
    const said = read.flat().filter((each) => each.kind !== "unknown").length;
    return parts.length > 1 && said > 1 ? together(read.flat()) : one(text, engine);
  }

  /** Titles that are outside for the same clauses are said to be so once. */
  function together(answers) {
    const shown = [];
    for (const each of answers) {
      const alike = shown.find((other) => each.kind === "outside" && String(other.clauses) === String(each.clauses));
      if (alike) alike.text += `、${each.text}`;
      else shown.push({ ...each });
    }
    return shown;
  }

  /** One part. Of several titles in a row the last is the person's: 局长办公室主任 is no 局长; outside ones are named. */
  function one(text, engine) {
    const exact = engine.data.titles[search.plain(text)];
    if (exact) return [answer(text, exact, "", engine)];
    const asked = engine.understand(text);
    const last = asked.titles[asked.titles.length - 1];
    const whole = search.plain(asked.corrected || text);
    const trailing = asked.pieces.some((piece) => piece.unknown && whole.endsWith(piece.text));
    if (!last || trailing) return [ending(text, engine) || { text, kind: "unknown" }];
    const before = last.title.outside ? [] : asked.titles.slice(0, -1).filter((piece) => piece.title.outside);
    const rest = asked.pieces.map((piece) => piece.text).join("");
    const said = { ...answer(asked.corrected || last.text, last.title, rest, engine), corrected: Boolean(asked.corrected) };
    return [...before.map((piece) => answer(piece.text, piece.title, "", engine)), said];
  }

  /** 潞河医院院长 ends as 院长 does: a question, or outside; a post is never given for an ending alone. */
  function ending(text, engine) {
    const whole = search.plain(text);
    for (let from = 1; from < whole.length - 1; from += 1) {
      const title = engine.data.titles[whole.slice(from)];
      if (title?.ask || title?.outside) return answer(whole.slice(from), title, whole.slice(0, from), engine);
    }
    return null;
  }

  function answer(text, title, before, engine) {
    const rest = title.roles.every((id) => engine.data.levelWords[engine.data.roles[id][1]]?.includes(before)) ? "" : before; // 区政府副区长
    if (title.outside) return { text, kind: "outside", clauses: title.outside };
    const named = new Set(title.roles);
    const answers = title.answers || title.roles.map((id) => [engine.data.roles[id][0], id]);
    const narrowed = answers.filter(([, id]) => id).length > named.size;
    const choices = answers.filter(([, id]) => (id ? named.has(id) : !narrowed));
    if (choices.length === 1) return { text, kind: "post", role: choices[0][1], rest };
    return { text, kind: "ask", ask: title.ask || "", choices, rest };
  }

  window.handbook.titles = titles;
})();
