/* An exam: settings (in the address), sitting (in storage), result. */

import { offer, sharing } from "../../shared/files.js";
import { loadScript, siteData } from "../../shared/site-data.js";
import { fingerprint, paper } from "../questions/paper.js";
import { examDesk } from "./desk.js";
import { setupForm } from "./form.js";
import { byId, isWhole, onPage, settled } from "./marking.js";
import * as setup from "./setup.js";
import { recordSheet } from "./sheet.js";
import { sittings } from "./sitting.js";

export function mount(root) {
  const about = { regulation: root.dataset.regulation, documentNumber: root.dataset.documentNumber, status: root.dataset.status };
  const store = sittings(about.regulation);
  const said = root.querySelector("[data-said]");
  const form = setupForm(root.querySelector("[data-setup]"));
  const desk = examDesk(root.querySelector("[data-sitting]"), root.querySelector("[data-question-template]"), {
    answer: (question, given) => {
      if (!store.answer(sitting, question, given)) say("本机不能保存，刷新或者关闭网页后，本次作答会丢失。");
    },
    handIn: () => handIn("asked"),
  });
  const sheet = recordSheet(root.querySelector("[data-sheet]"), root.dataset.text, about);

  let sitting = null;
  let timer = null;
  let bank = null;
  let questions = null;

  function say(text) {
    said.textContent = text;
  }

  function show(part) {
    for (const each of [form, desk, sheet]) each.root.hidden = each !== part;
    root.classList.toggle("is-sitting", part === desk);
  }

  /** Show what the store holds. `why`: "opened" the page was, "asked" the person has, so that the focus goes along,
      or "elsewhere" another tab has changed it. */
  function render(why) {
    const moved = why === "asked";
    stopTimer();
    sitting = store.current();
    if (!sitting) {
      show(form);
      if (moved) form.focus();
      if (why === "elsewhere") say("另一个窗口已清除本机的作答。");
    } else if (!sitting.handed && !isWhole(sitting, questions)) {
      store.clear();
      say("手册的题库已经更新，上次没有做完的题目与现在不同，不能接着作答，请重新开始。");
      render(why);
    } else if (sitting.handed) {
      const answers = store.answers(sitting);
      sheet.draw(sitting, answers, questions, siteData.book, bank);
      show(sheet);
      if (why === "opened") say("这是本机上一次的测验记录。重新测验，请先清除本次作答。");
      if (sitting.handed === "time") say("时间已到，已经自动交卷。");
      if (!isWhole(sitting, questions)) say("这是本机上一次的测验记录。交卷以后，手册的题库有改动，记录仍然保留，可以导出；改动的题目列在下面。");
      if (moved) sheet.focus();
    } else {
      desk.draw(sitting, store.answers(sitting), bank, questions);
      show(desk);
      if (why === "opened") say("已找到本机没有交卷的测验，可以接着作答；不是本人的，请交卷后清除。");
      startTimer();
      if (moved) desk.focus();
    }
    if (!store.isPersistent()) say("本机不能保存，刷新或者关闭网页后，本次作答会丢失。");
  }

  function startTimer() {
    const { minutes } = sitting.setup;
    if (!minutes) return desk.time(null);
    const watch = store.stopwatch(sitting);
    timer = { watch, warned: false, ticks: 0, interval: 0 };
    timer.interval = setInterval(tick, 1000);
    tick();
  }

  function tick() {
    const left = sitting.setup.minutes * 60000 - timer.watch.read();
    if (left <= 0) return handIn("time");
    desk.time(left);
    if (left <= 300000 && !timer.warned) {
      timer.warned = true;
      if (sitting.setup.minutes > 5) say("还有不到5分钟，到时自动交卷。");
    }
    if (timer.ticks % 5 === 0) timer.watch.save();
    timer.ticks += 1;
  }

  function stopTimer() {
    if (timer) clearInterval(timer.interval);
    timer = null;
  }

  function handIn(how) {
    const answers = store.answers(sitting);
    const entries = sitting.entries.map((entry) => settled(entry, answers.get(entry.id), questions));
    store.handIn(sitting, how, entries);
    say("");
    render("asked");
  }

  function begin() {
    const chosen = form.read();
    if (!form.check(chosen)) return;
    const { entries, left } = onPage(paper(bank.questions, chosen.seed, chosen.count, setup.filters(chosen), setup.form(chosen)), questions);
    store.start(
      { ...chosen, count: entries.length, left },
      entries.map((entry) => ({ ...entry, fingerprint: fingerprint(questions.get(entry.id)) })),
    );
    sheet.name(form.person());
    say("");
    render("asked");
  }

  form.root.addEventListener("submit", (event) => {
    event.preventDefault();
    begin();
  });
  desk.root.addEventListener("submit", (event) => event.preventDefault());
  sheet.root.querySelector("[data-clear]").addEventListener("click", () => {
    store.clear();
    sheet.forget();
    say("本次作答已经从本机清除。");
    render("asked");
  });
  sheet.root.querySelector("[data-practise]").addEventListener("click", () => sheet.practise(sitting, store.answers(sitting), questions));
  sheet.root.querySelector("[data-export]").addEventListener("click", () => {
    say(offer(...sheet.file(sitting, store.answers(sitting), questions), "application/json"));
    store.exported();
  });
  const share = sharing("application/json");
  sheet.root.querySelector("[data-share]").hidden = !share;
  sheet.root.querySelector("[data-share]").addEventListener("click", async () => say(await share(...sheet.file(sitting, store.answers(sitting), questions))));
  sheet.root.querySelector("[data-code]").addEventListener("click", () => sheet.showCode(sitting, store.answers(sitting), questions));
  store.watch((what) => {
    if (!questions) return;
    if (what === "sitting") render("elsewhere");
    else if (sitting && !sitting.handed) desk.refresh(store.answers(sitting));
  });
  addEventListener("pagehide", () => {
    if (timer) timer.watch.save();
  });

  form.fill(setup.read(form.allowed));
  if (!store.current()) show(form);
  Promise.all([loadScript(root.dataset.bank), loadScript(root.dataset.book)]).then(
    () => {
      bank = siteData.questions;
      questions = byId(bank);
      form.ready(bank.questions);
      render("opened");
    },
    () => say("题库没有载入，请确认手册文件夹是完整的。"),
  );
}
