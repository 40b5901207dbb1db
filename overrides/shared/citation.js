/* 复制引用: copies 示政发〔2020〕1号第四条第（二）项 and its address. Hidden where scripts do not run. */

import { copy } from "./clipboard.js";

export function mount(button) {
  const label = button.textContent;
  button.hidden = false;
  button.addEventListener("click", async function () {
    const address = new URL(button.dataset.address, location.href).href;
    // a local path is useless to others
    const link = location.protocol === "file:" ? "" : "\n" + address;
    const copied = await copy(button.dataset.citation + link);
    button.textContent = copied ? "已复制" : "未能复制，请手工选取";
    button.setAttribute("aria-live", "polite");
    setTimeout(function () {
      button.textContent = label;
    }, 2000);
  });
}
