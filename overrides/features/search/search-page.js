/* The search page: the whole list, filters, and an address that can be passed on. */

import { element } from "../../shared/dom.js";
import { load, myPosts } from "./load.js";
import { answerNote, askBox, link, results } from "./show.js";
import { plain } from "./text.js";

const WHOLE = 3;
/* Results that show a clause's words whole. */

export function mount(root) {
  const form = root.querySelector("form");
  const input = form.elements.q;
  const filters = [...form.querySelectorAll("select")];
  const folded = form.querySelector(".hb-find__filters");
  const note = root.querySelector(".hb-find__note");
  const aside = root.querySelector(".hb-find__answer");
  const list = root.querySelector("[data-results]");
  const given = new URLSearchParams(location.search);
  let engine = null;

  input.value = (given.get("q") || "").slice(0, 200);
  for (const filter of filters) {
    const wanted = given.get(filter.name) || "";
    if ([...filter.options].some((option) => option.value === wanted)) filter.value = wanted;
  }
  if (folded) folded.open = filters.some(({ value }) => value);

  /** Whether a document passes the filters; level and rank are those of its holders. */
  function keep(document_) {
    const { level, rank, theme, kind } = Object.fromEntries(filters.map((filter) => [filter.name, filter.value]));
    const holders = (document_.roles || []).map((id) => engine.data.roles[id]);
    return (
      (!level || holders.some((holder) => holder[4].includes(level))) &&
      (!rank || holders.some((holder) => holder[5].includes(rank))) &&
      (!theme || (document_.themes || []).includes(theme)) &&
      (!kind || document_.kind === kind || (kind === "clause" && document_.kind === "article"))
    );
  }

  function show() {
    const query = input.value;
    remember(query);
    list.replaceChildren();
    aside.replaceChildren();
    delete list.dataset.answer;
    note.classList.toggle("hb-empty", !plain(query));
    if (!plain(query)) {
      note.textContent = "请输入要检索的词。";
      return;
    }
    const found = engine.find(query, keep, { mine: myPosts(engine) });
    note.textContent = answerNote(found, engine.data);
    if (found.ask) aside.append(askBox(found.ask, engine.data));
    list.append(...items(results(found), "li", found));
    if (!found.groups.length) aside.append(...items(found.nearest, "div", found));
    if (found.beside.length && !found.groups.length) list.after(aside); // what is merely near stands behind them
    else list.before(aside);
    list.toggleAttribute("data-outside", Boolean(found.outside));
    list.dataset.answer = found.kind;
  }

  function items(groups, name, found) {
    return groups.map((group, place) => {
      const item = element(name, "", "hb-find__group");
      const own = groups.slice(0, place).filter(([hit]) => hit.document.kind !== "around").length;
      const asks = found.partsOf && own < found.parts.length && group[0].document.kind !== "around"; // the first of each question
      if (asks) item.append(element("p", `“${found.partsOf[own].join("”“")}”`, "hb-find__part"));
      group.forEach((hit, order) => item.append(link(hit.document, found.phrases, engine.data, order ? "part" : place < WHOLE ? "whole" : "sentence")));
      return item;
    });
  }

  /** Keep the whole state in the address; a browser may refuse that for a page opened from a folder. */
  function remember(query) {
    const state = new URLSearchParams();
    if (query) state.set("q", query);
    for (const filter of filters) if (filter.value) state.set(filter.name, filter.value);
    try {
      history.replaceState(null, "", state.size ?? String(state) ? `?${state}` : location.pathname);
    } catch {
      // the address stays as it was
    }
  }

  note.textContent = "正在准备检索……";
  load().then(
    (loaded) => {
      engine = loaded;
      show();
      engine.pages.then(show);
      input.addEventListener("input", show);
      for (const filter of filters) filter.addEventListener("change", show);
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        show();
      });
    },
    () => {
      note.textContent = "检索文件没有载入，请确认手册文件夹是完整的。";
    },
  );
}
