/* What was answered, and what is right: in words, and as a mark. An answer is {chosen, text}: the place of an option in the
   bank (of a correction 0 for 正确, 1 for 错误), or several places; what was written, or of an order a digit for each option. */

export const LETTERS = "ABCDEF";
export const VERDICTS = ["正确", "错误"];
export const NONE = Object.freeze({ chosen: null, text: "" });
export const MOST_TEXT = 100;
/** Forms that a program can mark; the others are left to a person. */
export const MARKED = ["single", "multiple", "judge", "correction", "fill", "order"];

/** Whether options are chosen by letter. */
export const isLettered = ({ form }) => ["single", "multiple", "judge"].includes(form);

const MOST_OPTIONS = 10;
export const quoted = (words) => `“${words.replace(/“/g, "‘").replace(/”/g, "’")}”`;
const isPlace = (value) => Number.isInteger(value) && value >= 0 && value < MOST_OPTIONS;

/** A saved answer as it should be, or null. Earlier versions saved the option's place alone. */
export function answerOf(saved) {
  const { chosen = null, text = "" } = isPlace(saved) ? { chosen: saved } : (saved ?? {});
  const isSet = Array.isArray(chosen) && chosen.every(isPlace) && new Set(chosen).size === chosen.length;
  const sound = (chosen === null || isPlace(chosen) || isSet) && typeof text === "string" && text.length <= MOST_TEXT;
  return sound ? { chosen: isSet ? [...chosen].sort() : chosen, text } : null;
}

/** Whether an answer is one to this question, and whole. */
export function isAnswered({ form, options }, answer) {
  const { chosen, text } = answer ?? NONE;
  const there = (place) => place < options.length;
  if (form === "multiple") return Array.isArray(chosen) && chosen.length > 0 && chosen.every(there);
  if (form === "order") return [...text].sort().join("") === options.map((_, place) => place + 1).join("");
  if (form === "fill") return Boolean(text.trim());
  return Number.isInteger(chosen) && (form === "correction" ? chosen < VERDICTS.length : there(chosen));
}

/** Letters and figures alone, of whatever width. */
export const compared = (words) => words.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();

/** "right", "part" (half the marks), "wrong", "none" where nothing whole was answered, or "open": a person has to look at the words. */
export function judged(question, answer) {
  const { form, options, wrong } = question;
  if (!isAnswered(question, answer)) return "none";
  const { chosen, text } = answer;
  const same = () => compared(text) === compared(question.answer);
  if (form === "order") return options.every((_, place) => text[place] === String(place + 1)) ? "right" : "wrong";
  if (form === "fill") return same() ? "right" : "open";
  if (form === "correction") {
    if (chosen !== (wrong ? 1 : 0)) return "wrong";
    if (!wrong || same()) return "right";
    return compared(text) ? "open" : "part";
  }
  const all = [chosen].flat();
  if (!all.every((place) => options[place].right)) return "wrong";
  return all.length === options.filter(({ right }) => right).length ? "right" : "part";
}

/** What is right, in words. */
export function rightWords({ form, options, wrong, answer }) {
  if (form === "essay") return "按要点给分";
  if (form === "fill") return answer;
  if (form === "correction") return wrong ? `错误，${quoted(wrong)}应为${quoted(answer)}` : VERDICTS[0];
  const right = options.filter((option) => option.right).map(({ text }) => text);
  return right.join(form === "order" ? "→" : "；");
}

/** What was answered, in words; `called` gives those of an option by its place. */
export function wordsOf({ form, options }, { chosen, text }, called = (place) => options[place].text) {
  if (form === "order") return options.map((_, place) => place).sort((one, two) => text[one] - text[two]).map(called).join("→");
  if (form === "fill") return text;
  if (form === "correction") return VERDICTS[chosen] + (chosen && text.trim() ? `，改为${quoted(text)}` : "");
  return [chosen].flat().map(called).join("；");
}

/** Why what was chosen is wrong, and what was not is right: [words, because]. */
export function reasons(question, answer) {
  const { form, options, because } = question;
  if (form === "correction") return because ? [["", because]] : [];
  const chosen = [answer.chosen].flat();
  return options.flatMap((option, place) => {
    const isChosen = chosen.includes(place);
    const told = option.because && (isChosen ? !option.right : option.right && form === "multiple");
    return told ? [[`${isChosen ? "所选的不对" : "漏选"}：${quoted(option.text)}`, option.because]] : [];
  });
}
