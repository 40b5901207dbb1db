/* How sure an answer is, judged after the ranking. */

const ASKED = 6.6;
const WORDS = 2;
/* What people ask in such words and what the clause says in them; both count by the share of the query that is known. */

const POST = 2.6;
const STRANGE = -3.6;
const UNWRITTEN = -5.7;
const MATTER = -4.2;
const BASE = -0.5;
/* A logistic regression on the development sets, those without an answer included, and on phrases of asked.yml left
   out of the index, but for WORDS, which these do not need and a handbook without such phrases does. */

const NOISE = 0.6;
/* Share of a query's pairs that nothing holds, from which it is noise and nothing is near. */

/** "sure": the best result holds all that was typed; "likely"; "none": the text seems to say nothing of it; "noise".

    `held` is the share of the query's known words that the best result holds, `understood` whether it has no others,
    `unwritten` whether one is of what the document does not mention, `matter` whether it asks about a thing that the
    document does not name. */
export function judge({ evidence }, { held, understood, unwritten, matter }) {
  if (understood && held === 1) return "sure";
  const { asked, words, strange, post, said } = evidence;
  const known = ASKED * Math.min(1, asked) + WORDS * Math.min(1, words);
  let likely = BASE + known * (1 - strange) + POST * post + STRANGE * strange;
  if (unwritten) likely += UNWRITTEN;
  if (matter) likely += MATTER;
  if (likely >= 0 || said > 0.7) return "likely";
  return strange < NOISE || unwritten || matter ? "none" : "noise";
}
