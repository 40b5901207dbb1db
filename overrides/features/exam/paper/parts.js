/* The parts of a paper by the form of its questions, as macros/features/exam/sections.py makes them. `kinds` are the parts
   that there may be: [{id, name, marks, rule}], in the order of a paper. */

const NUMERALS = "一二三四五六七八九";

const stepOf = ({ id }) => Number(id.slice(id.lastIndexOf("-") + 1));

export const marksOf = (questions, kinds) => questions.reduce((sum, { form }) => sum + kinds.find(({ id }) => id === form).marks, 0);

function rule(kind, questions, kinds) {
  const total = marksOf(questions, kinds);
  if (kind.id !== "case") return `共${questions.length}题，每题${kind.marks}分，共${total}分。${kind.rule}`;
  return `共${new Set(questions.map((one) => one.case)).size}个案例${questions.length}题，共${total}分。${kind.rule}`;
}

/** [{title, rule, questions}]: those of a case stand together, in its own order. */
export function parted(questions, kinds) {
  const cases = [...new Set(questions.map((one) => one.case))];
  const places = (one) => cases.indexOf(one.case);
  return kinds
    .map((kind) => [kind, questions.filter((one) => (one.case ? "case" : one.form) === kind.id)])
    .filter(([, own]) => own.length)
    .map(([kind, own], place) => ({
      title: `${NUMERALS[place]}、${kind.name}`,
      rule: rule(kind, own, kinds),
      questions: kind.id === "case" ? own.sort((one, two) => places(one) - places(two) || stepOf(one) - stepOf(two)) : own,
    }));
}

/** How a question of a case is answered, and what it is worth: its part does not say so. */
export function askOf(question, kinds) {
  const kind = kinds.find(({ id }) => id === question.form);
  return question.case ? `（${kind.name}，${kind.marks}分）` : "";
}

/** The case, before its first question. */
export function leadOf(question, cases) {
  const own = question.case && stepOf(question) === 1 ? cases.find(({ id }) => id === question.case) : null;
  return own ? `【虚构案例：${own.title}】${own.text}` : "";
}
