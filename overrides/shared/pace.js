/* Long work in short turns, so that the page answers meanwhile. */

const TURN = 12; /* milliseconds of work before the page gets its turn */

/** Let everything else that waits run first. */
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

/** A function to await between two pieces of work: it pauses once a turn is used up. */
export function pace() {
  let start = performance.now();
  return async function breathe() {
    if (performance.now() - start < TURN) return;
    await pause();
    start = performance.now();
  };
}

/** Let the page be drawn; a tab that nobody sees is not waited for. */
export function drawn() {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, 100);
    requestAnimationFrame(() => {
      clearTimeout(late);
      setTimeout(resolve);
    });
  });
}
