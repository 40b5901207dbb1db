/* What is said of an answer: which option was right, why, by which words; and the points of an essay. */

import { element } from "../../shared/dom.js";
import { LETTERS, isLettered, judged, reasons, rightWords } from "../questions/answer.js";

const WHOLE = 10; /* what the shares of an essay's points sum up to */

/** What is said where nothing was answered, and how a form is worked by keyboard, if not by letters. */
export const MISSING = { fill: "请先填写。", order: "请给每一项选定次序。", correction: "请先选“正确”或者“错误”。" };
export const KEYS = { fill: "填好后按回车键提交", order: "按Tab键移动，用↑、↓选定次序，再到“提交”按回车键", correction: "选定后按回车键提交", essay: "按回车键看要点" };

/** How an answer was judged, as sentences. */
export function verdict(question, made, { text }, order) {
  const half = question.form === "multiple" ? "部分答对" : "判断对了，没有改正";
  const words = {
    right: "✓ 答对。",
    part: `◇ ${half}，得一半分。`,
    open: `△ 待阅卷人核对：所填“${text.trim()}”与条文原词不同，不计入答对。`,
    wrong: "✗ 答错。",
  }[made];
  return words + (made === "right" ? "" : told(question, order));
}

/** What is right, as a sentence; `order`: the options' places as they are shown. */
function told(question, order) {
  const words = rightWords(question).replace(/。$/, "");
  if (!isLettered(question)) return `${question.form === "order" ? "正确的次序" : "正确答案"}是：${words}。`;
  const letters = order.flatMap((each, index) => (question.options[each].right ? [LETTERS[index]] : []));
  return `正确选项是${letters.join("、")}${question.form === "multiple" ? "" : `：${words}`}。`;
}

/** Words and a border tell the right option and the chosen one, not colour alone. */
export function mark({ form, options }, order, labels, { chosen }) {
  labels.forEach((label, index) => {
    const { right } = options[order[index]];
    const isChosen = [chosen].flat().includes(order[index]);
    const missed = right && !isChosen && form === "multiple" ? "漏选" : "";
    const words = [right ? "✓ 正确选项" : "", isChosen ? `${right ? "" : "✗ "}所选` : missed].filter(Boolean);
    label.classList.toggle("is-right", right);
    label.classList.toggle("is-wrong", isChosen && !right);
    label.querySelector(".hb-option__mark").textContent = words.join("，");
  });
}

/** `ours` makes the mark of what the editors say. Returns {explained(question, answer), points(question)}, both elements. */
export function explaining(bank, desk, ours) {
  /** The clauses that make the right option right, and what is known of the chosen ones; then of the others. */
  function explained(question, answer) {
    const chosen = isLettered(question) ? [answer.chosen].flat() : [];
    const wrong = chosen.map((each) => question.options[each]).filter((option) => !option.right && !option.because);
    const others = question.options.filter((option, each) => isLettered(question) && !option.right && option.because && !chosen.includes(each));
    const said = reasons(question, answer).map(([what, because]) => reason(question.form === "multiple" ? what : what && "所选的不对", because));
    const isRight = judged(question, answer) === "right";
    return [element("h3", "依据"), ...desk.grounds(bank, question), ...said, ...(isRight ? [] : wrong.flatMap(about)), ...folded(others)];
  }

  function reason(what, because) {
    const line = element("p", "", "hb-practice__because");
    line.append(ours(), `${what}${what && "："}${because}`);
    return line;
  }

  function folded(others) {
    if (!others.length) return [];
    const [details, list] = [element("details", "", "hb-practice__whole"), element("ul")];
    list.append(...others.map(({ text, because }) => element("li", `${text}：${because}`)));
    details.append(element("summary", "其他选项为什么不对"), list);
    return [details];
  }

  /** Where the words of a wrong option stand. */
  function about({ text }) {
    const { role, clauses } = bank.source(text);
    if (!clauses.length) return [];
    const quotes = clauses.map((clause) => desk.quoted(clause, role ? [] : bank.holders(clause.id), text));
    return [element("h3", role ? "所选岗位或者机构的规定" : "所选的话见于"), ...quotes];
  }

  /** The points of an essay, with their shares and clauses. */
  function points(question) {
    const list = element("ul", "", "hb-practice__points");
    for (const { text, clause, quote, share } of question.points) {
      const item = element("li", `${text}（占${(share * 100) / WHOLE}%）`);
      item.append(desk.quoted(bank.clauses.get(clause), bank.holders(clause), quote));
      list.append(item);
    }
    const head = element("h3", "评分要点");
    head.append(ours());
    return [head, list];
  }

  return { explained, points };
}
