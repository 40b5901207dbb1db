/* A pasted list of units in place of the one that is kept: what it changes is shown first, and one undo puts the old list back. It
   serves the parts of unit-taking.html. */

import { differences } from "../../shared/changes.js";
import { element } from "../../shared/dom.js";
import { undoButton } from "../../shared/undo.js";
import * as office from "./office-data.js";

const LOST = "本机浏览器没有保存成功，关闭页面后填写的内容会丢失。";

/** What a list changes in the one that is kept, as sentences. */
function changes(before, after) {
  const all = differences(before, after);
  const whole = all.filter(({ path }) => path.length === 1);
  const names = (found) => `${found.length}个单位：${found.map(({ path: [name] }) => name).join("、")}。`;
  const [gone, added] = [whole.filter(({ after: now }) => now === ""), whole.filter(({ before: was }) => was === "")];
  const order = (list, other) => list.map(({ name }) => name).filter((name) => other.some((unit) => unit.name === name)).join("\n");
  return [
    gone.length ? `去掉${names(gone)}` : "",
    added.length ? `增加${names(added)}` : "",
    ...all.filter(({ path }) => path.length > 1).map(({ path: [name], before: was, after: now }) => `${name}：类别现为“${was}”，改为“${now}”。`),
    order(before, after) === order(after, before) ? "" : "单位的先后改为粘贴的先后。",
  ].filter(Boolean);
}

/** `root` holds the parts. */
export function unitTaking(root) {
  const part = (name) => root.querySelector(`[data-units-${name}]`);
  const [paste, preview] = ["paste", "preview"].map(part);
  const say = (words) => void (part("said").textContent = words);
  const undo = undoButton(part("undo"), office.undoing, (words) => {
    part("take").focus();
    say(words);
  });
  let compared = "";

  function take() {
    const { units, problems, kept, saved } = undo.act(office.stored(["units"]), () => office.setUnits(paste.value));
    say([kept ? `名单现有${units.length}个单位。` : "名单没有改动。", saved ? "" : LOST, ...problems].join(""));
  }

  /** Show what the pasted list changes; without a list to change it is taken at once. */
  function look() {
    const { units, problems } = office.readUnits(paste.value);
    const before = office.units();
    const lines = changes(before, units);
    preview.hidden = true;
    if (!before.length || !units.length) return take();
    if (!lines.length) return say(["名单没有改动。", ...problems].join(""));
    compared = JSON.stringify(before);
    part("changes").replaceChildren(...[...lines, ...problems].map((line) => element("li", line)));
    preview.hidden = false;
    part("accept").focus();
    return say("本机已有单位名单，请核对后选择是否改用。");
  }

  part("take").addEventListener("click", look);
  part("accept").addEventListener("click", () => {
    if (JSON.stringify(office.units()) !== compared) {
      look();
      return say("本机的名单刚才有改动，请重新核对。");
    }
    preview.hidden = true;
    take();
    return part("undo").focus();
  });
  part("refuse").addEventListener("click", () => {
    preview.hidden = true;
    part("take").focus();
    say("名单没有改动。");
  });
  document.addEventListener("office:changed", undo.look);
}
