/* Duties of several posts on one page: each post's own, then shared ones, every clause once. The posts are in the
   address, or else the remembered ones. */

import { element } from "../../shared/dom.js";
import { missing } from "../../shared/keeping.js";
import { mountAll } from "../../shared/mount.js";
import * as pages from "../../shared/pages.js";
import { loadScript, siteData } from "../../shared/site-data.js";
import { rememberedPosts } from "../remember/remembered.js";

export function mount(root) {
  const mine = rememberedPosts(root.dataset.regulation);
  const boxes = [...root.querySelectorAll("input[name=role]")];
  const state = root.querySelector("[data-state]");
  const head = root.querySelector("[data-head]");
  const links = root.querySelector("[data-links]");
  const body = root.querySelector("div[data-duties]");
  const pattern = (name) => root.querySelector(`template[data-${name}]`).content.cloneNode(true);
  const name = (id) => boxes.find((box) => box.value === id).dataset.name;
  const clausePage = (id) => pages.page(`regulation.html#${id}`);

  /** The requested posts, each once; unknown ones are reported. */
  function chosen() {
    const given = new URLSearchParams(location.search).getAll("role");
    const asked = given.length ? given : mine.list().map((post) => post.id);
    const known = new Set(boxes.map((box) => box.value));
    return { ids: [...new Set(asked)].filter((id) => known.has(id)), strange: asked.filter((id) => !known.has(id)) };
  }

  /** Merge: a list of {heading, note, duties}, in which each clause stands once, with the posts that it is about. */
  function merge(roles) {
    const shown = new Map();
    const put = (section, duty, role) => {
      const known = shown.get(duty.clause);
      if (!known) {
        const entry = { ...duty, titles: [duty.title], posts: [role.name], unnamed: [duty.unnamed].filter(Boolean) };
        shown.set(duty.clause, entry);
        section.duties.push(entry);
        return;
      }
      for (const [list, value] of [[known.titles, duty.title], [known.posts, role.name], [known.unnamed, duty.unnamed]]) {
        if (value && !list.includes(value)) list.push(value);
      }
      known.holders = [...new Set([...known.holders, ...duty.holders])];
      if (known.words !== duty.words) Object.assign(known, { words: known.before + known.words + known.after, before: "", after: "" });
    };
    const sections = roles.map((role) => ({ heading: role.name, role, duties: [] }));
    roles.forEach((role, index) => role.own.forEach((duty) => put(sections[index], duty, role)));
    const headings = [...new Set(roles.flatMap((role) => role.others.map((other) => other.heading)))];
    const shared = root.dataset.order.split("|").filter((heading) => headings.includes(heading));
    for (const heading of shared) {
      const section = { heading, duties: [] };
      for (const role of roles) {
        for (const other of role.others) if (other.heading === heading) other.duties.forEach((duty) => put(section, duty, role));
      }
      section.duties.sort((one, two) => one.place - two.place);
      if (section.duties.length) sections.push(section);
    }
    return sections;
  }

  function duty(entry, section, several) {
    const part = pattern("duty");
    const reference = part.querySelector(".hb-ref");
    reference.href = clausePage(entry.clause);
    reference.textContent = entry.label;
    part.querySelector(".hb-duty__name").textContent = entry.titles.join("；");
    const holder = part.querySelector(".hb-duty__holder");
    if (section.role) holder.remove();
    else holder.append(...holders(entry, several));
    part.querySelector("blockquote p").append(...words(entry));
    if (entry.refers) part.querySelector("blockquote").after(element("p", entry.refers, "hb-hint"));
    part.querySelector("ul").append(...chips(entry));
    const citation = part.querySelector("button");
    citation.dataset.citation = root.dataset.documentNumber + entry.label;
    citation.dataset.address = reference.getAttribute("href");
    citation.setAttribute("aria-label", `复制引用：${entry.label}`);
    return part;
  }

  /** Who holds a shared duty, and which of the chosen posts it is about. */
  function holders(entry, several) {
    const said = [];
    if (entry.holders.length) said.push(element("span", `主体：${entry.holders.join("；")}`));
    if (entry.unnamed.length) {
      const line = element("span");
      line.append(pattern("ours"), entry.unnamed.join(""));
      said.push(line);
    }
    if (several) said.push(element("span", `所选岗位中与此有关的：${entry.posts.join("；")}`));
    return said;
  }

  function words({ before, words: own, after }) {
    const rest = (text) => (text ? [element("span", text, "hb-words__rest")] : []);
    return [...rest(before), own, ...rest(after)];
  }

  function chips({ times, themes }) {
    const made = times.map((time) => {
      const chip = element("li", "", `hb-chip hb-chip--${time.kind}`);
      chip.append(element("span", time.name, "hb-chip__kind"), time.words);
      return chip;
    });
    for (const theme of themes) {
      const chip = element("li", "", "hb-chip");
      const anchor = element("a", theme.name);
      anchor.href = pages.page(`themes/${theme.id}.html`);
      chip.append(anchor);
      made.push(chip);
    }
    return made;
  }

  function clauseLink({ clause, label }) {
    return Object.assign(element("a", label, "hb-ref"), { href: clausePage(clause) });
  }

  /** What stands before a post's own duties: what its sentence puts on it; where it has none, the clauses to read. */
  function opening(role) {
    const made = [];
    if (role.responsibilities.length) {
      const facts = element("dl", "", "hb-facts");
      const line = element("div");
      const said = element("dd", "", "hb-doc");
      const term = element("dt", "所负责任　");
      term.append(clauseLink(role.responsibilities[0]));
      said.append(...role.responsibilities.map((each) => element("p", each.words)));
      line.append(term, said);
      facts.append(line);
      made.push(facts);
    }
    for (const mention of role.mentions) {
      const quote = element("blockquote", "", "hb-words");
      quote.append(element("p", mention.words));
      const line = element("p");
      line.append(clauseLink(mention));
      made.push(line, quote);
    }
    if (!role.own.length && role.note) {
      const note = element("p", "", "hb-note");
      note.append(pattern("ours"), role.note);
      made.push(note);
    }
    return made;
  }

  function draw(roles) {
    body.replaceChildren();
    for (const section of merge(roles)) {
      const box = element("section");
      box.append(element("h2", section.heading));
      if (section.role) box.append(...opening(section.role));
      box.append(...section.duties.map((entry) => duty(entry, section, roles.length > 1)));
      body.append(box);
    }
    mountAll(body);
    links.prepend(...checklists(roles));
    head.hidden = false;
  }

  /** One link to the merged checklist of the posts; lists of groups stand alone. */
  function checklists(roles) {
    const posts = roles.filter((role) => role.checklist && role.kind === "post");
    const groups = roles.filter((role) => role.checklist && role.kind !== "post");
    const made = [];
    if (posts.length) {
      const [first, ...also] = posts.map((post) => post.id);
      made.push([`${pages.checklist(first)}${also.length ? `?also=${also.join("+")}` : ""}`, also.length ? "打开合并自查表" : "打开自查表"]);
    }
    for (const group of groups) made.push([pages.checklist(group.id), `自查表：${group.name}`]);
    return made.map(([href, text]) => Object.assign(element("a", text, "hb-button"), { href }));
  }

  function say(strange, ids) {
    const lost = strange.length ? `地址或者记录中有${strange.length}个岗位不在本手册中，没有显示。` : "";
    state.textContent = lost + (ids.length ? "" : `还没有选择岗位，请在上面选择，或者在首页按职务查找。${missing("", "选好以后可以收藏本页。")}`);
  }

  const { ids, strange } = chosen();
  for (const box of boxes) box.checked = ids.includes(box.value);
  root.querySelector("[data-choice]").open = !ids.length;
  say(strange, ids);
  if (ids.length) {
    document.title = `${ids.map(name).join("、")} - ${document.title}`;
    Promise.all(ids.map((id) => loadScript(pages.page(`roles/${id}.js`)))).then(
      () => draw(ids.map((id) => siteData[`duties/${id}`])),
      () => {
        state.textContent = "职责文件没有载入，请确认手册文件夹是完整的。";
      },
    );
  }
}
