/* Keeps two windows in step: the one that shows, and the presenter's, which it opened. Messages go through
   window.opener, since windows from a folder share nothing else; each side takes messages from the other
   alone. */

import * as audience from "../training/chosen-posts.js";

const VIEW = "presenter";

/** Whether this window is the presenter's. */
export function isPresenter() {
  return new URLSearchParams(location.search).get("view") === VIEW;
}

/** The window that shows. `act({action, number})` is what the presenter's window asks for, `state()` what
    it is told. */
export function showingWindow(act, state) {
  let other = null;
  window.addEventListener("message", function (event) {
    const message = event.data && event.data.slides;
    // it may have been opened before this page was loaded anew
    const source = /** @type {Window | null} */ (event.source);
    if (!message || !source || source.opener !== window) return;
    other = source;
    if (message.action) act(message);
    tell();
  });
  function tell() {
    if (other && !other.closed) other.postMessage({ slides: state() }, "*");
  }
  /** Open the presenter's window; false where the browser refuses. */
  function open() {
    const address = new URL(location.href);
    address.search = String(new URLSearchParams([["view", VIEW], ...audience.pairs(audience.current())]));
    address.hash = "";
    const opened = window.open(address.href, "handbook-" + VIEW, "popup,width=1100,height=700");
    if (opened) other = opened;
    return Boolean(opened);
  }
  return { tell, open };
}

/** The presenter's window. `follow(state)` is called with what the other tells, `lost()` once it is gone. */
export function presenterWindow(follow, lost) {
  const other = window.opener;
  window.addEventListener("message", function (event) {
    if (event.source === other && event.data && event.data.slides) follow(event.data.slides);
  });
  /** Ask the other for an action, or with none for its state; false where it is gone. */
  function ask(message) {
    if (!other || other.closed) {
      lost();
      return false;
    }
    other.postMessage({ slides: message || {} }, "*");
    return true;
  }
  setInterval(ask, 1000);
  ask();
  return { ask };
}
