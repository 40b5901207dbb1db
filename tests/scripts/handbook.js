/* A small invented handbook as search/data.js describes one. */

import { prepare } from "../../overrides/features/search/engine.js";

const clause = (id, label, words, roles = []) => ({ kind: "clause", clause: id, address: `regulation.html#${id}`, label, words, roles });

export const data = {
  documents: [
    clause("art-1-p1", "第一条", "为了落实消防安全责任制，制定本办法。"),
    { ...clause("art-2-1", "第二条第（一）项", "组织制定消防工作计划，每年听取消防工作汇报；", ["county-head"]), times: ["每年"] },
    clause("art-3-1", "第三条第（一）项", "组织制定消防工作计划，每季度听取消防工作汇报；", ["town-head"]),
    clause("art-3-2", "第三条第（二）项", "组织火灾救援，并报告县政府。", ["town-head"]),
    { ...clause("art-3-3", "第三条第（三）项", "定期组织隐患排查。", ["town-head"]), paces: ["定期"] },
    { kind: "role", address: "roles/county-head.html", label: "县长", words: "县政府主要负责人", roles: ["county-head"] },
    { kind: "role", address: "roles/town-head.html", label: "乡长", words: "乡镇政府主要负责人", roles: ["town-head"] },
    { kind: "page", address: "checklists/index.html", label: "自查表", words: "打印自查表" },
    { kind: "page", address: "report.html", label: "述职", words: "起草述职报告" },
    { kind: "term", address: "glossary.html#notice", label: "示委发〔2019〕7号", words: "" },
    { kind: "theme", address: "themes/rescue.html", label: "火灾救援", title: "火灾救援", words: "发生火灾以后怎么办" },
  ],
  asked: { "art-2-1": ["县长一年听几回"], "art-3-2": ["房子着了谁来扑", "乡里烧起来了"], "report.html": ["写述职"] },
  unwritten: ["罚款", "年隐"],
  lacking: ["瞒报", "罚"],
  loose: "按",
  holders: [[["乡里"], ["town-head"]], [["村里"], []]],
  matters: ["电梯"],
  general: ["art-1-p1"],
  wants: [["report.html", ["述职…模板"], "", 0], ["checklists/index.html", ["自查表"], "自查表", 0]],
  lifts: [],
  size: "1章3条",
  around: ["抄送：县委办公室"],
  clauses: { "art-1": "第一条", "art-1-p1": "第一条", "art-2": "第二条", "art-2-1": "第二条第（一）项", "art-3": "第三条", "art-3-1": "第三条第（一）项", "art-3-2": "第三条第（二）项", "art-3-3": "第三条第（三）项" },
  numbers: [["示政发", "2020", "1", "regulation.html", []], ["示委发", "2019", "7", "glossary.html#notice", ["art-1-p1"]]],
  titles: {
    县长: { roles: ["county-head"] },
    乡长: { roles: ["town-head"], ask: "是否主持工作？", answers: [["是", "town-head"], ["否", ""]] },
    书记: { roles: [], outside: ["art-1-p1"], title: "书记", open: false },
  },
  definition: "art-1-p1",
  outside: "本办法未作规定",
  outsideAdvice: "请向县消防安全委员会了解。",
  provisos: [{ words: ["原"], unless: [], head: false, keep: false, level: null, ask: "是否现任？", yes: "现任", no: "不是现任" }, { words: ["主持…工作"], unless: [], head: true, keep: false, level: null, ask: "是否按主要负责人对待？", yes: "按主要负责人对待", no: "不清楚" }],
  places: { own: ["本县"], ends: ["县"], not_places: [], ask: "是否本县的？", yes: "是", no: "不是" },
  chargedHead: null,
  chargedTitle: null,
  fixed: "",
  outsideOpen: "本办法没有单列",
  synonyms: [[["救火"], ["火灾救援"]]],
  asks: { who: ["谁"], period: ["多久"], amount: ["多少"], contents: ["写什么"], what: ["怎么"] },
  postWords: ["职责"],
  particles: "的了一",
  whole: ["县政府"],
  charge: ["分管"],
  field: ["消防"],
  nearField: [],
  answers: { "county-head": { kind: "post", checklist: true }, "town-head": { kind: "post", checklist: true } },
  levelWords: { county: ["县"], town: ["乡", "镇"] },
  levelPlaces: { town: ["村里"] },
  notLevels: [],
  doubtful: ["原"],
  readings: { xiang: "乡相", zhang: "长张", xian: "县现", huo: "火伙", zai: "灾再" },
  traditional: ["縣長鄉", "县长乡"],
  roles: { "county-head": ["县长", "county", "principal", "县政府主要负责人"], "town-head": ["乡长", "town", "principal", "乡镇政府主要负责人"] },
};

/** What `load` resolves to on a page. */
export const engine = prepare(data);
