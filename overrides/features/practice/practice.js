/* The practice form: filters are in the address; an event starts the questions or cards. */

import * as address from "../../shared/address.js";
import { classAddress } from "../../shared/class-address.js";
import { deskOf } from "./desk.js";

export function mount(form) {
  const desk = deskOf(form);
  const { progress } = desk;
  const NAMES = ["role", "theme", "form", "kind", "only", "count"];
  const field = (name) => form.elements[name];
  const counts = form.querySelector("[data-counts]");
  const resume = form.querySelector("[data-resume]");
  const standard = field("count").value;
  let bank = null;
  let running = ""; /* what was started last */

  function fromAddress() {
    const given = address.read();
    for (const name of NAMES) {
      const value = given.get(name) || "";
      if (name !== "count" && [...field(name).options].some((option) => option.value === value)) field(name).value = value;
    }
    const count = Number(given.get("count"));
    if (Number.isInteger(count) && count >= 1) field("count").value = Math.min(count, Number(field("count").max));
    const again = given.getAll("again"); /* from a class exercise, where this page does not see what that one keeps */
    if (!again.length) return;
    progress.rounds.keep(progress.rounds.begin(), { ids: again, place: 0, right: 0 });
    toAddress();
  }

  function choice() {
    const made = Object.fromEntries(NAMES.map((name) => [name, field(name).value]));
    return { ...made, count: Number(made.count) };
  }

  /** What goes into the address, but for what this person alone has done. */
  function shared() {
    const [role, theme, form, kind] = ["role", "theme", "form", "kind"].map((name) => field(name).value);
    return { role, theme, form, kind, count: field("count").value === standard ? "" : field("count").value };
  }

  function toAddress() {
    address.write({ ...shared(), only: field("only").value });
  }

  function forClass() {
    const chosen = ["role", "theme", "form", "kind"].filter((name) => field(name).value).map((name) => field(name).selectedOptions[0].textContent.trim());
    const range = address.query(shared());
    return { address: location.href.replace(/[?#].*$/, "") + (range && `?${range}`), what: ["练习", ...chosen].join("，") };
  }

  function show() {
    if (!bank) return;
    const made = choice();
    const { all, fresh, wrong } = progress.sorted(bank.chosen(made));
    const decks = [["duties", "职责卡片"], ["stems", "题目卡片"]].map(([deck, name]) => {
      const { old, fresh: unseen } = progress.due(bank.cards(deck, made));
      return `${name}今天到期${old.length}张，没看过的${unseen.length}张`;
    });
    counts.textContent = `所选范围有${all.length}题，其中没做过的${fresh.length}题，在错题本中的${wrong.length}题；${decks.join("；")}。`;
    const left = progress.rounds.last();
    resume.hidden = !left || running === "questions";
    resume.textContent = left ? `继续上次的练习（第${left.place + 1}题，共${left.ids.length}题）` : "";
  }

  function start(mode, also) {
    if (!bank || !form.reportValidity()) return;
    toAddress();
    desk.start(mode, { ...choice(), ...also });
  }

  const showClass = classAddress(form.querySelector("[data-class]"), forClass);
  const fold = form.querySelector("[data-class-fold]");
  fold.addEventListener("toggle", () => fold.open && showClass());

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    start("questions");
  });
  for (const button of form.querySelectorAll("[data-deck]")) button.addEventListener("click", () => start(button.dataset.deck));
  resume.addEventListener("click", () => start("questions", { resume: true }));
  form.addEventListener("change", () => {
    if (field("count").validity.valid) {
      toAddress();
      if (fold.open) showClass();
    }
    counts.setAttribute("aria-live", "polite");
    show();
  });
  progress.watch(show);
  fromAddress();
  desk.ready.then(
    (made) => {
      bank = made;
      desk.onStart((mode) => {
        running = mode;
        counts.setAttribute("aria-live", "off"); /* the parts below speak now */
        show();
      });
      show();
    },
    () => {
      counts.textContent = "题库没有载入，请确认手册文件夹是完整的。";
    },
  );
}
