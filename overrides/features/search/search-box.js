/* The search box in the header: a combobox over the results, by the ARIA pattern. */

import { composing } from "../../shared/composing.js";
import { element } from "../../shared/dom.js";
import { load, myPosts } from "./load.js";
import { answerNote, askBox, link, results } from "./show.js";
import { plain } from "./text.js";

export function mount(root) {
  const input = root.querySelector("input");
  const panel = root.querySelector(".hb-search__panel");
  const list = root.querySelector(".hb-search__results");
  const note = root.querySelector(".hb-search__note");
  const asking = root.querySelector(".hb-search__ask");
  const more = root.querySelector(".hb-search__more");
  const opener = root.querySelector(".hb-search__open");
  const close = root.querySelector(".hb-search__close");
  const MOST = 8;
  let engine = null;
  let active = -1;

  input.setAttribute("role", "combobox");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");

  function options() {
    return [...list.querySelectorAll("[role=option]")];
  }

  function expand(open) {
    panel.hidden = !open;
    input.setAttribute("aria-expanded", String(open));
    if (!open) activate(-1);
  }

  function activate(number) {
    const all = options();
    active = number;
    all.forEach((option, index) => option.setAttribute("aria-selected", String(index === number)));
    if (number >= 0) {
      input.setAttribute("aria-activedescendant", all[number].id);
      all[number].scrollIntoView({ block: "nearest" });
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  }

  async function answer() {
    const query = input.value;
    if (!plain(query)) {
      expand(false);
      return;
    }
    if (!engine) {
      note.textContent = "正在准备检索……";
      expand(true);
      try {
        engine = await load();
        engine.pages.then(() => !panel.hidden && active < 0 && answer()); // what somebody has chosen stays
      } catch {
        note.textContent = "检索文件没有载入，请确认手册文件夹是完整的。";
        return;
      }
    }
    if (query === input.value) show(engine.find(query, null, { mine: myPosts(engine) }), query);
  }

  function show(found, query) {
    list.replaceChildren();
    const own = (found.groups.length ? found.groups : found.nearest).slice(0, MOST);
    results({ ...found, groups: own }).forEach((group, number) => {
      const box = element("div", "", "hb-search__group");
      box.setAttribute("role", "group");
      box.setAttribute("aria-label", group[0].document.label);
      group.forEach((hit, order) => {
        const option = link(hit.document, found.phrases, engine.data, order ? "part" : "sentence");
        option.id = `hb-hit-${number}-${order}`;
        option.setAttribute("role", "option");
        option.tabIndex = -1;
        box.append(option);
      });
      list.append(box);
    });
    note.textContent = answerNote(found, engine.data);
    asking.replaceChildren(...(found.ask ? [askBox(found.ask, engine.data)] : []));
    more.replaceChildren();
    if (found.groups.length > MOST) {
      const all = element("a", `查看全部${found.groups.length}条结果`);
      all.href = `${root.dataset.page}?q=${encodeURIComponent(query)}`;
      more.append(all);
    }
    expand(true);
    activate(-1);
  }

  function openSmall(open) {
    root.classList.toggle("is-open", open);
    close.hidden = !open;
    if (open) {
      input.focus();
    } else {
      expand(false);
      if (getComputedStyle(opener).display !== "none") opener.focus();
    }
  }

  input.addEventListener("focus", () => load().then((loaded) => (engine = loaded), () => {}));
  input.addEventListener("input", answer);
  input.addEventListener("keydown", (event) => {
    const count = options().length;
    if (composing(event)) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (panel.hidden) answer();
      else if (count) activate(event.key === "ArrowDown" ? (active + 1) % count : (active - 1 + count) % count);
    } else if (event.key === "Enter") {
      if (active >= 0) {
        event.preventDefault();
        options()[active].click();
        leave();
      }
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (panel.hidden) input.value = "";
      expand(false);
      if (root.classList.contains("is-open")) openSmall(false);
      else if (input.value === "") input.blur();
    }
  });
  /** A result on this very page was chosen: the box has done its work. */
  function leave() {
    input.value = "";
    expand(false);
    if (root.classList.contains("is-open")) openSmall(false);
  }

  list.addEventListener("click", leave);
  root.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !root.contains(event.relatedTarget)) expand(false);
  });
  opener.addEventListener("click", (event) => {
    event.preventDefault();
    openSmall(true);
  });
  close.addEventListener("click", () => openSmall(false));
  document.addEventListener("click", (event) => {
    if (!root.contains(event.target)) expand(false);
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]");
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "/" || event.key === "s" || event.key === "f") {
      event.preventDefault();
      if (getComputedStyle(root.querySelector(".hb-search__form")).display === "none") openSmall(true);
      input.focus();
      input.select();
    }
  });
}
