/* A platform that keeps strictly to SCORM 1.2: what is not initialized, read-only, unknown or malformed is refused, and
   after LMSFinish so is all. `LMS` on the page before it may hold {cmi, refuse, silent}: `refuse` is true for all calls,
   the name of one call, or the element that cannot be set; a `silent` platform has no error codes. `API.renew` lets a
   session begin after another. Calls refused are in `API.refused`. */
(function () {
  const given = globalThis.LMS || {};
  const decimal = (value) => /^\d{1,3}(\.\d+)?$/.test(value) && Number(value) <= 100;
  const WRITE = {
    "core.lesson_status": (value) => ["passed", "completed", "failed", "incomplete", "browsed", "not attempted"].includes(value),
    "core.lesson_location": (value) => value.length <= 255,
    "core.score.raw": decimal,
    "core.score.min": decimal,
    "core.score.max": decimal,
    "core.session_time": (value) => /^\d{2,4}:\d\d:\d\d(\.\d{1,2})?$/.test(value),
    "core.exit": (value) => ["time-out", "suspend", "logout", ""].includes(value),
    suspend_data: (value) => value.length <= 4096,
  };
  const READ = ["student_data.mastery_score", "core.credit", "core.entry", "core.student_id", "launch_data"];
  const WRITE_ONLY = ["core.session_time", "core.exit"];
  let state = "new";
  let error = "0";
  const cmi = { "core.lesson_status": "not attempted", ...given.cmi };
  const refused = [];
  const committed = {};

  function answer(call, values, code, value) {
    error = code;
    if (code !== "0") refused.push([call, ...values, code]);
    return value;
  }

  function guarded(call, work, needed = "open") {
    const none = call === "LMSGetValue" ? "" : "false";
    return (...values) => {
      const { refuse, renew } = globalThis.API;
      const refuses = refuse === true || refuse === call || (refuse && values[0] === `cmi.${refuse}` && call === "LMSSetValue");
      if (refuses) return answer(call, values, "101", none);
      const now = renew && state === "finished" ? "new" : state;
      if (now !== needed) return answer(call, values, needed === "open" ? "301" : "101", none);
      return work(...values);
    };
  }

  globalThis.API = {
    refuse: given.refuse || false,
    renew: false,
    refused,
    cmi,
    committed,
    state: () => state,
    LMSInitialize: guarded(
      "LMSInitialize",
      (empty) => {
        if (empty !== "") return answer("LMSInitialize", [empty], "201", "false");
        state = "open";
        return answer("LMSInitialize", [], "0", "true");
      },
      "new",
    ),
    LMSGetValue: guarded("LMSGetValue", (name) => {
      const key = name.replace(/^cmi\./, "");
      if (WRITE_ONLY.includes(key)) return answer("LMSGetValue", [name], "404", "");
      if (!(key in WRITE) && !READ.includes(key)) return answer("LMSGetValue", [name], "401", "");
      return answer("LMSGetValue", [name], "0", cmi[key] ?? "");
    }),
    LMSSetValue: guarded("LMSSetValue", (name, value) => {
      const key = name.replace(/^cmi\./, "");
      if (READ.includes(key)) return answer("LMSSetValue", [name, value], "403", "false");
      if (!(key in WRITE)) return answer("LMSSetValue", [name, value], "401", "false");
      if (typeof value !== "string" || !WRITE[key](value)) return answer("LMSSetValue", [name, value], "405", "false");
      cmi[key] = value;
      return answer("LMSSetValue", [name, value], "0", "true");
    }),
    LMSCommit: guarded("LMSCommit", (empty) => {
      if (empty !== "") return answer("LMSCommit", [empty], "201", "false");
      Object.assign(committed, cmi);
      return answer("LMSCommit", [], "0", "true");
    }),
    LMSFinish: guarded("LMSFinish", (empty) => {
      if (empty !== "") return answer("LMSFinish", [empty], "201", "false");
      Object.assign(committed, cmi);
      state = "finished";
      return answer("LMSFinish", [], "0", "true");
    }),
    LMSGetLastError: () => (given.silent ? "" : error),
    LMSGetErrorString: () => "",
    LMSGetDiagnostic: () => "",
  };
})();
