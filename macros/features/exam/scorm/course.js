/* The course: answers, result and status, handed to a learning platform (platform.js); without one, it works for itself. What the
   platform did not take is said, and can be handed to it again. */
(function () {
  "use strict";

  const NONE = "-"; /* stands in the kept answers for a question without one */
  const HANDED = "!"; /* ends them once they are handed in; before them stands which paper they answer */
  const KEPT = /^(?:([0-9a-f]{8}):)?([\w-]*)(!?)$/; /* older courses named no paper */
  const LETTERS = "ABCDEF";
  const SETS = "?ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_"; /* one sign for each set of letters */
  const STATUSES = ["incomplete", "failed", "completed", "passed"]; /* from the lowest */
  const ADVICE = "可能已经退出登录，或者结束了本次学习。请不要关闭本页，选“重新提交给学习平台”再试；仍然不行的，请选“打印本页”，把打印件交给组织学习的单位。";
  const { platform } = window;
  const form = document.getElementById("questions");
  const questions = [...form.querySelectorAll("fieldset")];
  const posts = [...document.querySelectorAll("details")];
  const said = document.getElementById("platform");
  const ways = document.getElementById("ways"); /* out of a refusal */
  const resumed = document.getElementById("resumed");
  const retry = document.getElementById("retry");
  const result = document.getElementById("result");
  const { lost, session, set, get } = platform;
  let started = Date.now();
  let open = false; /* until LMSFinish */
  let restored = false; /* whether what the platform kept from before has been read: only then is it written over */
  let opened = ""; /* id of the post opened last */
  let foreign = false; /* whether the platform keeps answers to another paper */
  let handed = false;
  let score = null; /* percent, once submitted in this session */

  /** The letters that are chosen, in their order; "" for none. */
  const answerOf = (question) => [...question.querySelectorAll("input:checked")].map(({ value }) => value).join("");
  const isMultiple = (question) => question.querySelector("input").type === "checkbox";

  /** An answer as one sign: its letter, or where several may be chosen, the set of them. */
  function signOf(question) {
    const answer = answerOf(question);
    if (!answer) return NONE;
    return isMultiple(question) ? SETS[[...answer].reduce((sum, letter) => sum + 2 ** LETTERS.indexOf(letter), 0)] : answer;
  }

  function isIn(sign, question, letter) {
    if (!isMultiple(question)) return sign === letter;
    return sign !== NONE && Math.floor(SETS.indexOf(sign) / 2 ** LETTERS.indexOf(letter)) % 2 === 1;
  }

  /** 1 for all right letters and no other; half for some of them and no other. */
  function marksOf(question) {
    const answer = answerOf(question);
    const { right } = question.dataset;
    if (answer === right) return 1;
    return isMultiple(question) && answer && [...answer].every((letter) => right.includes(letter)) ? 0.5 : 0;
  }

  /** CMITimespan: HHHH:MM:SS. */
  function timespan(milliseconds) {
    const seconds = Math.max(0, Math.floor(milliseconds / 1000)); /* a clock may be set back */
    return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((part, place) => String(part).padStart(place ? 2 : 4, "0")).join(":");
  }

  /** Hand the platform all there is. Nothing is lost by doing so twice. */
  function keep() {
    if (!platform.isThere()) return;
    lost.clear();
    if (!restored) restore();
    const answers = questions.map(signOf);
    if (restored && !(foreign && answers.every((each) => each === NONE))) set("suspend_data", `${form.dataset.paper}:${answers.join("")}${handed ? HANDED : ""}`);
    if (opened) set("core.lesson_location", opened);
    if (score !== null) {
      set("core.score.min", 0);
      set("core.score.max", 100);
      const best = get("core.score.raw");
      if (best !== null) set("core.score.raw", Math.max(score, Number(best) || 0));
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
    let marks = 0;
    for (const question of questions) {
      const own = marksOf(question);
      const answer = question.querySelector(".answer");
      right += own === 1 ? 1 : 0;
      marks += own;
      answer.hidden = false;
      answer.querySelector("strong").textContent = own === 1 ? "答对。" : own ? "答对一部分，得一半分。" : "答错。";
      for (const input of question.querySelectorAll("input")) input.disabled = true;
    }
    form.querySelector("button").disabled = true;
    retry.hidden = false;
    result.textContent = `共${questions.length}题，答对${right}题。`;
    return marks;
  }

  function submit() {
    const empty = questions.find((question) => !answerOf(question));
    if (empty) {
      empty.querySelector("input").focus();
      result.textContent = `第${questions.indexOf(empty) + 1}题还没有作答。`;
      return;
    }
    handed = true;
    score = Math.round((show() / questions.length) * 100);
    keep();
  }

  /** Answer anew: what the platform holds of status and score is not lowered. */
  function begin() {
    handed = false;
    score = null;
    for (const question of questions) {
      question.querySelector(".answer").hidden = true;
      for (const input of question.querySelectorAll("input")) input.checked = input.disabled = false;
    }
    form.querySelector("button").disabled = false;
    retry.hidden = true;
    result.textContent = `可以重新作答。${platform.isThere() ? "学习平台已经记下的通过、完成不会改低，成绩记最高的一次。" : ""}`;
    questions[0].querySelector("input").focus();
    keep();
  }

  /** The status that is earned here: by the platform's own mark where it has set one; it need not know of marks. */
  function reached() {
    if (score === null) return STATUSES[0];
    const mark = get("student_data.mastery_score");
    if (!mark || Number.isNaN(Number(mark))) return "completed";
    return score >= Number(mark) ? "passed" : "failed";
  }

  function connect() {
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
    const fresh = questions.every((question) => !answerOf(question));
    const [, paper = form.dataset.paper, answers = "", mark] = KEPT.exec(kept) || [];
    const whole = paper === form.dataset.paper && answers.length === questions.length;
    foreign = kept !== "" && !whole;
    resumed.textContent = foreign ? "学习平台里存的是另一份练习题的作答，题目与现在的不同，没有沿用，请重新作答。平台已经记下的完成情况和成绩不会改低。" : "";
    questions.forEach((question, place) => {
      if (!whole || answerOf(question)) return;
      for (const input of question.querySelectorAll("input")) input.checked = isIn(answers[place], question, input.value);
    });
    const post = posts.find((each) => each.id === last);
    if (post && !opened) post.open = true;
    const isOld = !kept.includes(":") && STATUSES.indexOf(before) > 0; /* older courses did not mark what was handed in */
    handed = whole && fresh && !answers.includes(NONE) && (mark === HANDED || isOld);
    if (handed) show();
  }

  /** The page goes: only now is the session over, for a question whether to leave may be answered with no. */
  function finish() {
    if (!open) return;
    keep();
    set("core.session_time", timespan(Date.now() - started));
    set("core.exit", handed ? "" : "suspend");
    session("LMSCommit");
    session("LMSFinish");
    open = false;
  }

  if (platform.isThere()) {
    connect();
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
    platform.lookAgain();
    if (!get("core.lesson_status")) connect();
    keep();
  });
  retry.addEventListener("click", begin);
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
    if (!event.persisted || !platform.isThere()) return;
    started = Date.now();
    connect();
    keep();
  });
})();
