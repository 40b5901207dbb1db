/* The panels of a code: one that shows it to be copied, one that takes what was pasted. */

import { copy } from "./clipboard.js";
import { element } from "./dom.js";
import { decodeAll } from "./share-code.js";

/** Returns a function that shows a code: `who` says whose it is, `text` is the whole message. */
export function codeShown(root) {
  const part = (name) => root.querySelector(`[data-code-${name}]`);
  part("copy").addEventListener("click", async () => {
    part("said").textContent = (await copy(part("text").value)) ? "已复制，请到聊天里粘贴发送。" : "没有复制成功，请长按下面的文字，全选后复制。";
  });
  return function show(who, text) {
    part("who").textContent = who;
    part("text").value = text;
    part("said").textContent = "";
    part("shown").hidden = false;
    part("shown").scrollIntoView({ block: "start" });
    part("who").focus({ preventScroll: true });
  };
}

/** Take pasted codes of a `kind`: `ready()` is awaited first, `read(reader)` makes an entry, `called(entry)` says whose it is, `take(entries)`
    gets those that are sound once the person has seen the list, and `offer(count)` is what the button for it says. */
export function codeTaking(root, { kind, ready, read, called, take, offer = (count) => `计入这${count}份` }) {
  const part = (name) => root.querySelector(`[data-code-${name}]`);
  const button = part("take");
  let sound = [];

  function show(given, found) {
    sound = found.filter(({ why }) => !why);
    const bad = found.length - sound.length;
    const none = given ? `没有找到${kind.label}，请把整条消息复制过来。` : "";
    part("found").textContent = found.length ? `找到${found.length}段${kind.label}${bad ? `，其中${bad}段不能用` : ""}。` : none;
    part("list").replaceChildren(...found.map((entry) => element("li", entry.why ? `不能用：${entry.why}。` : called(entry))));
    button.hidden = !sound.length;
    button.textContent = offer(sound.length);
  }

  async function look() {
    const given = part("pasted").value;
    try {
      await ready();
    } catch {
      part("found").textContent = "题目没有载入，请确认手册文件夹是完整的。";
      return;
    }
    show(given.trim(), decodeAll(given, kind, read));
  }

  part("pasted").addEventListener("input", look);
  button.addEventListener("click", () => {
    take(sound);
    part("pasted").value = "";
    show("", []);
  });
}
