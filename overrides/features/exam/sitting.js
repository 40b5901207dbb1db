/* A sitting of an exam: its paper, answers (one key each, so that tabs never overwrite one another) and time used. No
   name is stored. */

import { newId } from "../../shared/ids.js";
import { openStore } from "../../shared/storage.js";
import { answerOf } from "../questions/answer.js";

const SITTING = "exam/sitting";
const TIME = "exam/time";
const ANSWERS = "exam/answer/";

function isSound(sitting) {
  return (
    typeof sitting === "object" &&
    sitting !== null &&
    typeof sitting.id === "string" &&
    typeof sitting.setup === "object" &&
    sitting.setup !== null &&
    ["roles", "themes", "kinds"].every((name) => Array.isArray(sitting.setup[name])) &&
    Array.isArray(sitting.entries) &&
    sitting.entries.every((entry) => entry && typeof entry.id === "string" && Array.isArray(entry.order))
  );
}

/** The sitting of one regulation. */
export function sittings(regulation) {
  const store = openStore(regulation);

  /** The open or handed-in sitting, or null. */
  function current() {
    const sitting = store.get(SITTING);
    return isSound(sitting) ? sitting : null;
  }

  /** Begin: `entries` are {id, order, fingerprint}. */
  function start(setup, entries) {
    clear();
    const now = Date.now();
    const sitting = { id: newId(), setup, entries, started: now, handed: "" };
    store.set(TIME, { id: sitting.id, used: 0, at: now });
    store.set(SITTING, sitting);
    return sitting;
  }

  /** Question id -> answer, as answer.js describes it. */
  function answers(sitting) {
    const found = new Map();
    for (const { id } of sitting.entries) {
      const answer = answerOf(store.get(`${ANSWERS}${sitting.id}/${id}`));
      if (answer) found.set(id, answer);
    }
    return found;
  }

  function answer(sitting, question, given) {
    return store.set(`${ANSWERS}${sitting.id}/${question}`, given);
  }

  /** Hand in these entries; `how` is "asked" or "time". The first of two tabs decides. */
  function handIn(sitting, how, entries) {
    const now = current();
    if (now && now.id === sitting.id && !now.handed) store.set(SITTING, { ...now, entries, handed: how });
  }

  function clear() {
    for (const name of [SITTING, TIME, ...store.names(ANSWERS)]) store.remove(name);
  }

  /** Time used, including time with the page closed; monotonic, even if the clock is set back. */
  function stopwatch(sitting) {
    const saved = store.get(TIME);
    const known = saved && saved.id === sitting.id && Number.isFinite(saved.used) && Number.isFinite(saved.at);
    let wall = Date.now();
    let running = performance.now();
    let used = known ? saved.used + Math.max(0, wall - saved.at) : Math.max(0, wall - sitting.started);

    function read() {
      const [nowWall, nowRunning] = [Date.now(), performance.now()];
      used += Math.max(nowWall - wall, nowRunning - running, 0);
      [wall, running] = [nowWall, nowRunning];
      return used;
    }

    function save() {
      const held = current();
      if (held && held.id === sitting.id && !held.handed) store.set(TIME, { id: sitting.id, used: read(), at: wall });
    }

    return { read, save };
  }

  /** Call `heard(name)` when another tab has changed the sitting or an answer. */
  function watch(heard) {
    store.watch((name) => {
      if (name === SITTING || name.startsWith(ANSWERS)) heard(name === SITTING ? "sitting" : "answer");
    });
  }

  return { current, start, answers, answer, handIn, clear, stopwatch, watch, exported: () => store.exported("exam/all"), isPersistent: store.isPersistent };
}
