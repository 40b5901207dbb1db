/* The course's talk with a learning platform: SCORM 1.2 run-time environment, chapter 3. Without one, it works for itself.
   Every answer of the platform is looked at; what it did not take is said, and can be handed to it again. */
(function () {
  "use strict";

  const NONE = "-"; /* stands in the kept answers for a question without one */
  const MOST = 500; /* windows to look through: a platform may nest frames */
  const STATUSES = ["incomplete", "failed", "completed", "passed"]; /* from the lowest */
  const KINDS = { suspend_data: "作答", "core.lesson_location": "看到的岗位", "core.lesson_status": "完成情况", "core.score.raw": "成绩" };
  const ADVICE = "可能已经退出登录，或者结束了本次学习。请不要关闭本页，选“重新提交给学习平台”再试；仍然不行的，请选“打印本页”，把打印件交给组织学习的单位。";
  const form = document.getElementById("questions");
  const questions = [...form.querySelectorAll("fieldset")];
  const posts = [...document.querySelectorAll("details")];
  const said = document.getElementById("platform");
  const ways = document.getElementById("ways"); /* out of a refusal */
  const lost = new Set(); /* kinds of what the platform refused */
  let api = find();
  let started = Date.now();
  let open = false; /* until LMSFinish */
  let restored = false; /* whether what the platform kept from before has been read: only then is it written over */
  let opened = ""; /* id of the post opened last */
  let score = null; /* percent, once submitted */

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

  function answerOf(question) {
    const chosen = question.querySelector("input:checked");
    return chosen ? chosen.value : NONE;
  }

  /** CMITimespan: HHHH:MM:SS. */
  function timespan(milliseconds) {
    const seconds = Math.max(0, Math.floor(milliseconds / 1000)); /* a clock may be set back */
    return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((part, place) => String(part).padStart(place ? 2 : 4, "0")).join(":");
  }

  /** Hand the platform all there is. Nothing is lost by doing so twice. */
  function keep() {
    if (!api) return;
    lost.clear();
    if (!restored) restore();
    if (restored) set("suspend_data", questions.map(answerOf).join(""));
    if (opened) set("core.lesson_location", opened);
    if (score !== null) {
      set("core.score.min", 0);
      set("core.score.max", 100);
      set("core.score.raw", score);
    }
    const before = get("core.lesson_status");
    if (before !== null) set("core.lesson_status", higher(before, reached()));
    session("LMSCommit");
    tell();
  }

  const higher = (one, other) => STATUSES[Math.max(0, STATUSES.indexOf(one), STATUSES.indexOf(other))];

  function tell() {
    said.textContent = lost.size ? `学习平台没有记下${[...lost].join("、")}，${ADVICE}` : "";
    ways.hidden = !lost.size;
  }

  function show() {
    let right = 0;
    for (const question of questions) {
      const good = answerOf(question) === question.dataset.right;
      const answer = question.querySelector(".answer");
      right += good ? 1 : 0;
      answer.hidden = false;
      answer.querySelector("strong").textContent = good ? "答对。" : "答错。";
      for (const input of question.querySelectorAll("input")) input.disabled = true;
    }
    form.querySelector("button").disabled = true;
    document.getElementById("result").textContent = `共${questions.length}题，答对${right}题。`;
    return right;
  }

  function submit() {
    const empty = questions.find((question) => answerOf(question) === NONE);
    if (empty) {
      empty.querySelector("input").focus();
      document.getElementById("result").textContent = `第${questions.indexOf(empty) + 1}题还没有作答。`;
      return;
    }
    score = Math.round((show() / questions.length) * 100);
    keep();
  }

  /** The status that is earned here: by the platform's own mark where it has set one; it need not know of marks. */
  function reached() {
    if (score === null) return STATUSES[0];
    const mark = get("student_data.mastery_score");
    if (!mark || Number.isNaN(Number(mark))) return "completed";
    return score >= Number(mark) ? "passed" : "failed";
  }

  function begin() {
    open = true;
    session("LMSInitialize");
  }

  /** What the platform kept from before; what has been answered here meanwhile stays. */
  function restore() {
    const kept = get("suspend_data");
    const last = get("core.lesson_location");
    const before = get("core.lesson_status");
    if (kept === null || !before) return; /* there is always a status in a session */
    restored = true;
    const whole = kept.length === questions.length;
    questions.forEach((question, place) => {
      if (!whole || answerOf(question) !== NONE) return;
      for (const input of question.querySelectorAll("input")) input.checked = input.value === kept[place];
    });
    const post = posts.find((each) => each.id === last);
    if (post && !opened) post.open = true;
    if (whole && !kept.includes(NONE) && STATUSES.indexOf(before) > 0) show();
  }

  /** The page goes: only now is the session over, for a question whether to leave may be answered with no. */
  function finish() {
    if (!open) return;
    keep();
    set("core.session_time", timespan(Date.now() - started));
    set("core.exit", get("core.lesson_status") === STATUSES[0] ? "suspend" : "");
    session("LMSCommit");
    session("LMSFinish");
    open = false;
  }

  if (api) {
    begin();
    restore();
    if (!lost.size) keep();
    tell();
  } else {
    said.textContent = "没有连接学习平台，作答不保存，关闭网页即清除。";
  }
  form.addEventListener("change", keep);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  document.getElementById("again").addEventListener("click", () => {
    api = find() || api; /* the platform's page may have been loaded anew */
    if (!get("core.lesson_status")) begin();
    keep();
  });
  document.getElementById("print").addEventListener("click", () => print());
  for (const post of posts) {
    post.addEventListener("toggle", () => {
      if (post.open) opened = post.id;
      keep();
    });
  }
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && open) keep();
  });
  addEventListener("pagehide", finish);
  addEventListener("pageshow", (event) => {
    if (!event.persisted || !api) return;
    started = Date.now();
    begin();
    keep();
  });
})();
