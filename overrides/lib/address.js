/* The state of a form in the page's address. A browser that refuses to change the address of a page opened from a
   folder still lets its part after # be changed. */
(function () {
  "use strict";

  function read() {
    if (location.search.length > 1) return new URLSearchParams(location.search);
    return new URLSearchParams(location.hash.startsWith("#?") ? location.hash.slice(1) : "");
  }

  /** Put name -> value into the address; empty values are left out. */
  function write(values) {
    const text = String(new URLSearchParams(Object.entries(values).filter(([, value]) => value)));
    try {
      history.replaceState(null, "", location.pathname + (text ? `?${text}` : ""));
    } catch {
      history.replaceState(null, "", `#?${text}`);
    }
  }

  window.handbook.address = { read, write };
})();
