/* 记住为我的岗位: remembers a post, and forgets it again. */

import { missing } from "../../shared/keeping.js";
import { rememberedPosts } from "./remembered.js";

export function mount(root) {
  const { regulation, role, name } = root.dataset;
  if (!role) return; // a pattern that a script fills in
  const mine = rememberedPosts(regulation);
  const button = root.querySelector("button");
  const note = root.querySelector(".hb-remember__note");

  const apart = missing("", "可以收藏本页。");

  function show() {
    const kept = mine.has(role);
    button.textContent = kept ? "取消记住" : mine.list().length ? "加入我的岗位（兼任）" : "记住为我的岗位";
    button.classList.toggle("is-kept", kept);
    button.setAttribute("aria-label", `${button.textContent}：${name}`);
  }

  button.addEventListener("click", () => {
    const wanted = !mine.has(role);
    const kept = wanted ? mine.add({ id: role, name, checklist: "checklist" in root.dataset }) : mine.remove(role);
    root.classList.add("is-told");
    if (!kept) note.textContent = "本浏览器不能保存，没有记住；可以收藏本页。";
    else if (!wanted) note.textContent = "已不再记住。";
    else note.textContent = apart ? `已在这一页记住。${apart}` : "已记住，见页面上方“我的岗位”；仅保存在本机浏览器中。";
  });

  mine.watch(show);
  show();
}
