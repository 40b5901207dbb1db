/* Finds the posts to compare by titles, as the finder reads them: 县长、副县长. */

import { composing } from "../../shared/composing.js";
import { element } from "../../shared/dom.js";
import { page } from "../../shared/pages.js";
import { said } from "../finder/said.js";
import { titles } from "../finder/titles.js";
import { load } from "../search/load.js";

const PAUSE = 200;
const MOST = 6;

/** `root`: a field and a line for what is said, in the form whose selects hold the posts that are compared. */
export function mount(root) {
  const input = root.querySelector("input");
  const line = root.querySelector("[role=status]");
  const offers = root.querySelector("[data-offers]");
  const selects = [...root.closest("form").querySelectorAll("select")];
  const offered = new Set([...selects[0].options].map(({ value }) => value).filter(Boolean));
  let waiting = 0;

  /** Put a post where none is chosen yet; returns what is said of it. */
  function choose(id, name) {
    if (selects.some((select) => select.value === id)) return `“${name}”已在对比之中。`;
    const free = selects.find((select) => !select.value);
    if (!free) return `已选满${selects.length}个岗位，“${name}”没有选入，请先在下面改选。`;
    free.value = id;
    free.dispatchEvent(new Event("change", { bubbles: true }));
    return `已选“${name}”。`;
  }

  /** A button that chooses a post; `answer` says which answer to the question leads to it. */
  function offer(id, data, answer = "") {
    const name = data.roles[id][0];
    const made = Object.assign(element("button", `${answer && `${answer}：`}${name}`, "hb-small"), { type: "button" });
    made.addEventListener("click", () => {
      line.textContent = choose(id, name);
    });
    return made;
  }

  /** What one title leads to, as [post, why]: its post, those that it may mean, or those whose clauses answer the words. */
  function led(each, engine) {
    const found = {
      post: () => [[each.role]],
      ask: () => each.choices.map(([answer, id]) => [id, answer]),
      outside: () => [],
      unknown: () => (each.unit ? [] : hits(engine.find(each.text).groups.flat())),
    }[each.kind]();
    return found.filter(([id], place) => offered.has(id) && found.findIndex(([other]) => other === id) === place).slice(0, MOST);
  }

  function hits(found) {
    return found.flatMap(({ document: { kind, roles, label } }) => (kind === "clause" && roles ? roles.map((id) => [id, label]) : []));
  }

  /** Read the field and show what it means; returns the posts that it surely names, as [id, name], or null. */
  async function read() {
    const typed = input.value.trim();
    let engine;
    try {
      engine = await load();
    } catch {
      line.textContent = "检索文件没有载入，请在下面选择。";
      return null;
    }
    if (typed !== input.value.trim()) return null; // typed on meanwhile
    const { data } = engine;
    const found = typed ? titles(typed, engine) : [];
    const posts = found.map((each) => led(each, engine));
    line.textContent = found.map((each, index) => said(each, data) + (each.kind === "unknown" && posts[index].length ? "条文与此有关的岗位：" : "")).join("");
    const clauses = found.flatMap((each) => each.clauses || []).map((id) => engine.clause(id));
    offers.replaceChildren(
      ...posts.flat().map(([id, why]) => offer(id, data, why)),
      ...clauses.map(({ address, label }) => Object.assign(element("a", label, "hb-ref"), { href: page(address) })),
    );
    const sure = found.length && found.every((each) => each.kind === "post" && !each.corrected && !each.rest && offered.has(each.role));
    return sure ? found.map(({ role }) => [role, data.roles[role][0]]) : null;
  }

  input.addEventListener("focus", () => load().catch(() => {}));
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(read, PAUSE);
  });
  input.addEventListener("keydown", async (event) => {
    if (event.key !== "Enter" || composing(event)) return;
    event.preventDefault();
    clearTimeout(waiting);
    const sure = await read();
    if (!sure) return offers.querySelector("button")?.focus();
    line.textContent = sure.map((post) => choose(...post)).join("");
    input.value = "";
    offers.replaceChildren();
  });
}
