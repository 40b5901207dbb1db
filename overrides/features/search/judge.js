/* How sure an answer is, judged after the ranking. */

import { plain } from "./text.js";

const WEIGHTS = { asked: 3.6, twin: 1.1, post: 2.4, strange: -4.4 };
const BASE = 1.7;
const UNWRITTEN = -5.6;
const SHORT = -2.2;
/* A logistic regression on the development sets, those without an answer included, and on phrases of asked.yml left
   out of the index. A short query that is not wholly understood says little. */

const LEAST = -0.2;
const NOISE = 0.6;
/* Share of a query's pairs that nothing holds, from which it is noise and nothing is near. */

/** "sure": the best result holds all that was typed; "likely"; "none": the text seems to say nothing of it; "noise".

    `held` is the share of the query's words that the best result holds, `understood` whether all words are known. */
export function judge(query, { evidence }, held, understood, data) {
  if (understood && held === 1) return "sure";
  const text = plain(query);
  let likely = BASE + SHORT * Math.min(1, 4 / text.length);
  for (const [name, weight] of Object.entries(WEIGHTS)) likely += weight * evidence[name];
  if (data.unwritten.some((word) => text.includes(word))) likely += UNWRITTEN;
  if (likely >= LEAST) return "likely";
  return evidence.strange < NOISE || evidence.asked > 0.3 ? "none" : "noise";
}
