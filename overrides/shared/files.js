/* Files that a page makes and hands to the person. What comes in is the matter of untrusted.js. */

import { instead } from "./in-app.js";

/** A table that Excel and WPS open rightly: UTF-8 with BOM, and no cell that a program would compute. */
export function csv(rows) {
  const cell = (value) => {
    const text = String(value ?? "");
    const safe = /^[\s]*[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text;
    return `"${safe.replace(/"/g, '""')}"`;
  };
  return "\ufeff" + rows.map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
}

const safe = (name) => name.replace(/[\\/:*?"<>|\s]+/g, "_");

/** Offer a file to the person. Returns what may be said of it: that it was handed to the browser, since no page sees whether it was kept. */
export function offer(name, text, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = safe(name);
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  return `已交给浏览器保存“${link.download}”，存下没有请看浏览器的下载列表。${instead()}`;
}

/** A function that passes a text on as a file through the system, or null where this browser cannot. It resolves to a sentence; `name`
    and `text` are asked for then. Some systems pass on no .json: it goes as .txt then. */
export function sharing(type) {
  const made = (name, text) => [new File([text], safe(name), { type }), new File([text], `${safe(name)}.txt`, { type: "text/plain" })];
  const fit = (files) => files.find((file) => navigator.canShare?.({ files: [file] }));
  if (!navigator.share || !fit(made("a.json", "{}"))) return null;
  return async function share(name, text) {
    try {
      await navigator.share({ files: [fit(made(name, text))] });
      return "已交给系统分享，发出没有请在所选的应用里查看。";
    } catch (error) {
      return error.name === "AbortError" ? "没有分享。" : `系统没有分享成功。${instead()}`;
    }
  };
}
