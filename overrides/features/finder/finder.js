/* The post finder: answers a title with a post, a question, or that the text does not provide for it. */

import { element } from "../../shared/dom.js";
import { mountAll } from "../../shared/mount.js";
import * as pages from "../../shared/pages.js";
import { load } from "../search/load.js";
import { asked, outside, roles, said } from "./said.js";
import { titles } from "./titles.js";

export function mount(root) {
  const form = root.querySelector("form");
  const input = form.elements.q;
  const note = root.querySelector(".hb-finder__note");
  const list = root.querySelector("[data-answers]");
  const pattern = (name) => root.querySelector(`template[data-${name}]`).content.cloneNode(true);
  const PAUSE = 200;
  let engine = null;
  let waiting = 0;

  const roleName = (id) => engine.data.roles[id][0];

  /** A post with links to its duties and checklist; `answer` says which answer to the question leads to it. */
  function row(id, answer) {
    const part = pattern("row");
    const { checklist, held } = engine.data.answers[id];
    const line = part.querySelector(".hb-finder__answer");
    line.textContent = answer || "";
    line.hidden = !answer;
    part.querySelector(".hb-finder__role").textContent = roleName(id);
    const duties = part.querySelector("[data-duties]");
    duties.href = pages.role(id);
    duties.textContent = checklist || held ? "职责" : "有关条文";
    duties.setAttribute("aria-label", `${duties.textContent}：${roleName(id)}`);
    const check = part.querySelector("a[data-checklist]");
    if (check && checklist) {
      check.href = pages.checklist(id);
      check.setAttribute("aria-label", `自查表：${roleName(id)}`);
    } else check?.remove();
    const remember = part.querySelector("[data-module=remember]");
    if (engine.data.answers[id].kind === "body") remember.remove();
    else Object.assign(remember.dataset, { role: id, name: roleName(id) }, checklist ? { checklist: "" } : {});
    return part;
  }

  /** A clause's words, with a link. */
  function clause(id) {
    const found = engine.clause(id);
    const part = pattern("clause");
    part.querySelector("a").href = pages.page(found.address);
    part.querySelector("a").textContent = found.label;
    part.querySelector("blockquote p").textContent = found.words;
    return part;
  }

  function ours(words) {
    const line = element("p", "", "hb-note");
    line.append(pattern("ours"), words);
    return line;
  }

  /** The rest of the input: a unit's name to check, or a warning. */
  function unchecked({ rest, named, text }, more = "") {
    if (!rest) return [];
    return [ours(named ? `按职务“${text}”查得，单位名称“${rest}”由本人核对${more}。` : `按职务“${text}”查得，未核对“${rest}”${more}。`)];
  }

  /** Below a post: its clause if it has no checklist, the editor's note, what was not understood. */
  function beside(id, about) {
    const { clause: named, checklist, note: said } = engine.data.answers[id];
    const parts = [];
    parts.push(...unchecked(about, `；本人是否属于“${engine.data.roles[id][3]}”，请对照条文`));
    if (!checklist) parts.push(clause(named));
    if (!checklist && said) parts.push(ours(said));
    return parts;
  }

  const draw = {
    post: (each) => [row(each.role), ...beside(each.role, each)],
    ask: (each) => [
      element("p", asked(each), "hb-finder__ask"),
      ...unchecked(each),
      ...each.choices.map(([answer, id]) => (id ? row(id, answer) : other(answer))),
      ...(roles(each).length === 1 ? beside(roles(each)[0], {}) : []),
    ],
    outside: (each) => [ours(`${outside(each, engine.data)}${each.open ? "" : engine.data.outsideAdvice}`), ...unchecked(each), ...each.clauses.map(clause)],
    unknown: ({ text, unit }) =>
      unit ? [ours(`“${text}”是单位名称，请输入职务。`), search(text)] : [ours(`本手册没有收录“${text}”这个职务。`), search(text), pattern("unknown")],
  };

  function other(answer) {
    const box = element("div", "", "hb-finder__row");
    box.append(element("p", answer, "hb-finder__answer"), element("p", engine.data.outsideAdvice, "hb-finder__role"));
    return box;
  }

  function search(text) {
    const line = element("p");
    const anchor = element("a", `在全文中检索“${text}”`);
    anchor.href = `${form.action}?q=${encodeURIComponent(text)}`;
    line.append(anchor);
    return line;
  }

  const FIRST = ["post", "ask", "outside", "unknown"];

  /** Read the field and show what it means; returns the answers. */
  function show() {
    const typed = input.value.trim();
    const found = typed ? titles(typed, engine) : [];
    found.sort((one, other) => FIRST.indexOf(one.kind) - FIRST.indexOf(other.kind)); // a post before what is no post
    list.replaceChildren();
    note.textContent = found.map((each) => said(each, engine.data)).join(""); // read aloud
    for (const each of found) {
      const box = element("section", "", `hb-finder__part hb-finder__part--${each.kind}`);
      box.append(...draw[each.kind](each));
      list.append(box);
    }
    const posts = found.filter((each) => each.kind === "post").map((each) => each.role);
    if (posts.length > 1) list.append(together(posts));
    const kept = list.querySelector(".hb-remember__note");
    if (kept) list.append(element("p", kept.textContent, "hb-finder__kept"));
    mountAll(list);
    return found;
  }

  function together(posts) {
    const line = element("p");
    const anchor = element("a", "合并查看这几个岗位");
    anchor.href = pages.merged(posts);
    line.append(anchor);
    return line;
  }

  /** Load what search needs; says so where it is missing. */
  async function ready() {
    if (engine) return true;
    try {
      engine = await load();
      return true;
    } catch {
      note.textContent = "检索文件没有载入，请在本页的岗位中选择。";
      return false;
    }
  }

  for (const title of root.querySelectorAll("a[data-title]")) {
    title.addEventListener("click", async (event) => {
      event.preventDefault();
      input.value = title.textContent;
      if (await ready()) show();
    });
  }
  input.addEventListener("focus", ready);
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      if (await ready()) show();
    }, PAUSE);
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    if (!(await ready())) return;
    const found = show();
    const [first] = found;
    const sure = found.length === 1 && first.kind === "post" && !first.corrected && !first.rest;
    if (sure) location.href = pages.role(first.role);
    else (list.querySelector("[data-duties]") || list.querySelector("a"))?.focus();
  });
}
