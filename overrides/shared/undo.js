/* The undo of an action on what is kept: it puts back what the action changed, and only what nobody has changed since,
   here or in another tab. */

/* Marks of exports (unexported.js) come back too, but nobody counts them. */
const isMark = (name) => name.startsWith("kept/");

/** `store` is {text, put, remove}. Returns {act, look, back}. */
export function undoable({ text, put, remove }) {
  let steps = [];
  let left = 0;

  /** Do something to the values of these names; what it changes can be undone. Returns what `action` returns. */
  function act(names, action) {
    const before = [...names].map((name) => ({ name, before: text(name) }));
    [steps, left] = [[], 0];
    const result = action();
    steps = before.map((step) => ({ ...step, after: text(step.name) })).filter((step) => step.before !== step.after);
    return result;
  }

  /** Whether anything can still be put back. What has been changed since is given up for good. */
  function look() {
    const untouched = steps.filter(({ name, after }) => text(name) === after);
    left += steps.filter((step) => !untouched.includes(step) && !isMark(step.name)).length;
    steps = untouched;
    return steps.length > 0;
  }

  /** Put it back. Returns {left, kept}: how many values stay since they have been changed, and whether all is saved. */
  function back() {
    look();
    const saved = steps.map(({ name, before }) => (before === null ? (remove(name), true) : put(name, before)));
    steps = [];
    return { left, kept: saved.every(Boolean) };
  }

  return { act, look, back };
}

/** Serve an undo by `button`, which is seen as long as there is something to put back. `undone(sentence)` is called when
    it has been; `look` is to be called whenever something may have changed. */
export function undoButton(button, store, undone) {
  const undo = undoable(store);
  const look = () => void (button.hidden = !undo.look());
  button.addEventListener("click", () => {
    const { left, kept } = undo.back();
    look();
    const stays = left ? `其中${left}项此后又有改动，没有恢复。` : "";
    undone(`已恢复。${stays}${kept ? "" : "本机浏览器没有保存成功，关闭页面后恢复的内容会丢失。"}`);
  });
  function act(names, action) {
    const result = undo.act(names, action);
    look();
    return result;
  }
  return { act, look };
}
