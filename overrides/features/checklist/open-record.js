/* State shared by the parts of a checklist page: the records and the open one. Events: "record" (another record is
   open), "saved" (an answer changed), "questions" (other questions are shown). */

import { siteData } from "../../shared/site-data.js";
import { placed } from "../../shared/matching.js";
import { OFFERED, recordsOf } from "./records.js";

const sessions = new WeakMap();

export function openRecord(part) {
  const form = part.closest("form");
  if (!sessions.has(form)) sessions.set(form, make(form));
  return sessions.get(form);
}

function make(form) {
  const { regulation, role, documentNumber, status } = form.dataset;
  const records = recordsOf(regulation);
  const events = new EventTarget();
  let open = records.current(role) || null;

  function tell(name, detail) {
    events.dispatchEvent(new CustomEvent(name, { detail }));
  }

  function select(id) {
    open = id ? records.find(id) : null;
    records.setCurrent(role, id || "");
    tell("record");
  }

  /** The open record, or a new one. */
  function ensure() {
    if (!open || !records.find(open.id)) {
      open = records.create(roles());
      records.setCurrent(role, open.id);
      tell("record");
    }
    return open;
  }

  function roles() {
    const second = form.querySelector("[data-second]");
    return [role, ...(second && second.value ? second.value.split(" ") : [])];
  }

  const fieldsets = () => [...form.querySelectorAll("fieldset[data-check]")];
  let known = null;

  /** Where the answers of a record belong on this page. Which questions other posts have, posts.js tells; as long as it is not
      loaded, no answer goes to another clause. */
  function place(record) {
    if (siteData.posts && !known) known = new Set(Object.values(siteData.posts).flatMap((duties) => duties.flatMap(({ checks }) => checks.map(({ id }) => id))));
    return placed(fieldsets().map(questionOf), records.answers(record.id), (key) => !known || known.has(key));
  }

  function update(changes) {
    const record = ensure();
    open = { ...records.find(record.id), ...changes };
    records.save(open);
    tell("saved");
  }

  records.watch((name) => {
    const isOpen = open && (name === `record/${open.id}` || name.startsWith(`answer/${open.id}/`));
    if (!isOpen && !name.startsWith("record/")) return;
    open = open && records.find(open.id); // null once it has been taken away: nothing of it is written back
    tell("record", { elsewhere: true });
  });

  return {
    form,
    records,
    role,
    isUnit: form.dataset.kind === "body",
    about: { regulation, documentNumber, status },
    record: () => open,
    fieldsets,
    place,
    on: (name, heard) => events.addEventListener(name, heard),
    tell,
    select,
    ensure,
    update,
    roles,
  };
}

/** A question as matching.js takes it. */
export function questionOf(fieldset) {
  const { check: id, wordsHash, questionHash, answers, formerly } = fieldset.dataset;
  return { id, question: fieldset.querySelector("legend").textContent, wordsHash, questionHash, values: OFFERED[answers], formerly };
}
