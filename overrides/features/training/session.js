/* Shows the parts of a session's plan for the chosen posts; hidden ones are not printed either. */

import * as address from "../../shared/address.js";
import * as audience from "./chosen-posts.js";

export function mount() {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  function show(posts) {
    for (const part of all("[data-posts]")) part.hidden = !audience.meets(part, posts);
    for (const note of all("[data-idle]")) note.hidden = audience.meets(note, posts, "idle");
    for (const part of all("[data-mixed-only]")) part.hidden = posts.length > 0;
    for (const part of all("[data-chosen-only]")) part.hidden = part.dataset.chosenOnly !== posts.join(" ");
    for (const count of all("details [data-count]")) {
      count.textContent = all("[data-clause]:not([hidden])", count.closest("details")).length;
    }
    for (const link of all("a[data-takes]")) link.href = led(link, posts);
  }

  /** The link's own address, for these posts; a page that takes one post alone is not told of several. */
  function led(link, posts) {
    const base = link.getAttribute("href").replace(/\?.*$/, "");
    const given = link.dataset.takes === "one" && posts.length > 1 ? [] : audience.pairs(posts);
    const more = given.length ? [...new URLSearchParams(link.dataset.with || "")] : [];
    const query = address.query([...given, ...more]);
    return base + (query ? `?${query}` : "");
  }

  function notes() {
    const idle = all("tr[data-step]").filter((row) => all("[data-idle]:not([hidden])", row).length);
    const minutes = idle.reduce((sum, row) => sum + Number(row.querySelector("[data-minutes]").dataset.minutes), 0);
    const others = all(".hb-session-discussion li[data-posts][hidden]").length;
    return [
      "本页出示的条款、题目、课件和文件都按此选用。",
      minutes ? `标“供其他岗位”的环节（共${minutes}分钟）可以略讲，时间用于所选岗位的条款。` : "",
      others ? `另有${others}题供其他岗位，没有列出。` : "",
    ];
  }

  document.addEventListener("audience", function ({ detail }) {
    show(detail.posts);
    detail.notes.push(...notes());
  });
}
