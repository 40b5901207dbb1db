/* The course's talk with a learning platform: SCORM 1.2 run-time environment, chapter 3. Without one, it works for itself.
   Every answer of the platform is looked at; what it did not take is said, and can be handed to it again. */
(function () {
  "use strict";

  const NONE = "-"; /* stands in the kept answers for a question without one */
  const MOST = 500; /* windows to look through: a platform may nest frames */
  const ENDED = "301"; /* not initialized: the platform has ended the session */
  const DONE = ["completed", "passed", "failed"];
  const LOST = "学习平台没有记下作答，可能已经退出登录，或者结束了本次学习。请不要关闭本页，选“重新提交给学习平台”再试；仍然不行的，请打印本页，交给组织学习的单位。";
  const form = document.getElementById("questions");
  const questions = [...form.querySelectorAll("fieldset")];
  const posts = [...document.querySelectorAll("details")];
  const said = document.getElementById("platform");
  const again = document.getElementById("again");
  const api = find();
  let started = Date.now();
  let open = false; /* between LMSInitialize and LMSFinish */
  let lost = false; /* whether the platform refused something */
  let status = "";
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

  /** The platform's answer, as text; an API that fails or has gone refuses. */
  function ask(call, ...values) {
    try {
      return String(api[call](...values));
    } catch {
      return "false";
    }
  }

  function done(call, ...values) {
    const taken = open && ask(call, ...values) === "true";
    if (!taken) lost = true;
    return taken;
  }

  const set = (name, value) => done("LMSSetValue", `cmi.${name}`, String(value));

  function get(name) {
    const value = ask("LMSGetValue", `cmi.${name}`);
    if (!value && ask("LMSGetLastError") === ENDED) lost = true;
    return value;
  }

  function answerOf(question) {
    const chosen = question.querySelector("input:checked");
    return chosen ? chosen.value : NONE;
  }

  /** CMITimespan: HHHH:MM:SS. */
  function timespan(milliseconds) {
    const seconds = Math.floor(milliseconds / 1000);
    return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((part, place) => String(part).padStart(place ? 2 : 4, "0")).join(":");
  }

  /** Hand the platform all there is. Nothing is lost by doing so twice. */
  function keep() {
    if (!api) return;
    lost = false;
    set("suspend_data", questions.map(answerOf).join(""));
    const place = posts.filter((post) => post.open).pop();
    if (place) set("core.lesson_location", place.id);
    if (score !== null) {
      set("core.score.min", 0);
      set("core.score.max", 100);
      set("core.score.raw", score);
    }
    set("core.lesson_status", status);
    done("LMSCommit", "");
    tell();
  }

  function tell() {
    said.textContent = lost ? LOST : "";
    again.hidden = !lost;
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
    if (!api) return;
    if (status !== "passed" && status !== "completed") status = reached();
    keep();
  }

  /** The status that the score earns: by the platform's own mark where it has set one. */
  function reached() {
    const mark = get("student_data.mastery_score");
    if (mark === "" || Number.isNaN(Number(mark))) return "completed";
    return score >= Number(mark) ? "passed" : "failed";
  }

  function begin() {
    started = Date.now();
    open = ask("LMSInitialize", "") === "true";
    lost = !open;
  }

  /** What the platform kept from before. */
  function restore() {
    const kept = get("suspend_data");
    status = get("core.lesson_status");
    if (kept.length === questions.length) {
      questions.forEach((question, place) => {
        for (const input of question.querySelectorAll("input")) input.checked = input.value === kept[place];
      });
    }
    const location = get("core.lesson_location");
    const place = posts.find((post) => post.id === location);
    if (place) place.open = true;
    if (!DONE.includes(status)) status = "incomplete";
    else if (kept.length === questions.length && !kept.includes(NONE)) show();
    set("core.lesson_status", status);
    tell();
  }

  /** The page goes: only now is the session over, for a question whether to leave may be answered with no. */
  function finish() {
    if (!open) return;
    keep();
    set("core.session_time", timespan(Date.now() - started));
    set("core.exit", DONE.includes(status) ? "" : "suspend");
    done("LMSCommit", "");
    done("LMSFinish", "");
    open = false;
  }

  if (api) {
    begin();
    restore();
  } else {
    said.textContent = "没有连接学习平台，作答不保存，关闭网页即清除。";
  }
  form.addEventListener("change", keep);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  again.addEventListener("click", () => {
    if (ask("LMSGetValue", "cmi.core.lesson_status") === "" || !open) begin();
    keep();
  });
  for (const post of posts) post.addEventListener("toggle", keep);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && open) keep();
  });
  addEventListener("pagehide", finish);
  addEventListener("pageshow", (event) => {
    if (!event.persisted || !api) return;
    begin();
    keep();
  });
})();
