/* Shows, of the clauses of a plan, those for the posts that are chosen; what is hidden is not printed either.
   A clause without data-post is for all. */
window.handbook.register("session", function (root) {
  "use strict";
  var who = root.querySelector("[data-who]");
  if (!who) {
    return;
  }
  var said = root.querySelector("[data-said]");

  function show() {
    var chosen = who.value ? who.value.split(" ") : [];
    document.querySelectorAll("[data-post]").forEach(function (clause) {
      clause.hidden = chosen.length > 0 && chosen.indexOf(clause.dataset.post) < 0;
    });
    document.querySelectorAll("details [data-count]").forEach(function (count) {
      var list = count.closest("details");
      count.textContent = list.querySelectorAll("[data-clause]:not([hidden])").length;
    });
    said.textContent = chosen.length ? "本页按“" + who.selectedOptions[0].textContent + "”显示条款。" : "";
  }

  who.addEventListener("change", show);
  show(); // browsers may keep the choice over a reload
});
