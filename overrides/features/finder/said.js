/* What may be said of a title that was read (see titles.js), in a sentence. */

/** The posts that an answer leaves to choose from, each once. */
export const roles = ({ choices }) => [...new Set(choices.map(([, id]) => id).filter(Boolean))];

/** The question; where it only decides whether the text means the person at all, it says so. */
export function asked({ text, ask, choices, doubtful }) {
  if (doubtful) return `“${text}”：${ask}`;
  return roles({ choices }).length > 1 ? `“${text}”可能指几个岗位。${ask}` : `“${text}”是否适用，要看单位性质：${ask}`;
}

/** That the document does not provide for a title. */
export const outside = ({ text, open }, data) => `“${text}”：${open ? data.outsideOpen : `${data.outside}。`}`;

/** An answer in short. */
export function said(answer, data) {
  const { kind, text, rest, named, unit } = answer;
  if (kind === "post") return `“${text}”对应岗位：${data.roles[answer.role][0]}。${rest ? `${named ? "单位名称请核对" : "未核对"}：“${rest}”。` : ""}`;
  if (kind === "ask") return asked(answer);
  if (kind === "outside") return outside(answer, data);
  return unit ? `“${text}”是单位名称，请输入职务。` : `没有收录“${text}”。`;
}
