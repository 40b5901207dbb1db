/* A button that prints the page, in its short or full form; hidden without scripts. */

export function mount(button) {
  button.hidden = false;
  button.addEventListener("click", function () {
    document.documentElement.classList.toggle("hb-print-full", button.dataset.print === "full");
    window.print();
  });
}
