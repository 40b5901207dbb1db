/* Says where in the document the reader is; a link to one clause shows its article's head too, where both fit. */

import { anchor } from "../../shared/address.js";
import { element } from "../../shared/dom.js";

export function mount(root) {
  const where = root.querySelector("[data-where]");
  const index = root.querySelector("details");
  const articles = [...document.querySelectorAll(".hb-article")];
  const foot = () => root.getBoundingClientRect().bottom;
  let waiting = false;
  let said;

  /** The last article that begins above the middle of what is seen below the line. */
  function say() {
    waiting = false;
    const line = foot() + (window.innerHeight - foot()) / 4;
    const begun = articles.filter((article) => article.getBoundingClientRect().top <= line);
    const article = begun[begun.length - 1];
    if (article === said) return;
    said = article;
    const { chapter, title } = article ? article.parentElement.dataset : {};
    where.replaceChildren(...(article ? [...(chapter ? [chapter, element("span", `　${title}`), " › "] : []), article.querySelector(".hb-article__label").textContent] : []));
  }

  function later() {
    if (!waiting) requestAnimationFrame(say);
    waiting = true;
  }

  /** Scroll to the head of the article that holds the clause in the address, if clause and head fit on the screen. */
  function showHead() {
    const target = document.getElementById(anchor(location));
    const article = target?.closest(".hb-article");
    if (!article || target === article) return;
    const height = target.getBoundingClientRect().bottom - article.getBoundingClientRect().top;
    const margin = parseFloat(getComputedStyle(article).scrollMarginTop);
    if (height + margin <= window.innerHeight) article.scrollIntoView();
  }

  window.addEventListener("scroll", later, { passive: true });
  window.addEventListener("resize", later);
  window.addEventListener("hashchange", showHead);
  window.addEventListener("load", showHead);
  index.addEventListener("click", (event) => {
    if (event.target.closest("a")) index.open = false;
  });
  index.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !index.open) return;
    index.open = false;
    index.querySelector("summary").focus();
  });
  say();
}
