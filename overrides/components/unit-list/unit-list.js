/* The list of units that all pages of the office share. */
window.handbook.register("unit-list", function (form) {
  "use strict";

  const { element, office } = window.handbook;
  const part = (name) => form.querySelector(`[data-${name}]`);

  function show() {
    part("list").replaceChildren(...office.units().map(({ name, kind }) => element("li", `${name}（${kind}）`)));
  }

  part("take").addEventListener("click", () => {
    const { units, guessed, problems } = office.setUnits(part("paste").value);
    part("said").textContent = `名单现有${units.length}个单位${guessed ? `，其中${guessed}个的类别按名称暂定，请核对` : ""}。`;
    part("problems").replaceChildren(...problems.map((problem) => element("li", problem)));
    part("problems").hidden = !problems.length;
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("office:changed", show);
  show();
});
