/* The talk with a learning platform: SCORM 1.2 run-time environment, chapter 3. Every answer of the platform is looked at. */
(function () {
  "use strict";

  const MOST = 500; /* windows to look through: a platform may nest frames */
  const KINDS = { suspend_data: "作答", "core.lesson_location": "看到的岗位", "core.lesson_status": "完成情况", "core.score.raw": "成绩" };
  const lost = new Set(); /* kinds of what the platform refused */
  let api = find();

  /** The platform's API: in a window above this one, or above the one that opened it. */
  function find() {
    for (const start of [window, window.opener]) {
      let one = start;
      for (let count = 0; one && count < MOST; count += 1) {
        try {
          if (one.API) return one.API;
        } catch {
          break; /* a window of another site */
        }
        one = one.parent === one ? null : one.parent;
      }
    }
    return null;
  }

  /** The platform's answer, as text; null from an API that fails or has gone. */
  function ask(call, ...values) {
    try {
      return String(api[call](...values));
    } catch {
      return null;
    }
  }

  /** Some platforms have no error codes. */
  const refuses = () => !["0", ""].includes(ask("LMSGetLastError"));

  /** Without a session nothing is kept. */
  function session(call) {
    if (ask(call, "") !== "true") for (const kind of Object.values(KINDS)) lost.add(kind);
  }

  function set(name, value) {
    const taken = ask("LMSSetValue", `cmi.${name}`, String(value)) === "true";
    if (!taken && name in KINDS) lost.add(KINDS[name]);
  }

  /** A value, "" where the platform has none, or null if it does not give it. */
  function get(name) {
    const value = ask("LMSGetValue", `cmi.${name}`);
    if (value || (value === "" && !refuses())) return value;
    if (name in KINDS) lost.add(KINDS[name]);
    return null;
  }

  window.platform = {
    lost,
    session,
    set,
    get,
    isThere: () => api !== null,
    /** The platform's page may have been loaded anew. */
    lookAgain() {
      api = find() || api;
    },
  };
})();
