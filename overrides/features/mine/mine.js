/* 我的岗位 in the header: names, with links to duties and checklist, and a way to forget them. */

import { element } from "../../shared/dom.js";
import { cleared, missing } from "../../shared/keeping.js";
import * as pages from "../../shared/pages.js";
import { rememberedPosts } from "../remember/remembered.js";

export function mount(root) {
  const mine = rememberedPosts(root.dataset.regulation);
  const opener = root.querySelector(".hb-mine__open");
  const label = root.querySelector(".hb-mine__label");
  const count = root.querySelector(".hb-mine__count");
  const panel = root.querySelector(".hb-mine__panel");
  const list = root.querySelector(".hb-mine__list");
  const line = root.querySelector(".hb-mine__line");
  const merged = root.querySelector(".hb-mine__merged");
  const state = root.querySelector(".hb-mine__state");

  function link(href, text, about) {
    const made = element("a", text);
    made.href = href;
    made.setAttribute("aria-label", `${about}的${text}`);
    return made;
  }

  function row({ id, name, checklist }) {
    const item = element("li");
    item.append(element("span", name, "hb-mine__name"), link(pages.role(id), "职责", name));
    if (checklist) item.append(link(pages.checklist(id), "自查表", name));
    return item;
  }

  function show() {
    const posts = mine.list();
    const names = posts.map((post) => post.name).join("、");
    label.textContent = posts[0]?.name || "我的岗位";
    count.textContent = posts.length > 1 ? `等${posts.length}个岗位` : "";
    opener.setAttribute("aria-label", names ? `我的岗位：${names}` : "我的岗位");
    opener.classList.toggle("is-kept", posts.length > 0);
    list.replaceChildren(...posts.map(row));
    root.querySelector(".hb-mine__none").hidden = posts.length > 0;
    line.hidden = !posts.length;
    merged.hidden = posts.length < 2;
    merged.href = pages.merged(posts.map((post) => post.id));
  }

  function expand(open) {
    panel.hidden = !open;
    opener.setAttribute("aria-expanded", String(open));
    if (open) state.textContent = "";
  }

  opener.addEventListener("click", () => expand(panel.hidden));
  root.querySelector(".hb-mine__clear").addEventListener("click", () => {
    mine.clear();
    state.textContent = cleared("");
    opener.focus();
  });
  root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || panel.hidden) return;
    expand(false);
    opener.focus();
  });
  root.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !root.contains(event.relatedTarget)) expand(false);
  });
  document.addEventListener("click", (event) => {
    if (!event.composedPath().includes(root)) expand(false);
  });

  root.querySelector(".hb-mine__none").append(missing("", "可以收藏岗位页。"));
  mine.watch(show);
  show();
}
