import { readFileSync } from "node:fs";
import { engineOf, titles } from "./tests/scripts/built.js";
const engine = engineOf(process.argv[2]);
const table = JSON.parse(readFileSync("/tmp/w/titles/titles.json"));
const count = {};
const add = (k, t, said) => { (count[k] ||= []).push([t.title, said, JSON.stringify(t.definite || t.depends)]); };
for (const t of table) {
  let found;
  try { found = titles(t.title, engine); } catch (e) { add("THROW", t, String(e)); continue; }
  const said = found.map((f) => f.kind === "post" ? f.role + (f.rest ? `(?${f.rest})` : "") : f.kind === "ask" ? "ask[" + f.choices.map((c) => c[1] || "-").join(",") + "]" : f.kind + (f.open ? "*" : "")).join(" + ");
  const posts = found.filter((f) => f.kind === "post");
  const allowed = new Set(t.depends || [t.definite]);
  const given = posts.map((p) => p.role);
  const asked = found.filter((f) => f.kind === "ask").flatMap((f) => f.choices.map((c) => c[1]));
  const none = t.definite === "silent" || t.definite === "none";
  if (given.some((g) => !allowed.has(g))) add("WRONG post", t, said);
  else if (t.depends && given.length && allowed.size > 1) add("over-sure", t, said);
  else if (none && found.some((f) => f.kind === "ask")) add(asked.includes("") ? "asks, has exit" : "WRONG asks no exit", t, said);
  else if (none) add(found.every((f) => f.kind === "unknown") ? "unknown" : "right outside", t, said);
  else if (given.includes(t.definite)) add("right post", t, said);
  else if (asked.length) add([...allowed].filter((a) => a !== "silent" && a !== "none").every((a) => asked.includes(a)) ? "asks, right among" : "asks, MISSING", t, said);
  else add(found.every((f) => f.kind === "unknown") ? "unknown" : "outside though post", t, said);
}
for (const [k, list] of Object.entries(count)) { console.log("##", k, list.length); if (process.argv[3] === "all" || /WRONG|sure|MISSING|though|THROW/.test(k)) for (const l of list) console.log("   ", l.join("  |  ")); }
