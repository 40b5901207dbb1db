/* The browsers within chat apps, told by their names (in-app.json): printing and saving may do nothing there. Tried with such a name in
   Chromium only, on no phone. */

import apps from "./in-app.json" with { type: "json" };
import { element } from "./dom.js";

const WAY = "点右上角⋯，选“在浏览器打开”";

/** The name of the app whose browser this is, or "". */
export const inApp = () => apps.find(({ mark }) => (globalThis.navigator?.userAgent || "").includes(mark))?.name || "";

/** What to do instead, where printing or saving may do nothing here; else "". */
export const instead = () => (inApp() ? `在${inApp()}里可能不能打印、不能保存文件：${WAY}。` : "");

/** Say so above the page's content, once. */
export function warn() {
  if (!inApp() || document.querySelector(".hb-in-app")) return;
  const bar = element("p", instead(), "hb-in-app hb-off-paper");
  bar.setAttribute("role", "note");
  document.querySelector(".hb-main h1")?.after(bar);
}
