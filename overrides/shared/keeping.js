/* What pages may say of kept, missing and cleared data: each sentence is true of this browser. As a component, it says
   below a tool how its data are kept, what another tab took away of them, and reminds of an export after a week. */

import { element } from "./dom.js";
import { isPersistent, openStore, place, SHARED } from "./storage.js";
import { markOf } from "./unexported.js";

const APART = "此浏览器从文件夹打开手册时，各页分开保存";
const OFF = "本机浏览器不能保存";
const YEAR = 365;

/** After something was entered; `how` it can still be saved. */
export function saved(how = "") {
  if (!isPersistent()) return `${OFF}，关闭页面后会丢失${how && `；${how}`}。`;
  return place() === "apart" ? `已保存在本机浏览器中，只有这一页看得到：${APART}。` : "已保存在本机浏览器中。";
}

/** Any sentence, and that nothing is kept where it is so. */
export const kept = (words) => (isPersistent() ? words : `${words}${OFF}，关闭页面后填写的内容会丢失。`);

/** After clearing: `all` is what is gone where all pages share it. */
export function cleared(all) {
  return place() === "apart" ? `已清除这一页保存的内容。${APART}，别的页填写的，请到那一页清除。` : `已清除${all}。`;
}

/** Where nothing is found: `words` if it would be found, had it been entered; else why not, and `how` it comes in by file. */
export function missing(words, how = "") {
  const why = { apart: `${APART}，一页看不到别的页填写的内容。`, off: `${OFF}，一页填写的内容留不到别的页。` }[place()];
  return why ? why + how : words;
}

/** Whether one page finds what another has kept. */
export const isShared = () => place() === "shared" && isPersistent();

function reminder({ count, days }, { of, how }) {
  const since = days > YEAR ? "一年多" : `${days}天`;
  return `${count > 1 ? `有${count}份${of}` : of}已有${since}没有导出，浏览器可能清除本机的内容，请${how}留存。`;
}

/** `root` says in data-tool whose data are meant (see unexported.js); its text is what holds in most browsers. */
export function mount(root) {
  const { regulation, tool } = root.dataset;
  const stores = [regulation, ...(tool === "office" ? [SHARED] : [])].map(openStore);
  const line = element("strong");
  let waiting = false;

  function unfold() {
    const folded = root.closest("details");
    if (folded) folded.open = true;
  }

  function show() {
    waiting = false;
    const [due] = stores.map((store) => store.overdue(tool)).sort((one, other) => other.days - one.days);
    line.hidden = !due.count;
    line.textContent = due.count ? reminder(due, /** @type {any} */ (root.dataset)) : "";
    if (due.count) unfold();
  }

  const other = place() === "off" ? kept("") : missing("", root.dataset.byFile);
  if (other) root.firstElementChild.append(other);
  const gone = Object.assign(element("span"), { role: "status" });
  root.append(line, gone);
  for (const store of stores) {
    store.watch((name) => {
      if (markOf(name).split("/")[1] !== tool) return;
      const isGone = store.text(name) === null;
      gone.textContent = isGone ? "另一个窗口刚才删去了本机保存的内容，本页不会写回删去的内容。" : "";
      if (isGone) unfold();
    });
  }
  document.addEventListener("hb-kept", () => {
    if (waiting || line.hidden) return;
    waiting = true;
    setTimeout(show);
  });
  show();
}
