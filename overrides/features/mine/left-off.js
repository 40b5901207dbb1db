/* 接着上次: the self-checks that were begun and the posts that are remembered on this machine. What stands behind as
   data-none is said where there are none. */

import { element } from "../../shared/dom.js";
import { missing } from "../../shared/keeping.js";
import { placed } from "../../shared/matching.js";
import { own } from "../../shared/own.js";
import * as pages from "../../shared/pages.js";
import { loadScript, siteData } from "../../shared/site-data.js";
import { OFFERED, recordsOf, title } from "../checklist/records.js";
import { rememberedPosts } from "../remember/remembered.js";

export function mount(root) {
  const { regulation, names, posts, most } = root.dataset;
  const known = JSON.parse(names);
  const records = recordsOf(regulation);
  const mine = rememberedPosts(regulation);
  const list = root.querySelector("ul");
  const none = root.parentElement.querySelector("[data-none]");

  function link(href, text, about) {
    const made = element("a", text);
    made.href = href;
    made.setAttribute("aria-label", `${text}：${about}`);
    return made;
  }

  /** How many questions of a record are answered, and how many there are; null until the questions are loaded. */
  function counted(record) {
    if (!siteData.posts) return null;
    const duties = Object.values(siteData.posts).flat();
    const all = new Set(duties.flatMap(({ checks }) => checks.map(({ id }) => id)));
    const asked = new Map();
    for (const role of record.roles) {
      for (const { wordsHash, formerly, checks } of own(siteData.posts, role) || []) {
        for (const check of checks) asked.set(check.id, { ...check, wordsHash, formerly, values: OFFERED[check.answers] });
      }
    }
    const { at } = placed([...asked.values()], records.answers(record.id), (key) => all.has(key));
    const done = [...at.values()].filter(({ answer, changed }) => answer.value && !changed).length;
    return { done, total: asked.size };
  }

  function progress({ done, total }) {
    const bar = Object.assign(document.createElement("progress"), { max: total, value: done });
    bar.setAttribute("aria-hidden", "true");
    return [element("span", `自查${done}/${total}`, "hb-left-off__count"), bar];
  }

  /** A self-check that was begun. */
  function begun(record) {
    const [role] = record.roles;
    const who = record.unit || record.name ? `（${title(record)}）` : "";
    const name = record.roles.map((id) => own(known, id)).join("、") + who;
    const item = element("li");
    const count = counted(record);
    const open = link(pages.checklist(role), count && count.done === count.total ? "看自查表" : "继续自查", name);
    open.addEventListener("click", () => records.setCurrent(role, record.id));
    item.append(element("span", name, "hb-left-off__name"), ...(count ? progress(count) : []), open, link(pages.role(role), "看职责", name));
    return item;
  }

  /** A post that is remembered, with nothing begun. */
  function remembered({ id, checklist }) {
    const name = own(known, id);
    const item = element("li");
    item.append(element("span", name, "hb-left-off__name"), link(pages.role(id), "看职责", name));
    if (checklist) item.append(link(pages.checklist(id), "填自查表", name));
    return item;
  }

  function show() {
    const open = records.list().filter((record) => record.roles.every((role) => own(known, role)));
    const held = new Set(open.flatMap(({ roles }) => roles));
    const others = mine.list().filter(({ id }) => own(known, id) && !held.has(id));
    list.replaceChildren(...[...open.map(begun), ...others.map(remembered)].slice(0, Number(most)));
    root.hidden = !list.children.length;
    if (none) none.hidden = !root.hidden;
    document.documentElement.removeAttribute("data-kept"); // the room that first.js held is taken, or not needed
    return open.length;
  }

  if (none) none.textContent = missing(none.textContent, "请在下面打开自己的自查表。");
  if (show()) loadScript(posts).then(show, () => {}); // without the questions there are no counts
  mine.watch(show);
  records.watch(show);
}
