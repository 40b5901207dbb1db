/* The parts of the draft page that take its content out and in: what a file changes is shown before anything is taken over. */

import { element } from "../../shared/dom.js";
import * as files from "../../shared/files.js";
import { chosen, leftOut } from "../../shared/untrusted.js";
import { FORM, MOST, joined, pack, unpack } from "./file.js";

/** `find(key)` gives a part; `collect()` is the form, `replace(form, words)` puts another in its place, `called(key, value)` is how the page
    shows a value, `offers(unit, post)` whether it offers a post to members of this kind of unit. */
export function draftFile({ find, regulation, collect, replace, called, offers, say, exported }) {
  const preview = find("preview");
  let offered = null;
  let compared = "";

  find("export").addEventListener("click", () => {
    exported();
    say(files.offer("制度草稿填写内容.json", JSON.stringify(pack(collect(), regulation), null, 1), "application/json"));
  });
  chosen(find("import"), { form: FORM, preview, take: (text) => look(known(unpack(text, regulation))), say });

  /** What a file chooses that this page does not offer is left out. */
  function known({ given, left }) {
    const strange = ["unit", "note"].filter((key) => given[key] && called(key, given[key]) === given[key]);
    const reasons = strange.map((key) => ({ path: [FORM.schema.properties[key].title], why: "本手册没有文件里的这一种" }));
    const taken = { ...given, ...Object.fromEntries(strange.map((key) => [key, ""])) };
    const { title, items } = FORM.schema.properties.members;
    const members = taken.members.map((member, index) => {
      if (!member.post || offers(taken.unit || collect().unit, member.post)) return member;
      reasons.push({ path: [title, member.name || `第${index + 1}项`, items.properties.post.title], why: "本手册没有文件里的这一种" });
      return { ...member, post: "" };
    });
    return { given: { ...taken, members }, left: [...left, ...reasons] };
  }

  function look(found) {
    const { form, changes, added } = joined(collect(), found.given);
    if (form.members.length > MOST) return say(`成员最多${MOST}人，没有导入。`);
    const told = changes.map(({ what, key, before, after }) => `${what}：现为“${called(key, before)}”，导入后为“${called(key, after)}”。`);
    const counts = [changes.length ? `改写${changes.length}项：` : "已填的内容不改写。", ...told, ...(added ? [`增加成员、机构${added}项。`] : []), "文件里没有写的内容，本页的保留不动。"];
    find("changes").replaceChildren(...[...counts, ...leftOut(found.left, "不导入")].map((line) => element("li", line)));
    [offered, compared] = [found, JSON.stringify(form)];
    preview.hidden = false;
    find("accept").focus();
    return say("请核对后选择是否导入。");
  }

  find("accept").addEventListener("click", () => {
    const { form } = joined(collect(), offered.given);
    if (JSON.stringify(form) !== compared) {
      look(offered);
      return say("本页的内容刚才有改动，请重新核对。");
    }
    preview.hidden = true;
    replace(form, "已导入。");
    return find("undo").focus();
  });
  find("refuse").addEventListener("click", () => {
    preview.hidden = true;
    say("没有导入。");
  });
}
