/* Before a record goes out, a person is asked whose it is, where it does not say; the question may be passed over, once a record. */

/** Returns a function that calls `then` at once, or after the question. */
export function whoAsked(root, opened) {
  const pattern = root.querySelector("template[data-ask]");
  const skipped = new Set();
  let panel = null;

  function close() {
    panel?.remove();
    panel = null;
  }

  function ask(record, then) {
    close();
    panel = pattern.content.firstElementChild.cloneNode(true);
    const fields = [...panel.querySelectorAll("[data-asked]")];
    for (const field of fields) field.value = record[field.dataset.asked] || "";
    panel.querySelector("[data-go-on]").addEventListener("click", () => {
      const given = Object.fromEntries(fields.map((field) => [field.dataset.asked, field.value.trim()]));
      close();
      opened.update(given);
      then();
    });
    panel.querySelector("[data-skip]").addEventListener("click", () => {
      close();
      skipped.add(record.id);
      then();
    });
    pattern.after(panel);
    fields.find((field) => !field.value).focus();
    panel.scrollIntoView({ block: "nearest" }); // its buttons, too, above a phone's bar
  }

  opened.on("record", close);

  return function whose(then) {
    const record = opened.record();
    const fields = [...pattern.content.querySelectorAll("[data-asked]")].map((field) => field.dataset.asked);
    if (skipped.has(record.id) || fields.every((field) => record[field])) then();
    else ask(record, then);
  };
}
