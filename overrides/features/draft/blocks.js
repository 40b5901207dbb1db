/* A plan of the build and what the form holds -> the blocks of the draft (see macros/views/draft.py). */

const LAYOUT = { cover: "stated-portrait", text: "stated-portrait", members: "stated-landscape", offices: "stated-portrait" };

const MOST_WORK = 60; /* more does not fit in a sentence of the measures */

/** What the form gives for a slot; "" where it gives nothing. */
function given(slot, form) {
  const [kind, post] = slot.split(":");
  if (kind === "unit") return form.unit;
  const titles = form.members.filter((member) => member.post === post && member.title).map((member) => title(member, form));
  return [...new Set(titles)].join(titles.some((each) => each.includes("、")) ? "；" : "、");
}

/** A title; where another post is held under the same one, what tells them apart is said. */
function title({ title: own, post, work }, form) {
  const shared = form.members.some((other) => other.title === own && other.post !== post);
  return shared && work.trim() && work.length <= MOST_WORK ? `${own}（分管工作：${work.trim()}）` : own;
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

/** A member's table: who it is, over the head of each page; a duty a row. */
function memberTable(members, member) {
  const given = [member.name, member.title, member.work];
  const who = members.who.flatMap(([label, blank], index) => [{ text: `${index ? "　" : ""}${label}：` }, ...cell(given[index], blank).runs]);
  const rows = members.duties[member.post].map((duty) => [{ runs: duty }, cell("", members.own)]);
  return { ...table(members, rows), above: { runs: who } };
}

const PARTS = {
  cover: (plan, form) => fill(plan.covers[form.note], form),
  text: (plan, form) => fill(plan.text, form),
  members: ({ members }, form) => [
    ...members.before,
    ...form.members.flatMap((member, index) => [...(index ? [{ style: "Gap", text: "" }] : []), memberTable(members, member)]),
  ],
  offices: ({ offices }, form) => [
    ...offices.before,
    table(
      offices,
      form.offices.map((name) => [cell(name, offices.blank), cell("", offices.own)]),
    ),
  ],
};

/**
 * `form` is {unit, note, members: [{name, title, work, post}], offices: [name], parts: [key of PARTS]};
 * `post` is a role id, or "" where the document does not provide for the post.
 */
export function draftBlocks(plan, form) {
  const wanted = Object.keys(PARTS).filter((part) => form.parts.includes(part));
  return wanted.flatMap((part) => [...PARTS[part](plan, form), { section: LAYOUT[part] }]);
}
