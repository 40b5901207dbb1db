/* Elapsed time of a show and its current step, in Unix milliseconds, so that two windows agree. */

/** 65000 -> 01:05; from an hour on 1:00:05. */
export function duration(milliseconds) {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const two = (number) => String(number).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  return (hours ? hours + ":" : "") + two(Math.floor(seconds / 60) % 60) + ":" + two(seconds % 60);
}

/** A clock that starts at `now`, in no step. */
export function slideClock(now) {
  let began = now;
  let name = "";
  let stepped = now;
  return {
    reset(time) {
      began = stepped = time;
    },
    /** Enter a step; the same one again goes on. */
    enter(step, time) {
      if (step !== name) stepped = time;
      name = step;
    },
    /** The clock as a plain value, and as set by one. */
    read: () => ({ began, step: name, stepped }),
    set(value) {
      began = value.began;
      name = value.step;
      stepped = value.stepped;
    },
  };
}
