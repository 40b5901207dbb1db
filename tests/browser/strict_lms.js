/* A platform that keeps strictly to SCORM 1.2: what is not initialized, read-only, unknown or malformed is refused, and
   after LMSFinish so is all. `LMS` on the page before it may hold {cmi, refuse}; `refuse`
   is true for all calls or the element that cannot be set. Calls refused are in `API.refused`. */
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

  function guarded(call, work) {
    return (...values) => {
      const { refuse } = globalThis.API;
      if (refuse === true || (refuse && call === "LMSSetValue" && values[0] === `cmi.${refuse}`)) {
        return answer(call, values, "101", call === "LMSGetValue" ? "" : "false");
      }
      if (state !== "open") return answer(call, values, "301", call === "LMSGetValue" ? "" : "false");
      return work(...values);
    };
  }

  globalThis.API = {
    refuse: given.refuse || false,
    refused,
    cmi,
    committed,
    state: () => state,
    LMSInitialize(empty) {
      if (empty !== "" || state !== "new") return answer("LMSInitialize", [empty], state === "new" ? "201" : "101", "false");
      state = "open";
      return answer("LMSInitialize", [], "0", "true");
    },
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
    LMSGetLastError: () => error,
    LMSGetErrorString: () => "",
    LMSGetDiagnostic: () => "",
  };
})();
