/* Keys -> what the stage does. Clickers send PageDown, PageUp, b or a full stop. */

const ACTIONS = {
  ArrowRight: "next",
  ArrowDown: "next",
  PageDown: "next",
  " ": "next",
  ArrowLeft: "previous",
  ArrowUp: "previous",
  PageUp: "previous",
  Backspace: "previous",
  Home: "first",
  End: "last",
  Escape: "exit",
  b: "black",
  ".": "black",
  f: "fullscreen",
  n: "notes",
  p: "presenter",
  r: "reset",
  d: "colours",
  "?": "help",
  "？": "help",
};

/** Return a reader of key events: it gives {action, number}, or null where a key means nothing.
    Figures are gathered until Enter: 1 2 Enter is {action: "go", number: 12}. */
export function slideKeys() {
  let typed = "";
  return function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return null;
    if (/^\d$/.test(event.key)) {
      typed = (typed + event.key).slice(-3);
      return null;
    }
    if (event.key === "Enter") {
      const number = Number(typed);
      typed = "";
      return number ? { action: "go", number } : { action: "next" };
    }
    typed = "";
    const action = ACTIONS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    return action ? { action } : null;
  };
}
