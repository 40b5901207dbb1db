/* The little that components do alike with elements. Text is always set as text, never as markup. */
(function () {
  "use strict";

  const loading = new Map();

  /** A new element with a text and a class. */
  function element(name, text, className) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  /** Load a classic script once; resolves when it has run, rejects where it is missing. */
  function loadScript(address) {
    const url = new URL(address, document.baseURI).href;
    if (!loading.has(url)) {
      loading.set(
        url,
        new Promise((resolve, reject) => {
          const script = element("script");
          script.src = url;
          script.onload = () => resolve();
          script.onerror = () => {
            loading.delete(url);
            reject(new Error(url));
          };
          document.head.append(script);
        }),
      );
    }
    return loading.get(url);
  }

  Object.assign(window.handbook, { element, loadScript });
})();
