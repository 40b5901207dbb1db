/* Alignment of two posts' texts, the twin of alignment.py, tested with tests/data/alignment.json. Texts are split into
   code points, not UTF-16 units. */

/** The functions for the parameters in the page and the `texts` of all duties. */
export function alignment(rules, texts) {
  const ignored = new Set(rules.ignored);
  const profiles = new Map();
  const distinct = new Set(texts);
  const frequencies = new Map();
  for (const text of distinct) {
    for (const pair of pairs(text).keys()) frequencies.set(pair, (frequencies.get(pair) || 0) + 1);
  }

  /** Bigram -> count; a single character counts as one. */
  function pairs(text) {
    if (profiles.has(text)) return profiles.get(text);
    const kept = Array.from(text).filter((character) => !ignored.has(character));
    const found = new Map();
    const last = kept.length === 1 ? 1 : kept.length - 1;
    for (let index = 0; index < last; index += 1) {
      const pair = kept.slice(index, index + 2).join("");
      found.set(pair, (found.get(pair) || 0) + 1);
    }
    profiles.set(text, found);
    return found;
  }

  /** The weight of a bigram: the rarer in the whole book, the higher. */
  function weight(pair) {
    const share = Math.floor(distinct.size / (frequencies.get(pair) || 1));
    return Math.max(1, 32 - Math.clz32(share));
  }

  /** The similarity as a fraction: [weight of the common bigrams, of all]. */
  function similarity(one, two) {
    const first = pairs(one);
    const second = pairs(two);
    let common = 0;
    let total = 0;
    for (const [pair, number] of first) {
      total += number * weight(pair);
      common += Math.min(number, second.get(pair) || 0) * weight(pair);
    }
    for (const [pair, number] of second) total += number * weight(pair);
    return [2 * common, total];
  }

  /** Match two lists of texts greedily, most similar first, each once: [index, index] in the order of `own`. */
  function match(own, other) {
    const ranked = [];
    own.forEach((one, i) => {
      other.forEach((two, j) => {
        const [common, total] = similarity(one, two);
        if (total && 100 * common >= rules.near * total) ranked.push({ common, total, i, j });
      });
    });
    return once(ranked);
  }

  /** Match lines of {words, themes} that `match` left: the largest share of common themes first, then the most similar. */
  function matchThemes(own, other) {
    const ranked = [];
    own.forEach((one, i) => {
      other.forEach((two, j) => {
        const shared = one.themes.filter((theme) => two.themes.includes(theme)).length;
        if (!shared) return;
        const [common, total] = similarity(one.words, two.words);
        ranked.push({ shared, themes: one.themes.length + two.themes.length, common, total: total || 1, i, j });
      });
    });
    return once(ranked);
  }

  /** Take pairs in order, each index once. */
  function once(ranked) {
    ranked.sort(
      (a, b) =>
        (b.shared ?? 0) * (a.themes ?? 0) - (a.shared ?? 0) * (b.themes ?? 0) ||
        b.common * a.total - a.common * b.total ||
        a.i + a.j - b.i - b.j ||
        Math.abs(a.i - a.j) - Math.abs(b.i - b.j) ||
        a.i - b.i,
    );
    const matched = new Map();
    const taken = new Set();
    for (const { i, j } of ranked) {
      if (matched.has(i) || taken.has(j)) continue;
      matched.set(i, j);
      taken.add(j);
    }
    return [...matched].sort((a, b) => a[0] - b[0]);
  }

  /** Split two texts into common and differing runs: [own, other], of which one may be empty. */
  function differences(own, other) {
    const first = Array.from(own);
    const second = Array.from(other);
    if (before(second, first)) return pieces(second, first).map(([one, two]) => [two, one]);
    return pieces(first, second);
  }

  function pieces(own, other) {
    const least = Math.min(own.length, other.length);
    let head = 0;
    while (head < least && own[head] === other[head]) head += 1;
    let tail = 0;
    while (tail < least - head && own[own.length - 1 - tail] === other[other.length - 1 - tail]) tail += 1;
    const middle = steps(own.slice(head, own.length - tail), other.slice(head, other.length - tail));
    const begun = own.slice(0, head).join("");
    const ended = own.slice(own.length - tail).join("");
    return joined([[begun, begun], ...middle, [ended, ended]]);
  }

  /** Walk through both texts, one character per step: of both if common, else of one. */
  function steps(own, other) {
    const width = other.length + 1;
    const { apart, within } = values(own, other);
    const found = [];
    let inside = false;
    let i = 0;
    let j = 0;
    while (i < own.length || j < other.length) {
      const left = i < own.length ? apart[(i + 1) * width + j] : -1;
      const right = j < other.length ? apart[i * width + j + 1] : -1;
      const skip = Math.max(left, right);
      let both = -1;
      if (i < own.length && j < other.length && own[i] === other[j]) {
        both = within[(i + 1) * width + j + 1] + 1 - (inside ? 0 : rules.run);
      }
      inside = both > skip || (inside && both === skip);
      const one = inside || left === skip ? own[i] : "";
      const two = inside || !one ? other[j] : "";
      found.push([one, two]);
      if (one) i += 1;
      if (two) j += 1;
    }
    return found;
  }

  /** The best gain from each pair of offsets on: outside, and inside, a common run. */
  function values(own, other) {
    const width = other.length + 1;
    const apart = new Int32Array((own.length + 1) * width);
    const within = new Int32Array((own.length + 1) * width);
    for (let i = own.length - 1; i >= 0; i -= 1) {
      for (let j = other.length - 1; j >= 0; j -= 1) {
        const here = i * width + j;
        const skip = Math.max(apart[here + width], apart[here + 1]);
        const both = own[i] === other[j] ? within[here + width + 1] + 1 : 0;
        apart[here] = Math.max(skip, both - rules.run);
        within[here] = Math.max(skip, both);
      }
    }
    return { apart, within };
  }

  return { similarity, match, matchThemes, differences };
}

/** Compare texts by code points, as Python does. */
function before(one, two) {
  const least = Math.min(one.length, two.length);
  for (let index = 0; index < least; index += 1) {
    const apart = one[index].codePointAt(0) - two[index].codePointAt(0);
    if (apart) return apart < 0;
  }
  return one.length < two.length;
}

/** Join adjacent steps of the same kind. */
function joined(found) {
  const pieces = [];
  let differed;
  for (const [own, other] of found) {
    if (!own && !other) continue;
    const differs = own !== other;
    const last = pieces[pieces.length - 1];
    if (last && differs === differed) {
      last[0] += own;
      last[1] += other;
    } else pieces.push([own, other]);
    differed = differs;
  }
  return pieces;
}
