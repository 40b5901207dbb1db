/* A form that is kept only on request, by the box data-keep: clearing it, with undo, and what another tab does to it. */

import { undoable } from "./undo.js";

const LOST = "本机浏览器没有保存成功，关闭页面后填写的内容会丢失。";
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** `store` is {get, set, text, put, remove, isBroken}, in which the form is kept as `name`; `what` is how sentences call it (内容, 名单).
    `collect()` is what stands in the form, `show(data)` puts it there, `empty()` takes it away, `say(words)` tells.
    Returns {changed, elsewhere, replace}: to be called when the form is changed, when another tab has changed what is kept, and to put a
    file's content into the form, with the words of its undo. */
export function keptForm(form, { store, name, what, collect, show, empty, say }) {
  const [clear, undo, keep] = ["clear", "undo", "keep"].map((part) => form.querySelector(`[data-${part}]`));
  const removal = undoable(store);
  let undoes = null; /* {given, kept, after, words}: what the undo puts back, and what is kept since */
  let asked = null; /* what another tab keeps, and the person has been told of */

  const save = () => store.set(name, collect());

  function changed() {
    undo.hidden = true;
    if (keep.checked && !save()) say(LOST);
  }

  /** Do something to the form and to what is kept of it; `words` is what its undo brings back. */
  function act(words, action) {
    const before = { given: collect(), kept: keep.checked };
    removal.act([name], action);
    undoes = { ...before, after: store.text(name), words };
    undo.textContent = `恢复${words}`;
    undo.hidden = false;
  }

  clear.addEventListener("click", () => {
    act("刚清除的内容", () => {
      keep.checked = false;
      store.remove(name);
      empty();
    });
    say(`已清除填写的内容，本机浏览器里保存的${what}也已删去。`);
  });
  undo.addEventListener("click", () => {
    const { given, kept, after, words } = undoes;
    show(given);
    undo.hidden = true;
    clear.focus();
    const other = store.text(name) !== after;
    keep.checked = kept && !other;
    const saved = removal.back().kept;
    say(other ? `已恢复${words}。另一个窗口已经保存了${what}，本页恢复的没有保存。` : saved ? `已恢复${words}。` : LOST);
  });

  function replace(data, words) {
    let isSaved = true;
    act("导入前的内容", () => {
      show(data);
      isSaved = !keep.checked || save();
    });
    say(isSaved ? words : LOST);
  }

  keep.addEventListener("change", () => {
    const there = store.get(name);
    if (!keep.checked) {
      store.remove(name);
      say(`本机浏览器里保存的${what}已删去。`);
    } else if (there !== null && !same(there, collect()) && !same(there, asked)) {
      asked = there;
      keep.checked = false;
      say(`另一个窗口已经保存了${what}，本页的没有保存。刷新本页可以看到那里保存的；要换成本页的，请再勾选一次。`);
    } else say(save() ? `填写的${what}保存在本机浏览器中，随改随存。` : LOST);
  });

  function elsewhere() {
    if (store.get(name) !== null) undo.hidden = true;
    const there = store.get(name);
    if (!keep.checked || same(there, collect())) return;
    if (there) show(there);
    else keep.checked = false;
    say(there ? `另一个窗口改动了保存的${what}，本页已换成改动后的。` : `另一个窗口已删去保存的${what}；本页填写的还在，不再保存。`);
  }

  const saved = store.get(name);
  keep.checked = Boolean(saved);
  show(saved || {});
  if (store.isBroken(name)) say(`本机原来保存的${what}读不出来，没有列出；再保存时，原来的另行保留，不会改写。`);
  return { changed, elsewhere, replace };
}
