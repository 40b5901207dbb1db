/* Compares two or three posts; the choice is in the address. */

import { copy } from "../../shared/clipboard.js";
import { element } from "../../shared/dom.js";
import { loadScript, siteData } from "../../shared/site-data.js";
import { comparison, marks } from "./comparison.js";

export function mount(root) {
  const NAMES = ["甲", "乙", "丙"];
  const NONE = "没有配上文字相近或者主题相同的条款";
  const selects = [...root.querySelectorAll("select")];
  const result = root.querySelector("[data-result]");
  const said = root.querySelector("[data-said]");
  const shown = root.querySelector("[data-shown]");
  const rows = root.querySelector("[data-rows]");
  const differing = root.querySelector("[data-differing]");
  const link = root.querySelector("[data-link]");
  const choice = root.querySelector("details");
  const site = new URL(root.dataset.site, document.baseURI);
  let compare; // made once the book is loaded

  function draw(ids) {
    const book = siteData.book;
    compare = compare || comparison(book, JSON.parse(root.dataset.rules));
    const posts = ids.map((id) => book.roles.find((role) => role.id === id));
    const found = compare(ids);
    said.textContent = found.counts.map((counts, index) => summary(counts, posts, index + 1)).join("");
    rows.replaceChildren(
      ...(found.charge || found.rows.length ? [table(posts, [...(found.charge ? [chargeRow(found.charge)] : []), ...found.rows.map(baseRow)])] : []),
      ...(found.rest.length ? [element("h3", "乙、丙之间配上的条款"), table(posts, found.rest.map(restRow), 1)] : []),
      ...(found.alone.some((lines) => lines.length) ? [element("h3", NONE), remainder(posts, found.alone)] : []),
    );
    filter();
  }

  function summary(counts, posts, index) {
    const lead = posts.length > 2 ? `与“${posts[index].short}”对比：` : "";
    const only = `只见于“${posts[0].short}”${counts.own}项、只见于“${posts[index].short}”${counts.other}项`;
    const themed = counts.themed ? `主题相同、文字不同${counts.themed}项、` : "";
    return `${lead}文字相同${counts.same}项、文字相近${counts.near}项、${themed}${only}。`;
  }

  /** The posts' responsibilities, which are not items and not counted. */
  function chargeRow({ own, others }) {
    const seen = others.filter(({ other }) => own.words && other.words);
    const cells = [chargeCell(own, seen.map((each) => each.pieces), "")];
    for (const { other, same, pieces } of others) {
      cells.push(chargeCell(other, [pieces.map(([one, two]) => [two, one])], same ? "，文字相同" : ""));
    }
    return { cells, same: others.every((each) => each.same), charge: true };
  }

  function chargeCell(charge, seen, likeness) {
    const made = element("td");
    const top = element("p", "", "hb-pair__ref");
    top.append(...charge.clauses.map(clauseLink), element("span", `所负责任${likeness}`, "hb-compare__kind"));
    made.append(top, charge.words ? words(charge, seen) : element("p", "没有摘录这类用语。", "hb-compare__none"));
    return made;
  }

  function baseRow({ own, pairs }) {
    const there = pairs.filter(Boolean);
    const others = pairs.map((pair) => (pair ? otherCell(pair) : blank()));
    return { cells: [cell(own, there), ...others], same: there.length === pairs.length && there.every((pair) => pair.same) };
  }

  function restRow(pair) {
    return { cells: [cell(pair.own, [pair]), otherCell(pair)], same: pair.same };
  }

  /** A table of the posts from `first` on. */
  function table(posts, lines, first = 0) {
    const made = element("table", "", "hb-compare__table");
    const head = element("thead");
    const headings = element("tr");
    posts.slice(first).forEach((post, index) => {
      const heading = element("th");
      heading.scope = "col";
      heading.append(NAMES[first + index] + "　", roleLink(post));
      headings.append(heading);
    });
    head.append(headings);
    const body = element("tbody");
    for (const line of lines) {
      const row = element("tr");
      row.dataset.same = String(line.same);
      if (line.charge) row.dataset.charge = "";
      line.cells.forEach((each, index) => {
        each.dataset.post = `${NAMES[first + index]}　${posts[first + index].short}`;
        row.append(each);
      });
      body.append(row);
    }
    made.append(head, body);
    return made;
  }

  function roleLink(post) {
    return Object.assign(element("a", post.short), { href: new URL(`roles/${post.id}.html`, site).href });
  }

  function cell(line, pairs) {
    const made = element("td");
    made.dataset.clause = line.clause.id;
    made.append(reference(line), words(line, pairs.map((pair) => pair.pieces)));
    return made;
  }

  function otherCell(pair) {
    const made = element("td");
    made.dataset.clause = pair.other.clause.id;
    const likeness = pair.themes.length ? `主题相同（${pair.themes.join("、")}）、文字不同` : pair.same ? "文字相同" : "文字相近";
    const kind = element("span", likeness, "hb-compare__kind");
    const top = reference(pair.other);
    top.append(kind);
    made.append(top, words(pair.other, [pair.pieces.map(([own, other]) => [other, own])]));
    return made;
  }

  function blank() {
    const made = element("td");
    made.append(element("p", NONE, "hb-compare__none"));
    return made;
  }

  function reference(line) {
    const made = element("p", "", "hb-pair__ref");
    made.append(clauseLink(line.clause));
    return made;
  }

  function clauseLink(clause) {
    const href = new URL(`regulation.html#${clause.id}`, site).href;
    return Object.assign(element("a", clause.label, "hb-ref"), { href });
  }

  function words(line, seen) {
    const made = element("p", "", "hb-doc");
    for (const [kind, text] of marks(line.words, seen)) {
      if (kind === "common") made.append(text);
      else made.append(kind === "gap" ? element("span", "", "hb-diff-gap") : element("mark", text, "hb-diff"));
    }
    return made;
  }

  /** Duties without a counterpart, by post. */
  function remainder(posts, lists) {
    const columns = element("div", "", "hb-compare__rest");
    posts.forEach((post, index) => {
      const column = element("section");
      const heading = element("h4", NAMES[index] + "　");
      heading.append(roleLink(post));
      column.append(heading, ...(lists[index].length ? [] : [element("p", "条款均已在上面列出。", "hb-compare__none")]));
      for (const line of lists[index]) {
        const one = element("div");
        one.dataset.clause = line.clause.id;
        one.append(reference(line), words(line, []));
        column.append(one);
      }
      columns.append(column);
    });
    return columns;
  }

  function filter() {
    for (const row of rows.querySelectorAll("[data-same]")) row.hidden = differing.checked && row.dataset.same === "true";
  }

  function chosen() {
    return selects.map((select) => select.value).filter(Boolean);
  }

  function say(text) {
    said.textContent = text;
    shown.hidden = true;
    result.hidden = !text;
  }

  /** Compare the chosen posts, or prompt for a choice. */
  async function show() {
    const ids = chosen();
    if (new Set(ids).size < ids.length) return say("所选岗位有重复，请选择不同的岗位。");
    if (ids.length < 2) return say(ids.length ? "请再选择一个岗位。" : "");
    result.hidden = false;
    try {
      await loadScript(root.dataset.book);
    } catch {
      return say("数据文件没有载入，请确认手册文件夹是完整的。");
    }
    if (ids.join() !== chosen().join()) return; // changed while loading
    draw(ids);
    shown.hidden = false;
  }

  function keepInAddress() {
    const held = selects.filter((select) => select.value).map((select) => [select.name, select.value]);
    history.replaceState(null, "", held.length ? `?${new URLSearchParams(held)}` : location.pathname);
  }

  /** Select the posts in the address; returns a sentence for each invalid id. */
  function readAddress() {
    const query = new URLSearchParams(location.search);
    const wrong = selects.map((select) => {
      const id = query.get(select.name) || "";
      select.value = id;
      if (select.selectedIndex >= 0) return "";
      select.value = "";
      return `地址中的“${id.slice(0, 40)}”不是可以对比的岗位，请在上面选择。`;
    });
    return wrong.join("");
  }

  for (const preset of root.querySelectorAll("[data-preset]")) preset.href = preset.dataset.preset;
  for (const select of selects) {
    select.addEventListener("change", () => {
      keepInAddress();
      show();
    });
  }
  differing.addEventListener("change", filter);
  root.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
  // a local path is useless to others
  link.hidden = location.protocol === "file:";
  link.addEventListener("click", async () => {
    const label = link.textContent;
    link.textContent = (await copy(location.href)) ? "已复制" : "未能复制，请从地址栏复制";
    setTimeout(() => {
      link.textContent = label;
    }, 2000);
  });
  const wrong = readAddress();
  if (wrong) say(wrong);
  else {
    choice.open = chosen().length < 2; // who comes by a link comes for the result
    show().then(() => {
      if (shown.hidden || choice.open) return;
      const heading = result.querySelector("h2");
      heading.focus({ preventScroll: true });
      heading.scrollIntoView();
    });
  }
}
