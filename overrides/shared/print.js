/* A button that prints the page, in its short or its full form. Hidden where scripts do not run: the browser's
   own menu prints too. */

export function mount(button) {
  button.hidden = false;
  button.addEventListener("click", function () {
    document.documentElement.classList.toggle("hb-print-full", button.dataset.print === "full");
    window.print();
  });
}
