/* The address for a class: a QR code, drawn here, large on the projector; the address in words; copied. */

import { copy } from "./clipboard.js";
import { page } from "./pages.js";
import { loadScript, siteData } from "./site-data.js";

const HERE_ALONE = /^(localhost|127\.[\d.]+|\[::1\])$/;

/** Whether other machines can open addresses of this page at all. */
const onWeb = () => location.protocol !== "file:";

/** An address as one reads it out: letters instead of their escapes, where nothing is lost by it. */
export function words(address) {
  try {
    return decodeURI(address.replace(/%25/g, "%2525")).replace(/\s/g, encodeURIComponent);
  } catch {
    return address;
  }
}

/** The part of a page that gives its address to a class. `given()` is {address, what}: what it is of, in a line. Returns `show`, which draws
    both again. */
export function classAddress(root, given) {
  const part = (name) => root.querySelector(`[data-class-${name}]`);
  const all = (name) => root.querySelectorAll(`[data-class-${name}]`);
  const screen = part("screen");
  part("web").hidden = !onWeb();
  part("folder").hidden = onWeb();
  part("local").hidden = !HERE_ALONE.test(location.hostname);

  async function show() {
    if (!onWeb()) return;
    const { address, what } = given();
    part("what").textContent = what;
    for (const line of all("words")) line.textContent = words(address);
    try {
      await loadScript(page("bundles/qr.js"));
      for (const place of all("code")) place.replaceChildren(siteData.drawQr(given().address, root.dataset.label));
    } catch {
      for (const place of all("code")) place.replaceChildren();
      part("said").textContent = "二维码没有画出来，请把地址发给学员。";
    }
  }

  /* The whole window first: what opens last lies on top. */
  async function enlarge() {
    await document.documentElement.requestFullscreen?.().catch(() => {});
    screen.showModal();
    part("close").focus();
  }

  part("large").addEventListener("click", enlarge);
  part("close").addEventListener("click", () => screen.close());
  screen.addEventListener("close", () => {
    if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
    part("large").focus();
  });
  document.addEventListener("fullscreenchange", () => {
    if (!document.fullscreenElement && screen.open) screen.close();
  });
  part("copy").addEventListener("click", async () => {
    const { address } = given();
    part("said").textContent = (await copy(address)) ? "已复制地址。" : "没有复制成功，请选中上面的地址复制。";
  });
  return show;
}
