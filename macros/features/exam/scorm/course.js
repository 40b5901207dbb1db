/* The course's talk with a learning platform: SCORM 1.2 run-time environment, chapter 3. Without one, it works for itself. */
(function () {
  "use strict";

  const NONE = "-"; /* stands in the kept answers for a question without one */
  const MOST = 500; /* windows to look through: a platform may nest frames */
  const form = document.getElementById("questions");
  const questions = [...form.querySelectorAll("fieldset")];
  const posts = [...document.querySelectorAll("details")];
  const started = Date.now();
  const api = find();
  let over = false;

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

  function get(name) {
    return api ? String(api.LMSGetValue(`cmi.${name}`)) : "";
  }

  function set(name, value) {
    if (api) api.LMSSetValue(`cmi.${name}`, String(value));
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

  function keep() {
    set("suspend_data", questions.map(answerOf).join(""));
    if (api) api.LMSCommit("");
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
    const open = questions.find((question) => answerOf(question) === NONE);
    if (open) {
      open.querySelector("input").focus();
      document.getElementById("result").textContent = `第${questions.indexOf(open) + 1}题还没有作答。`;
      return;
    }
    const right = show();
    set("core.score.min", 0);
    set("core.score.max", 100);
    set("core.score.raw", Math.round((right / questions.length) * 100));
    set("core.lesson_status", "completed");
    keep();
  }

  function restore() {
    const kept = get("suspend_data");
    if (kept.length === questions.length) {
      questions.forEach((question, place) => {
        for (const input of question.querySelectorAll("input")) input.checked = input.value === kept[place];
      });
    }
    const place = posts.find((post) => post.id === get("core.lesson_location"));
    if (place) place.open = true;
    if (get("core.lesson_status") === "completed") show();
    else set("core.lesson_status", "incomplete");
  }

  function finish() {
    if (!api || over) return;
    over = true;
    set("core.session_time", timespan(Date.now() - started));
    set("core.exit", get("core.lesson_status") === "completed" ? "" : "suspend");
    api.LMSCommit("");
    api.LMSFinish("");
  }

  if (api) {
    api.LMSInitialize("");
    restore();
  } else {
    document.getElementById("platform").textContent = "没有连接学习平台，作答不保存，关闭网页即清除。";
  }
  form.addEventListener("change", keep);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  for (const post of posts) {
    post.addEventListener("toggle", () => {
      if (post.open) set("core.lesson_location", post.id);
    });
  }
  addEventListener("pagehide", finish);
  addEventListener("beforeunload", finish);
})();
