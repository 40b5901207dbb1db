/* What a question is answered with: options to tick, words to write, places to give. By keyboard and finger alike. */

import { element } from "../../shared/dom.js";
import { LETTERS, MOST_TEXT, NONE, VERDICTS } from "./answer.js";

/** How a form is answered on a page, where that is more than choosing one option. */
export const HOW = {
  multiple: "有两个以上正确选项",
  correction: "判断说法是否正确；选“错误”的，再写出应当改成的词",
  fill: "填写横线处条文的原词",
  order: "给每一项选定次序，1为最先",
};

/** The letter of an option as it is shown; 正确 and 错误 have none. */
export const letterOf = ({ form }, order, place) => (form === "judge" ? "" : LETTERS[order.indexOf(place)]);

/** `order`: the places of the options as they are shown; `name`: of the controls. Returns {parts, read, fill, labels, lock}: `parts`
    go on the page, `labels` are those of the options in their order there; `lock` ends the answering. */
export function answerField(question, order, name, letter = letterOf) {
  const { form, options } = question;
  const made = { correction: corrected, fill: filledIn, order: ordered }[form] ?? chosenFrom;
  const field = made();
  return { ...field, lock: () => field.parts.flatMap((part) => [...part.querySelectorAll("input, select")]).forEach((each) => (each.disabled = true)) };

  function option(type, value, letter, text) {
    const label = element("label", "", "hb-option");
    const input = Object.assign(element("input"), { type, name, value: String(value) });
    label.append(input, element("span", letter, "hb-option__letter"), element("span", text, "hb-option__text"), element("span", "", "hb-option__mark"));
    return [label, input];
  }

  function words(label) {
    const box = element("label", label, "hb-answer");
    const input = Object.assign(element("input"), { type: "text", name: `${name}-words`, maxLength: MOST_TEXT, autocomplete: "off" });
    box.append(input);
    return [box, input];
  }

  function chosenFrom() {
    const several = form === "multiple";
    const drawn = order.map((place) => option(several ? "checkbox" : "radio", place, letter(question, order, place), options[place].text));
    const labels = drawn.map(([label]) => label);
    const inputs = drawn.map(([, input]) => input);
    const read = () => {
      const places = inputs.filter((input) => input.checked).map((input) => Number(input.value)).sort();
      return { chosen: several && places.length ? places : (places[0] ?? null), text: "" };
    };
    const fill = ({ chosen } = NONE) => inputs.forEach((input) => (input.checked = [chosen].flat().includes(Number(input.value))));
    return { parts: labels, labels, read, fill };
  }

  function corrected() {
    const drawn = VERDICTS.map((verdict, place) => option("radio", place, "", verdict));
    const [box, input] = words("选“错误”的，应当改成");
    const [right, wrong] = drawn.map(([, radio]) => radio);
    const open = () => (input.disabled = !wrong.checked);
    for (const radio of [right, wrong]) radio.addEventListener("change", open);
    open();
    return {
      parts: [...drawn.map(([label]) => label), box],
      labels: drawn.map(([label]) => label),
      read: () => ({ chosen: right.checked ? 0 : wrong.checked ? 1 : null, text: wrong.checked ? input.value : "" }),
      fill: ({ chosen, text } = NONE) => {
        [right.checked, wrong.checked] = [chosen === 0, chosen === 1];
        if (input.value !== text) input.value = text;
        open();
      },
    };
  }

  function filledIn() {
    const [box, input] = words("横线处的原词");
    return {
      parts: [box],
      labels: [],
      read: () => ({ chosen: null, text: input.value }),
      fill: ({ text } = NONE) => {
        if (input.value !== text) input.value = text;
      },
    };
  }

  /** A place that is given anew is taken from the option that had it, which gets the other's. */
  function ordered() {
    const selects = new Map();
    const parts = order.map((place) => {
      const label = element("label", "", "hb-order");
      const select = Object.assign(element("select"), { name: `${name}-${place}` });
      select.append(...["", ...order.map((_, at) => String(at + 1))].map((value) => Object.assign(element("option", value || "—"), { value })));
      let before = "";
      select.addEventListener("change", () => {
        const other = [...selects.values()].find((each) => each !== select && select.value && each.value === select.value);
        if (other) other.value = before;
        remember();
      });
      selects.set(place, select);
      select.remember = () => (before = select.value);
      label.append(select, element("span", options[place].text, "hb-option__text"));
      return label;
    });
    const remember = () => selects.forEach((select) => select.remember());
    return {
      parts,
      labels: [],
      read: () => {
        const text = options.map((_, place) => selects.get(place).value || "0").join("");
        return { chosen: null, text: /[1-9]/.test(text) ? text : "" };
      },
      fill: ({ text } = NONE) => {
        selects.forEach((select, place) => (select.value = /[1-9]/.test(text[place] || "") ? text[place] : ""));
        remember();
      },
    };
  }
}
