/* Ranking: the weighted share of the query that a document covers. */

import { mapped, find } from "./text.js";

export const ENOUGH = 0.5;
/* Share of the query's weight that a result must cover. */

const SPOKEN_NOISE = 0.3;
/* In a spoken question, the weight of each character that no clause holds. */

const SPOKEN_LEAST = 2.2;
/* What a result of a spoken question must match at the least: more than one common word. */

const GROUPED = 0.72;
/* Share of common character pairs from which clauses of several roles are one result. */

/** @type {[string, number][]} */
const FIELDS = [
  ["plainWords", 1],
  ["plainTitle", 0.85],
  ["plainLabel", 1],
  ["plainRoles", 0.7],
];

const EDITORIAL = 0.75;
/* Our own words about a role, theme or term count for less than the document's. */

const PRIOR = { clause: 0.12, principle: 0.04, role: 0.02, theme: 0.01, term: 0, page: -0.02 };
/* Between equals, the document's words come first. */

/** How well a document matches one piece, 0..1: the best of its alternatives in the best field. */
function match(piece, document) {
  let best = 0;
  piece.alternatives.forEach((alternative, order) => {
    const own = Math.max(0.85, 1 - order * 0.04);
    for (const [field, weight] of FIELDS) {
      const whose = field === "plainWords" && document.kind !== "clause" ? EDITORIAL : weight;
      if (find(document[field], alternative) >= 0) best = Math.max(best, own * whose);
    }
  });
  return best;
}

/** Weight of a piece by document frequency: the rarer, the higher. */
function weigh(piece, clauses, matched, spoken) {
  if (spoken && (piece.unknown || piece.prose)) return SPOKEN_NOISE * piece.text.length;
  if (piece.unknown) return Math.log(1 + clauses.length / 0.5) * Math.max(1, piece.text.length / 2);
  const count = clauses.filter((document) => matched(document) > 0).length;
  return Math.log(1 + clauses.length / Math.max(1, count));
}

/** Whether a query is put as people speak, with words around what they look for that no text holds. */
function isSpoken(asked) {
  const known = asked.pieces.filter((piece) => !piece.unknown && !piece.prose);
  return known.length > 0 && asked.asks.size + asked.particles >= 2;
}

function remember(answer) {
  const known = new Map();
  return (document) => {
    if (!known.has(document)) known.set(document, answer(document));
    return known.get(document);
  };
}

/** Score the candidates; [{document, score, covered}], best first. */
export function rank(asked, candidates, documents) {
  const spoken = isSpoken(asked);
  const clauses = documents.filter((document) => document.kind === "clause");
  const matches = asked.pieces.map((piece) => remember((document) => match(piece, document)));
  const weights = asked.pieces.map((piece, find) => weigh(piece, clauses, matches[find], spoken));
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const roles = new Set(asked.titles.flatMap((piece) => piece.title.roles || []));
  const whole = asked.pieces.map((piece) => piece.text).join("");
  const scored = [];
  for (const document of candidates) {
    let covered = 0;
    weights.forEach((weight, find) => {
      covered += weight * matches[find](document);
    });
    const matched = covered;
    covered = spoken && (matched < SPOKEN_LEAST || document.kind === "page") ? 0 : covered / total;
    if (!asked.pieces.length) covered = 1;
    let score = covered + (PRIOR[document.kind] || 0);
    if (whole.length > 1 && document.plainWords.includes(whole)) score += 0.3;
    if (document.plainLabel === whole) score += 0.05;
    if (roles.size) score += document.roles?.some((role) => roles.has(role)) ? 0.35 : -0.15;
    if (asked.asks.has("period") && document.times && covered >= ENOUGH) score += 0.3;
    if (asked.asks.has("definition") && document.defines && covered > 0) score += 0.3;
    score += 0.06 * closeness(asked, document);
    score += Math.min(0.05, whole.length / (document.plainWords.length + 20) / 4);
    scored.push({ document, score, covered });
  }
  return scored.sort((a, b) => b.score - a.score || a.document.place - b.document.place);
}

/** Proximity of the pieces: 1 if adjacent, towards 0 if far apart. */
function closeness(asked, document) {
  const offsets = asked.pieces
    .flatMap((piece) => piece.alternatives.map((alternative) => document.plainWords.indexOf(alternative)))
    .filter((find) => find >= 0);
  if (offsets.length < 2) return 0;
  return 1 / (1 + (Math.max(...offsets) - Math.min(...offsets)) / 20);
}

/** Group near-identical clauses at the position of the best. */
export function group(results) {
  const groups = [];
  for (const result of results) {
    const { document } = result;
    const twin =
      document.kind === "clause" &&
      groups.find(([first]) => first.document.kind === "clause" && first.document.roles && alike(first.document, document));
    if (twin) twin.push(result);
    else groups.push([result]);
  }
  return groups;
}

function alike(one, two) {
  if (!two.roles || Math.abs(one.pairs.size - two.pairs.size) > one.pairs.size / 2) return false;
  let common = 0;
  for (const pair of one.pairs) if (two.pairs.has(pair)) common += 1;
  return (2 * common) / (one.pairs.size + two.pairs.size) >= GROUPED;
}

/** Spans of a text to mark, [[from, to], ...], merged where they overlap. */
export function marksOf(text, phrases) {
  const { plain, offsets } = mapped(text);
  const spans = [];
  for (const phrase of phrases) {
    if (phrase.length < 2) continue;
    for (let at = find(plain, phrase); at >= 0; at = find(plain, phrase, at + 1)) {
      spans.push([offsets[at], offsets[at + phrase.length - 1] + 1]);
    }
  }
  spans.sort((one, two) => one[0] - two[0] || two[1] - one[1]);
  const found = [];
  for (const span of spans) {
    const last = found[found.length - 1];
    if (last && span[0] <= last[1]) last[1] = Math.max(last[1], span[1]);
    else found.push(span);
  }
  return found;
}
