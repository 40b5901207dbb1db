/* Shows the slides of the page one at a time over the whole window. The slides themselves are moved in and,
   at the end, back, so that the page stays the one place where they stand. */

import * as audience from "../training/chosen-posts.js";
import { slideClock } from "./clock.js";
import { slideKeys } from "./keys.js";
import { slidesFor } from "./shown.js";
import { slideSide } from "./side.js";
import * as slideWindows from "./windows.js";

export function mount(stage) {
  const list = document.querySelector(".hb-slides__list");
  const every = [...list.querySelectorAll(".hb-slide")];
  let slides = slidesFor(every, audience.current());
  list.classList.remove("hb-slides__list--waits");
  const startButton = document.querySelector("[data-stage-start]");
  const home = stage.parentNode;
  const part = (name) => stage.querySelector(".hb-stage__" + name);
  const doing = (action) => stage.querySelector('[data-stage-do="' + action + '"]');
  const screen = part("screen");
  const presenter = slideWindows.isPresenter();
  const keys = slideKeys();
  const clock = slideClock(Date.now());
  const side = slideSide(stage);
  const title = document.title;
  let current = 0;
  let black = false;
  let showing = false;
  let alone = !presenter;
  let idle = 0;

  /* Start and end. */

  function start(number) {
    if (showing) return;
    showing = true;
    document.body.append(stage);
    screen.append(...slides);
    for (const other of document.body.children) if (other !== stage) other.inert = true;
    document.documentElement.classList.add("hb-showing");
    stage.hidden = false;
    clock.reset(Date.now());
    go(number);
    screen.focus();
    stir();
  }

  function exit() {
    if (document.fullscreenElement) document.exitFullscreen();
    if (presenter) window.close();
    showing = false;
    setNotes(false);
    part("help").hidden = true;
    for (const other of document.body.children) other.inert = false;
    document.documentElement.classList.remove("hb-showing");
    for (const slide of slides) slide.hidden = false;
    list.append(...every);
    home.append(stage);
    stage.hidden = true;
    document.title = title;
    history.replaceState(null, "", location.pathname + location.search);
    slides[current].scrollIntoView({ block: "center" });
    startButton.focus({ preventScroll: true });
  }

  /* What is shown. */

  function go(number) {
    current = Math.min(Math.max(number, 0), slides.length - 1);
    black = false;
    clock.enter(slides[current].dataset.step, Date.now());
    show();
    windows.tell();
  }

  function show() {
    slides.forEach((slide, index) => (slide.hidden = index !== current));
    const names = /hb-slide--(\w+)/.exec(slides[current].className);
    stage.dataset.kind = names ? names[1] : "";
    part("black").hidden = !black || side.isOpen();
    doing("black").setAttribute("aria-pressed", String(black));
    part("place").textContent = "第" + (current + 1) + "张，共" + slides.length + "张" + (black ? "，已黑屏" : "");
    if (!presenter) history.replaceState(null, "", "#slide-" + (current + 1));
    if (side.isOpen()) side.show(slides[current], slides[current + 1], begun(), clock);
  }

  /** Where what is shown began: a slide that goes on is talked about with the notes of its first. */
  function begun() {
    let from = current;
    while (from > 0 && "further" in slides[from].dataset) from -= 1;
    return slides[from];
  }

  function setNotes(open) {
    side.open(open);
    doing("notes").setAttribute("aria-pressed", String(open));
    if (showing) show();
  }

  function setHelp(open) {
    part("help").hidden = !open;
    doing("help").setAttribute("aria-expanded", String(open));
    (open ? part("help") : screen).focus();
  }

  /* What can be done. */

  const actions = {
    next: () => go(current + 1),
    previous: () => go(current - 1),
    first: () => go(0),
    last: () => go(slides.length - 1),
    go: (number) => go(number - 1),
    black() {
      black = !black;
      show();
      windows.tell();
    },
    reset() {
      clock.reset(Date.now());
      show();
      windows.tell();
    },
  };

  /** What concerns this window alone. */
  const own = {
    notes: () => setNotes(!side.isOpen()),
    presenter() {
      if (presenter || windows.open()) return;
      part("blocked").hidden = false;
      setNotes(true);
    },
    fullscreen() {
      if (document.fullscreenElement) document.exitFullscreen();
      else document.documentElement.requestFullscreen().catch(() => {});
    },
    colours() {
      const dark = document.body.dataset.mdColorScheme === "slate";
      const now = stage.dataset.mdColorScheme || (dark ? "slate" : "default");
      stage.dataset.mdColorScheme = now === "slate" ? "default" : "slate";
    },
    help: () => setHelp(part("help").hidden),
    exit,
  };

  function act(message) {
    if (own[message.action]) own[message.action]();
    else if (alone || !windows.ask(message)) actions[message.action](message.number);
  }

  /** @type {{ tell(): void, open?(): boolean, ask?(message: object): boolean }} */
  const windows = presenter
    ? { tell() {}, ...slideWindows.presenterWindow(follow, lost) }
    : slideWindows.showingWindow(
        (message) => {
          if (showing && actions[message.action]) actions[message.action](message.number);
        },
        () => ({ place: current, black, clock: clock.read() }),
      );

  function follow(state) {
    if (state.place === current && state.black === black && state.clock.began === clock.read().began) return;
    current = Math.min(Math.max(Number(state.place) || 0, 0), slides.length - 1);
    black = Boolean(state.black);
    clock.set(state.clock);
    show();
  }

  function lost() {
    alone = true;
    part("lost").hidden = false;
  }

  /** The bar and the pointer are shown while the pointer moves. */
  function stir() {
    stage.classList.remove("is-idle");
    clearTimeout(idle);
    idle = setTimeout(() => stage.classList.add("is-idle"), 3000);
  }

  /* Keys, clicks, touch. */

  document.addEventListener("keydown", function (event) {
    if (!showing) return;
    const onButton = event.target.closest && event.target.closest("button, a");
    if (onButton && (event.key === " " || event.key === "Enter")) return;
    if ([part("notes"), part("help")].includes(event.target) && /^(Arrow(Up|Down)|Page(Up|Down))$/.test(event.key)) return;
    const message = keys(event);
    if (!message) return;
    event.preventDefault();
    if (message.action === "exit" && !part("help").hidden) setHelp(false);
    else act(message);
  });

  stage.addEventListener("click", function (event) {
    const button = event.target.closest("[data-stage-do]");
    if (button) act({ action: button.dataset.stageDo });
  });

  let touched = null;
  screen.addEventListener("touchstart", (event) => (touched = event.touches[0].clientX), { passive: true });
  screen.addEventListener("touchend", function (event) {
    const moved = event.changedTouches[0].clientX - touched;
    if (Math.abs(moved) > 50) act({ action: moved < 0 ? "next" : "previous" });
  });
  for (const area of [screen, part("black")]) {
    area.addEventListener("click", function (event) {
      if (event.target.closest("a") || String(getSelection())) return;
      const box = stage.getBoundingClientRect();
      act({ action: event.clientX < box.left + box.width / 3 ? "previous" : "next" });
    });
  }

  stage.addEventListener("pointermove", stir);
  startButton.addEventListener("click", function () {
    start(0);
    if (!document.fullscreenElement) own.fullscreen();
  });
  window.addEventListener("beforeprint", () => showing && exit()); // the handout is printed from the page
  window.addEventListener("hashchange", fromAddress);
  document.addEventListener("audience", function ({ detail }) {
    if (!showing) slides = slidesFor(every, detail.posts);
    detail.notes.push(`共${slides.length}张。`);
  });

  function fromAddress() {
    const found = /^#slide-(\d+)$/.exec(location.hash);
    if (!found) return;
    if (showing) go(Number(found[1]) - 1);
    else start(Number(found[1]) - 1);
  }

  if (presenter) {
    start(0);
    setNotes(true);
  } else {
    fromAddress();
  }
}
