/* Other papers than the prebuilt one, by the settings in the address. */

import * as address from "../../../shared/address.js";
import { docx } from "../../../shared/docx.js";
import { element } from "../../../shared/dom.js";
import * as files from "../../../shared/files.js";
import { filled } from "../../../shared/filled.js";
import { loadScript, siteData } from "../../../shared/site-data.js";
import { basisLine } from "../../questions/basis.js";
import { lengthOf } from "../length.js";
import { mixFields } from "../mix.js";
import * as setup from "../setup.js";
import { formValues, keyValues, sheetValues } from "./blocks.js";
import { examPaper } from "./forms.js";

export function mount(root) {
  const form = root.querySelector("[data-setup]");
  const sit = root.querySelector("[data-sit]");
  const exam = sit.getAttribute("href");
  const letters = root.dataset.forms.split(" ");
  const kinds = JSON.parse(root.dataset.parts);
  const field = (name) => form.elements.namedItem(name);
  const values = (name) => [...field(name).options].flatMap((option) => option.value.split(" ")).filter(Boolean);
  const mix = mixFields(form);
  const fit = root.querySelector("[data-fit]");
  let drawn = null;
  let shown = null;

  function say(text) {
    root.querySelector("[data-said]").textContent = text;
  }

  function load() {
    return Promise.all([loadScript(root.dataset.bank), loadScript(root.dataset.book)]);
  }

  /** The settings in the form. */
  function read() {
    const many = (name) => (field(name).value ? field(name).value.split(" ") : []);
    const mixed = mix.read();
    return {
      ...setup.DEFAULTS,
      minutes: null,
      seed: setup.plain(field("seed").value, "seed"),
      ...mixed,
      count: setup.total(mixed, field("count").value),
      roles: many("role"),
      themes: many("theme"),
    };
  }

  function fill({ seed, count, roles, themes, ...mixed }) {
    mix.fill(mixed);
    field("seed").value = seed || field("seed").value;
    field("count").value = count;
    field("role").value = roles.join(" ");
    if (field("role").selectedIndex < 0) field("role").value = "";
    field("theme").value = themes[0] || "";
  }

  function facts(chosen, { key: { length }, marks }, why) {
    const [role, theme] = ["role", "theme"].map((name) => field(name).selectedOptions[0].textContent.trim());
    return `卷号${chosen.seed}，范围：${role}${chosen.themes.length ? `，${theme}` : ""}，共${length}题，满分${marks}分${why && `，${why}`}`;
  }

  function draw(chosen) {
    const paper = examPaper(siteData.questions, siteData.book, chosen, letters, Number(root.dataset.short), kinds);
    if (!paper.key.length) return say("没有符合条件的题目，请放宽岗位或者主题。");
    const { why } = lengthOf(siteData.questions.questions, chosen);
    const line = facts(chosen, paper, why);
    fit.hidden = !why;
    fit.textContent = `改为${paper.key.length}题`;
    for (const each of paper.forms) root.querySelector(`[data-form="${each.letter}"] [data-items]`).replaceChildren(...each.parts.flatMap(section));
    root.querySelector("[data-letters]").replaceChildren(...paper.key.map((_, index) => answers(paper, index)));
    root.querySelector("[data-reasons]").replaceChildren(...paper.key.map(reason));
    for (const each of root.querySelectorAll("[data-facts]")) each.textContent = line;
    for (const each of root.querySelectorAll("[data-marks]")) each.textContent = paper.marks;
    drawn = { paper, facts: line };
    shown = JSON.stringify(chosen);
    sit.href = `${exam}?${address.query(setup.scope(chosen))}`;
    return say(`已出卷：${line}。`);
  }

  function section({ title, rule, items }) {
    const list = Object.assign(element("ol"), { start: items[0].number });
    list.append(...items.map(listed));
    return [element("h3", `${title}（${rule}）`), list];
  }

  function listed({ question, options, short, ask, lead }) {
    const item = element("li");
    const isWritten = question.form === "fill" || question.form === "essay";
    if (lead) item.append(element("p", lead, "hb-exam-paper__case"));
    item.append(element("p", `${isWritten ? "" : "（　　）"}${ask}${question.stem}`));
    if (options.length) {
      const choices = element("ol", "", short ? "hb-exam-paper__short" : "");
      choices.append(...options.map(([, text]) => element("li", text)));
      item.append(choices);
    }
    if (question.form === "correction") item.append(element("p", "改正：", "hb-exam-paper__line"));
    if (question.form === "essay") item.append(element("p", "", "hb-exam-paper__room"));
    return item;
  }

  function row(cells) {
    const made = element("tr");
    made.append(...cells);
    return made;
  }

  function answers({ forms }, index) {
    const number = Object.assign(element("th", String(index + 1)), { scope: "row" });
    return row([number, ...forms.map(({ items }) => element("td", items[index].answer))]);
  }

  function reason({ items, right, basis, quote, why }) {
    const cell = element("td");
    const text = root.querySelector("[data-reasons]").dataset.text;
    const link = (clause) => Object.assign(element("a", clause.label, "hb-ref"), { href: `${text}#${clause.id}` });
    cell.append(...basisLine(basis, link), `　${quote}`, ...why.map((each) => element("p", each)));
    return row([...items.map(({ number, answer }) => element("td", `${number}　${answer}`)), element("td", right), cell]);
  }

  /** Draw the paper, unless unchanged; false if the form is invalid. */
  async function make() {
    const chosen = read();
    const fault = !chosen.seed ? "请填写卷号，或者换一个卷号。" : chosen.count === null ? "题数请填1至200的整数。" : "";
    if (fault) {
      say(fault);
      return false;
    }
    await load();
    if (shown !== JSON.stringify(chosen)) draw(chosen);
    return shown === JSON.stringify(chosen);
  }

  async function exportWord(what) {
    if (!(await make())) return;
    await Promise.all([loadScript(root.dataset.office), loadScript(root.dataset.plans)]);
    const { examPlans, officeParts } = siteData;
    const { paper, facts: line } = drawn;
    const wanted = paper.forms.find(({ letter }) => letter === what);
    const [plan, values, name] = wanted
      ? [examPlans.form, formValues(wanted, paper.marks), `${what}卷`]
      : { sheet: [examPlans.sheet, sheetValues(paper), "答题卡"], key: [examPlans.key, keyValues(paper), "参考答案"] }[what];
    const handed = files.offer(`测验试卷_卷号${read().seed}_${name}.docx`, docx(officeParts, filled(plan, { ...values, facts: `${line}。` })));
    say(`已生成Word文件：${name}。${handed}`);
  }

  // Material opens every <details> for printing; the key is printed only if open.
  const key = root.querySelector("[data-key]");
  root.classList.add("is-on");
  key.querySelector("summary").addEventListener("click", () => key.classList.toggle("is-kept", !key.open));

  const missing = () => say("题库没有载入，请确认手册文件夹是完整的。");

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    make().then((made) => made && setup.write(read()), missing);
  });
  form.querySelector("[data-draw]").addEventListener("click", () => {
    field("seed").value = setup.drawSeed();
    form.requestSubmit();
  });
  fit.addEventListener("click", () => {
    mix.fill({ ...read(), forms: [], cases: null });
    field("count").value = drawn.paper.key.length;
    form.requestSubmit();
  });
  for (const button of form.querySelectorAll("[data-word]")) {
    button.addEventListener("click", () => exportWord(button.dataset.word).catch(missing));
  }

  const given = setup.read({ roles: values("role"), themes: values("theme"), kinds: [], forms: mix.forms });
  if (given && given.seed) {
    fill(given);
    make().catch(missing);
  }
}
