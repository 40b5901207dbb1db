/* An address of an earlier edition, ?edition=v2018#art-4-1 or an anchor that there is no more: leads to the clause that it
   became, and says so. A folder opened from disk keeps queries and anchors, so it works there too. */

import { element } from "../../shared/dom.js";
import { own } from "../../shared/own.js";
import { loadScript, siteData } from "../../shared/site-data.js";

const CLAUSE = /^(?:duty-)?(art-[a-z0-9-]*?)(?:-q[0-9]+)?(?:--[a-z0-9-]+)?$/;

/** The clause id in an anchor: of a duty's, a question's; "" where it names none. */
export function clauseIn(anchor) {
  const [, id] = CLAUSE.exec(anchor) || [];
  return id || "";
}

/** Which edition an address means, and what its clause is now: {edition, label, now, same}; null where it means the present
    one. `named` is the edition that the address names, or ""; `here` whether the page has the anchor. */
export function traced(book, named, id, here) {
  if (!id || (named && named === book.current) || (!named && here)) return null;
  const among = named ? book.editions.filter(({ name }) => name === named) : book.editions;
  const edition = among.find(({ clauses }) => own(clauses, id));
  if (!edition) return null;
  const [label, now, same] = edition.clauses[id];
  return { edition, label, now, same };
}

export function mount(root) {
  const home = new URL(root.dataset.site, location.href);
  const address = (page) => new URL(page, home).href;
  let note = null;
  let led = "";

  function link(text, page) {
    const made = element("a", text);
    made.href = address(page);
    return made;
  }

  function tell({ edition, label, now, same }, id) {
    note = element("p", "", "hb-note hb-former");
    note.setAttribute("role", "status");
    note.append(`链接指的是${edition.label}的${label}，`);
    if (now) note.append("现在是", link(siteData.former.labels[now], `regulation.html#${now}`), same ? "，文字没有改动。" : "，文字有改动。");
    else note.append("现在的文件没有这一条款。");
    note.append(link("看新旧对照", `${edition.page}#${id}`));
    const isText = location.pathname === new URL("regulation.html", home).pathname;
    const target = isText && now ? document.getElementById(now) : null;
    if (target) target.closest(".hb-article__item, .hb-article__paragraph, section").before(note);
    else document.querySelector("article h1").after(note);
    if (target) lead(now);
    note.scrollIntoView({ block: "center" });
  }

  /** Let the address name the present clause. From a folder some browsers keep the query; then it stays as it came. */
  function lead(now) {
    try {
      history.replaceState(null, "", location.pathname + location.hash);
    } catch {
      return;
    }
    led = now;
    location.replace(`#${now}`); // unlike a new state, it makes the clause the target
  }

  async function follow() {
    const anchor = decodeURIComponent(location.hash.slice(1));
    if (led && anchor === led) return;
    if (note) note.remove();
    note = null;
    const named = new URLSearchParams(location.search).get("edition") || "";
    const here = Boolean(document.getElementById(anchor));
    const id = clauseIn(anchor);
    if (!id || (!named && here)) return;
    await loadScript(root.dataset.book).catch(() => {});
    const found = siteData.former ? traced(siteData.former, named, id, here) : null;
    if (found) tell(found, id);
  }

  window.addEventListener("hashchange", follow);
  follow();
}
