/* Yields to the event loop during long work. */

const TURN = 12; /* milliseconds of work between yields */

/** Yield to the event loop. */
function pause() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** A function to await between pieces of work; it yields every `TURN`. */
export function pace() {
  let start = performance.now();
  return async function breathe() {
    if (performance.now() - start < TURN) return;
    await pause();
    start = performance.now();
  };
}

/** Wait for a frame, if the tab is visible. */
export function drawn() {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, 100);
    requestAnimationFrame(() => {
      clearTimeout(late);
      setTimeout(resolve);
    });
  });
}
