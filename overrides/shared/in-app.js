/* The browsers within chat apps, told by first.js: printing and saving may do nothing there, as in-app.html says. Tried with such a name in
   Chromium only, on no phone. */

const WAY = "点右上角⋯，选“在浏览器打开”";

/** The name of the app whose browser this is, or "". */
export const inApp = () => globalThis.document?.documentElement?.dataset?.app || "";

/** What to do instead, where printing or saving may do nothing here; else "". */
export const instead = () => (inApp() ? `在${inApp()}里可能不能打印、不能保存文件：${WAY}。` : "");
