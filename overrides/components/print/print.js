/* A button that prints the page. Hidden where scripts do not run: the browser's own menu prints too. */
window.handbook.register("print", function (button) {
  "use strict";
  button.hidden = false;
  button.addEventListener("click", function () {
    window.print();
  });
});
