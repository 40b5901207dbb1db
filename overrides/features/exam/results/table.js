/* What is told of a question's answers: on the page, and as a table. */

import { siteData } from "../../../shared/site-data.js";
import { isLettered, rightWords } from "../../questions/answer.js";
import { basis, basisLabel } from "../../questions/basis.js";

const MOST_TEXTS = 30;
const HEAD = ["题目", "题型", "考查内容", "依据", "正确答案", "出题份数", "作答", "答错", "未答", "部分答对", "待核对", "错选最多的选项", "其次数"];

/** How often each option was chosen, or what was written. */
export function answered({ question, chosen, texts }) {
  if (isLettered(question)) return question.options.map((option, place) => `${option.text}${option.right ? "（正确）" : ""}：${chosen[place]}人次`);
  const rest = texts.slice(MOST_TEXTS).reduce((sum, [, count]) => sum + count, 0);
  const told = texts.slice(0, MOST_TEXTS).map(([words, count]) => `${words}：${count}人次`);
  return [`正确答案：${rightWords(question)}`, ...told, ...(rest ? [`其他：${rest}人次`] : [])];
}

/** Rows of sum.js as a table, then `more`. */
export function table(rows, more) {
  const [kinds, forms] = ["kinds", "forms"].map((key) => new Map(siteData.questions[key].map(({ id, name }) => [id, name])));
  const body = rows.map(({ question, chosen, ...row }) => {
    const wrong = question.options.map((option, place) => (option.right ? 0 : chosen[place]));
    const most = Math.max(0, ...wrong);
    const often = most ? [question.options[wrong.indexOf(most)].text, most] : ["", ""];
    const labels = basisLabel(basis(question, siteData.book));
    return [question.stem, forms.get(question.form), kinds.get(question.kind), labels, rightWords(question), row.given, row.answered, row.wrong, row.unanswered, row.part, row.open, ...often];
  });
  return [HEAD, ...body, [], ...more];
}
