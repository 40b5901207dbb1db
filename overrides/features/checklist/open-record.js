/* State shared by the parts of a checklist page: the records and the open one. Events: "record" (another record is
   open), "saved" (an answer changed), "questions" (other questions are shown). */

import { recordsOf } from "./records.js";

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

  function update(changes) {
    const record = ensure();
    open = { ...records.find(record.id), ...changes };
    records.save(open);
    tell("saved");
  }

  records.watch((name) => {
    if (open && (name === `record/${open.id}` || name.startsWith(`answer/${open.id}/`))) {
      open = records.find(open.id) || open;
      tell("record", { elsewhere: true });
    }
  });

  return {
    form,
    records,
    role,
    about: { regulation, documentNumber, status },
    record: () => open,
    fieldsets: () => [...form.querySelectorAll("fieldset[data-check]")],
    on: (name, heard) => events.addEventListener(name, heard),
    tell,
    select,
    ensure,
    update,
    roles,
  };
}
