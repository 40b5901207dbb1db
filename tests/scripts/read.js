/* What several tests of scripts need. */

import { readFileSync } from "node:fs";

/** A JSON file of tests/data/. */
export function vectors(name) {
  return JSON.parse(readFileSync(new URL(`../data/${name}.json`, import.meta.url), "utf8"));
}
