/* How sure an answer is, judged after the ranking. */

import { plain } from "./text.js";

const WEIGHTS = { words: 1.31, asked: 5.41, twin: 1.1 };
/* What is said or asked in such words; it counts by the share of the query that is known at all. */

const POST = 2.28;
const STRANGE = -4.02;
const UNWRITTEN = -5.49;
const SHORT = -2.19;
const HELD = 1.5;
const BASE = 0.09;
const LEAST = -0.7;
/* A logistic regression on the development sets, those without an answer included, and on phrases of asked.yml left
   out of the index. A short query that is not wholly understood says little. */

const NOISE = 0.6;
/* Share of a query's pairs that nothing holds, from which it is noise and nothing is near. */

/** "sure": the best result holds all that was typed; "likely"; "none": the text seems to say nothing of it; "noise".

    `held` is the share of the query's known words that the best result holds, `known` their characters, `understood`
    whether there are no others, `unwritten` whether one is of what the document does not mention. */
export function judge(query, { evidence }, { held, known, understood, unwritten }) {
  if (understood && held === 1) return "sure";
  const { strange, post } = evidence;
  const { length } = plain(query);
  let likely = BASE + POST * post + STRANGE * strange + SHORT * Math.min(1, 4 / length) + (held === 1 ? (HELD * known) / length : 0);
  for (const [name, weight] of Object.entries(WEIGHTS)) likely += weight * Math.min(1, evidence[name]) * (1 - strange);
  if (unwritten) likely += UNWRITTEN;
  if (likely >= LEAST || evidence.said > 0.7) return "likely";
  return strange < NOISE || unwritten ? "none" : "noise";
}
