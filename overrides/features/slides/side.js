/* The presenter's panel: next slide, notes, time. */

import { duration } from "./clock.js";

/** The panel of a stage. `show(slide, next, first, clock)` fills it in, with
    the notes of `first`, at which they keep their place; it keeps time while it is open. */
export function slideSide(stage) {
  const part = (name) => stage.querySelector(".hb-stage__" + name);
  const field = (name) => stage.querySelector('[data-stage="' + name + '"]');
  let timer = 0;
  let tick = () => {};
  let said = null;

  function show(slide, next, first, clock) {
    part("next").replaceChildren(...(next ? [preview(next)] : []));
    if (first !== said) say(first);
    tick = () => showTime(Number(slide.dataset.minutes), clock.read());
    tick();
  }

  function say(slide) {
    said = slide;
    const notes = slide.querySelector(".hb-slide__notes > div");
    part("notes").replaceChildren(...(notes ? [notes.cloneNode(true)] : []));
    part("notes").scrollTop = 0;
    part("none").hidden = Boolean(notes);
  }

  /** A copy to look at: no id, no links, no notes. */
  function preview(slide) {
    const copy = slide.cloneNode(true);
    copy.removeAttribute("id");
    copy.hidden = false;
    for (const link of copy.querySelectorAll("a")) link.replaceWith(link.textContent);
    return copy;
  }

  function showTime(minutes, clock) {
    const now = Date.now();
    field("now").textContent = new Date(now).toTimeString().slice(0, 5);
    field("elapsed").textContent = duration(now - clock.began);
    field("step-line").hidden = !minutes;
    field("step").textContent = duration(now - clock.stepped);
    field("minutes").textContent = String(minutes);
    field("over").hidden = now - clock.stepped < minutes * 60000;
  }

  function open(opened) {
    part("side").hidden = !opened;
    stage.classList.toggle("hb-stage--presenter", opened);
    clearInterval(timer);
    if (opened) timer = setInterval(() => tick(), 1000);
  }

  return { show, open, isOpen: () => !part("side").hidden };
}
