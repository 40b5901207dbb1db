/* The fields for a paper's forms and difficulties: how many of each form, and parts of easy, medium and hard. */

/** `root` is the form that holds them. Returns {forms, read, fill}. */
export function mixFields(root) {
  const fields = [...root.querySelectorAll("[data-form-count]")];
  const shares = root.elements.namedItem("shares");

  /** {forms: [[form, how many]], shares: [parts]}; empty where nothing is chosen. */
  function read() {
    const forms = fields.map((field) => [field.dataset.formCount, whole(field.value)]).filter(([, many]) => many);
    return { forms, shares: shares.value ? shares.value.split("-").map(Number) : [] };
  }

  function fill(setup) {
    for (const field of fields) field.value = (setup.forms.find(([form]) => form === field.dataset.formCount) || ["", ""])[1];
    shares.value = setup.shares.join("-");
    if (shares.selectedIndex < 0) shares.value = "";
  }

  return { forms: fields.map((field) => field.dataset.formCount), read, fill };
}

function whole(text) {
  const typed = text.normalize("NFKC").trim();
  return /^\d{1,3}$/.test(typed) ? Number(typed) : 0;
}
