/* A plan of the build and what the form holds -> the blocks of the draft (see macros/views/draft.py). */
(function () {
  "use strict";

  const LAYOUT = { cover: "portrait", text: "portrait", members: "landscape", offices: "portrait" };

  /** What the form gives for a slot; "" where it gives nothing. */
  function given(slot, form) {
    const [kind, post] = slot.split(":");
    if (kind === "unit") return form.unit;
    const titles = form.members.filter((member) => member.post === post).map((member) => member.title);
    return [...new Set(titles.filter(Boolean))].join("、");
  }

  function filled(run, form) {
    const text = run.slot && given(run.slot, form);
    return text ? { text } : run;
  }

  function fill(blocks, form) {
    return blocks.map((block) => (block.runs ? { ...block, runs: block.runs.map((run) => filled(run, form)) } : block));
  }

  /** A cell with what was typed, or with the blank. */
  function cell(text, blank) {
    return { runs: [text ? { text } : { text: blank, look: "Blank" }] };
  }

  function table({ widths, head }, rows) {
    return { widths, head, rows };
  }

  /** Who it is once, a duty a row. */
  function memberRows(members, member) {
    const blanks = members.blanks;
    const who = [member.name, member.title, member.work];
    return members.duties[member.post].map((duty, place) => [
      ...who.map((text, column) => (place ? { merge: "continue", runs: [] } : { merge: "start", ...cell(text, blanks[column]) })),
      { runs: duty },
      cell("", blanks[blanks.length - 1]),
    ]);
  }

  const PARTS = {
    cover: (plan, form) => fill(plan.covers[form.note], form),
    text: (plan, form) => fill(plan.text, form),
    members: ({ members }, form) => [
      ...members.before,
      table(
        members,
        form.members.flatMap((member) => memberRows(members, member)),
      ),
    ],
    offices: ({ offices }, form) => [
      ...offices.before,
      table(
        offices,
        form.offices.map((name) => [cell(name, offices.blanks[0]), cell("", offices.blanks[1])]),
      ),
    ],
  };

  /**
   * `form` is {unit, note, members: [{name, title, work, post}], offices: [name], parts: [key of PARTS]};
   * `post` is a role id, or "" where the document does not provide for the post.
   */
  function draftBlocks(plan, form) {
    const wanted = Object.keys(PARTS).filter((part) => form.parts.includes(part));
    return wanted.flatMap((part) => [...PARTS[part](plan, form), { section: LAYOUT[part] }]);
  }

  window.handbook.draftBlocks = draftBlocks;
})();
