/* Light or dark: as the system has it, until somebody chooses. first.js draws what was chosen before the page shows. */

import { openStore } from "./storage.js";

const ATTRIBUTE = "data-md-color-scheme";

export function mount(button) {
  const root = document.documentElement;
  const store = openStore("look");
  const dark = window.matchMedia("(prefers-color-scheme: dark)");

  function show(scheme) {
    root.setAttribute(ATTRIBUTE, scheme);
    button.textContent = scheme === "slate" ? "浅色显示" : "深色显示";
  }

  button.addEventListener("click", () => {
    const chosen = root.getAttribute(ATTRIBUTE) === "slate" ? "default" : "slate";
    store.set("scheme", chosen);
    show(chosen);
  });
  dark.addEventListener("change", () => {
    if (!store.get("scheme")) show(dark.matches ? "slate" : "default");
  });
  show(root.getAttribute(ATTRIBUTE));
}
