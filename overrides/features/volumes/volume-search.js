/* One search over all documents of the site. Each answers with its own engine; what it finds stands below its title. */

import { element } from "../../shared/dom.js";
import { loadScript, siteData } from "../../shared/site-data.js";
import { load } from "../search/load.js";
import { answerNote, link } from "../search/show.js";
import { keepWhole, plain } from "../search/text.js";

const MOST = 5;
/* Groups of results shown of a document; its own search page shows all. */

const RANKS = ["sure", "likely"];
/* Kinds of answer, the best first. */

export function mount(root) {
  const form = root.querySelector("form");
  const input = form.elements.q;
  const note = root.querySelector("[role=status]");
  const results = root.querySelector("[data-results]");
  const volumes = [...root.querySelectorAll("[data-volumes] li")].map(({ dataset, textContent }) => ({ ...dataset, title: textContent }));
  let loading = null;

  /** The engines of all documents, null for one that is not there. Each file sets the same names, so one is read after
      the other, and this handbook's own first: what its search box reads is put back. */
  async function engines() {
    const own = await load();
    await own.pages;
    const { searchData, searchPages } = siteData;
    const found = new Map();
    for (const { id, address } of volumes) {
      try {
        found.set(id, address ? await engineAt(address) : own);
      } catch {
        found.set(id, null);
      }
    }
    Object.assign(siteData, { searchData, searchPages });
    return found;
  }

  async function engineAt(address) {
    await loadScript(`${address}search/data.js`);
    const engine = siteData.prepareSearch(siteData.searchData);
    await loadScript(`${address}search/pages.js`);
    engine.add(siteData.searchPages);
    return engine;
  }

  async function answer() {
    const query = input.value;
    results.replaceChildren();
    remember(query);
    if (!plain(query)) {
      note.textContent = "请输入要检索的词。";
      return;
    }
    note.textContent = "正在准备检索……";
    loading = loading || engines();
    let known;
    try {
      known = await loading;
    } catch {
      loading = null;
      note.textContent = "检索文件没有载入，请确认手册文件夹是完整的。";
      return;
    }
    if (query === input.value) show(query, known);
  }

  function show(query, known) {
    const there = volumes.filter(({ id }) => known.get(id));
    const answers = there.map((volume) => ({ volume, engine: known.get(volume.id), found: known.get(volume.id).find(query, null, { mine: [] }) }));
    const rank = ({ found }) => (RANKS.includes(found.kind) ? RANKS.indexOf(found.kind) : RANKS.length);
    const held = answers.filter(({ found }) => found.groups.length).sort((one, other) => rank(one) - rank(other));
    const empty = answers.filter(({ found }) => !found.groups.length);
    results.replaceChildren(...held.map(section));
    const missing = volumes.filter(({ id }) => !known.get(id));
    note.textContent = [
      held.length ? `有结果的文件${held.length}部。` : "各部文件里都没有检索到直接规定。",
      held.length && empty.length ? `没有检索到直接规定的：${titles(empty.map(({ volume }) => volume))}。` : "",
      missing.length ? `没有一同复制、没有检索的：${titles(missing)}。` : "",
    ].join("");

    function section({ volume, engine, found }) {
      const box = element("section");
      const title = element("h3", volume.title);
      title.id = `found-${volume.id}`;
      box.setAttribute("aria-labelledby", title.id);
      keepWhole(engine.data.whole); // for what is marked
      const list = element("ol", "", "hb-find__results");
      for (const group of found.groups.slice(0, MOST)) list.append(item(group, volume, engine, found));
      const all = element("a", `在这部文件里检索${found.groups.length > MOST ? `，共${found.groups.length}组结果` : ""}`);
      all.href = `${volume.address}search.html?q=${encodeURIComponent(query)}`;
      const more = element("p");
      more.append(all);
      box.append(title, element("p", answerNote(found, engine.data), "hb-hint"), list, more);
      return box;
    }
  }

  function item(group, volume, engine, found) {
    const made = element("li", "", "hb-find__group");
    group.forEach((hit, order) => {
      const anchor = link(hit.document, found.phrases, engine.data, order ? "part" : "sentence");
      anchor.href = volume.address + hit.document.address;
      anchor.dataset.volume = volume.id;
      made.append(anchor);
    });
    return made;
  }

  /** Keep the query in the address; a browser may refuse that for a page opened from a folder. */
  function remember(query) {
    try {
      history.replaceState(null, "", query ? `?q=${encodeURIComponent(query)}` : location.pathname);
    } catch {
      // the address stays as it was
    }
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    answer();
  });
  input.value = (new URLSearchParams(location.search).get("q") || "").slice(0, 200);
  if (input.value) answer();
}

const titles = (volumes) => volumes.map(({ title }) => `《${title}》`).join("");
