/* 我的岗位: the remembered posts as [{id, name, checklist}], stored per regulation and only on request. Changes fire
   "hb-mine" on the document, in other tabs too. */

import { openStore } from "../../shared/storage.js";

const NAME = "mine";
const MOST = 9;
const ID = /^[a-z0-9-]{1,80}$/;

/** The remembered posts of one regulation. */
export function rememberedPosts(regulation) {
  const store = openStore(regulation);

  /** The remembered posts; invalid data counts as none. */
  function list() {
    const saved = store.get(NAME);
    if (!Array.isArray(saved)) return [];
    return saved.filter((post) => post && ID.test(post.id) && typeof post.name === "string").slice(0, MOST);
  }

  /** Save the whole list; false where this browser cannot keep it, and then it stays as it was. */
  function keep(posts) {
    const before = list();
    const kept = posts.length ? store.set(NAME, posts) : (store.remove(NAME), true);
    if (!kept && before.length) store.set(NAME, before);
    else if (!kept) store.remove(NAME);
    tell();
    return kept;
  }

  /** Add a post: its id, its short name, whether it has a checklist. */
  function add(post) {
    return keep([...list().filter((each) => each.id !== post.id), post].slice(-MOST));
  }

  const remove = (id) => keep(list().filter((post) => post.id !== id));
  const has = (id) => list().some((post) => post.id === id);

  function watch(heard) {
    document.addEventListener("hb-mine", heard);
    store.watch((name) => {
      if (name === NAME) heard();
    });
  }

  return { list, add, remove, has, clear: () => keep([]), watch };
}

function tell() {
  document.dispatchEvent(new CustomEvent("hb-mine"));
}
