/* Text -> what is compared. macros/search/text.py does the same; a test holds the two together. */
(function () {
  "use strict";

  const KEPT = /[\u3400-\u4dbf\u4e00-\u9fffa-z0-9]/;
  const RUNS = /[\u3400-\u4dbf\u4e00-\u9fff]+|[a-z0-9]+/g;

  /** Letters, digits and Han characters, in one width and case, each with its place in `text`. */
  function mapped(text) {
    let plain = "";
    const places = [];
    let place = 0;
    for (const character of text) {
      for (const folded of character.normalize("NFKC").toLowerCase()) {
        if (KEPT.test(folded)) {
          plain += folded;
          places.push(place);
        }
      }
      place += character.length;
    }
    places.push(text.length);
    return { plain, places };
  }

  function plain(text) {
    return mapped(text).plain;
  }

  /** Pairs of Han characters (one alone stands for itself), whole runs of letters and digits. */
  function tokens(text) {
    const found = [];
    for (const run of plain(text).match(RUNS) || []) {
      if (run.charCodeAt(0) < 128 || run.length === 1) {
        found.push(run);
      } else {
        for (let place = 0; place < run.length - 1; place += 1) found.push(run.slice(place, place + 2));
      }
    }
    return found;
  }

  /** The runs of one kind of character in plain text. */
  function runs(text) {
    return text.match(RUNS) || [];
  }

  window.handbook.search = { mapped, plain, tokens, runs };
})();
