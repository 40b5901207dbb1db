/* Where a title that is too long for a line is broken: by sense, as macros/documents/title_lines.py does at build time. */

export const LARGE = 20; /* characters of 22 points on a line of a standing page */

const STRONG = /^关于/;
const AFTER_STRONG = /(关于(印发|转发|批转|报送)|[、》])$/;
const [OPEN, CLOSE] = ["“《（", "”》）"];
const [RELUCTANCE, MOST_LINES] = [4, 4];

/** A title with line breaks, so that no line has more than `most` characters; as it is where that cannot be. */
export function titleLines(text, most) {
  if (text.length <= most || text.includes("\n")) return text;
  const places = placesOf(text);
  for (let count = 2; count <= MOST_LINES; count += 1) {
    const found = broken(text, 0, count, most, places);
    if (found) return found.lines.join("\n");
  }
  return text;
}

/** [where it may be broken, what that costs]; never within a name in brackets or quotation marks. */
function placesOf(text) {
  const found = [];
  let depth = 0;
  for (let place = 1; place < text.length; place += 1) {
    const [before, after] = [text[place - 1], text[place]];
    depth += OPEN.includes(before) ? 1 : CLOSE.includes(before) ? -1 : 0;
    if (depth !== 0) continue;
    if (STRONG.test(text.slice(place)) || AFTER_STRONG.test(text.slice(0, place))) found.push([place, 0]);
    else if ("“《".includes(after) || ("”）".includes(before) && after !== "（")) found.push([place, RELUCTANCE]);
  }
  return found;
}

/** The cheapest way to set what follows `start` in `count` lines. */
function broken(text, start, count, most, places) {
  if (count === 1) return text.length - start <= most ? { cost: text.length - start, lines: [text.slice(start)] } : null;
  let best = null;
  for (const [place, reluctance] of places) {
    const further = place > start && place - start <= most ? broken(text, place, count - 1, most, places) : null;
    const cost = further && Math.max(place - start, further.cost) + reluctance;
    if (further && (!best || cost < best.cost)) best = { cost, lines: [text.slice(start, place), ...further.lines] };
  }
  return best;
}
