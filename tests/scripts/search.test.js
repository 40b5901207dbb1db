/* Search: how a query is cut, read, understood and answered. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { oneOff, pinyinWords, readings, simplify, syllablesOf } from "../../overrides/features/search/pinyin.js";
import { grams, Index, isPair, pairOf, pairText } from "../../overrides/features/search/index.js";
import { judge } from "../../overrides/features/search/judge.js";
import { excerpt } from "../../overrides/features/search/excerpt.js";
import { marksOf } from "../../overrides/features/search/marks.js";
import { group } from "../../overrides/features/search/pairs.js";
import { clause, documentNumber } from "../../overrides/features/search/reference.js";
import { keepWhole, find, plain } from "../../overrides/features/search/text.js";
import { prepare } from "../../overrides/features/search/engine.js";
import { together } from "../../overrides/features/search/parts.js";
import { answerNote } from "../../overrides/features/search/show.js";
import { data, engine } from "./handbook.js";

const found = (query) => engine.find(query).groups.map((each) => each.map(({ document }) => document.clause || document.address));

test("text is compared in one width and case", () => {
  assert.equal(plain("ＡＢＣ　“消防”！"), "abc消防");
});

test("text is cut into characters and pairs; a single letter says nothing", () => {
  assert.deepEqual(grams("消防a").map((gram) => (isPair(gram) ? pairText(gram) : String.fromCharCode(gram))), ["消", "消防", "防", "防a"]);
  assert.equal(pairText(pairOf("消防")), "消防");
});

/** BM25 of a text in a collection, by the formula and no index. */
function byFormula(texts, at, gram) {
  const count = (text) => grams(text).filter((each) => each === gram).length;
  const holders = texts.filter((text) => count(text)).length;
  const average = texts.reduce((sum, text) => sum + grams(text).length, 0) / texts.length;
  const times = count(texts[at]);
  const rarity = Math.log(1 + (texts.length - holders + 0.5) / (holders + 0.5)) * (isPair(gram) ? 1 : 0.5);
  return (rarity * times * 2.2) / (times + 1.2 * (0.6 + (0.4 * grams(texts[at]).length) / average));
}

test("the index scores as the formula does on every text", () => {
  const texts = ["组织消防检查", "消防消防", "听取汇报", "检查检查汇报消防"];
  const index = new Index(["words"]);
  for (const text of texts) index.add([[text]]);
  const weights = new Map([[pairOf("消防"), 1], [pairOf("检查"), 0.5], ["汇".charCodeAt(0), 1], [pairOf("没有"), 1]]);
  const scores = index.score(0, weights);
  texts.forEach((_, at) => {
    const expected = [...weights].reduce((sum, [gram, weight]) => sum + (index.known.has(gram) ? weight * byFormula(texts, at, gram) : 0), 0);
    assert.ok(Math.abs(scores[at] - expected) < 1e-9, texts[at]);
  });
});

test("looking closely at the best candidates alone changes no answer", () => {
  const words = ["组织", "消防", "检查", "听取", "汇报", "救援", "计划", "宣传", "培训", "经费", "预案", "演练"];
  const made = Array.from({ length: 900 }, (_, number) => ({
    kind: "clause", clause: `art-9-${number}`, address: `regulation.html#art-9-${number}`, label: `第九条第${number}项`, roles: [],
    words: [1, 5, 7, 11, 13].map((step) => words[(number * step + step) % 12]).join("") + number,
  }));
  const large = prepare({ ...data, documents: [...data.documents, ...made] });
  for (const query of ["消防检查", "谁听取汇报", "救援预案怎么演练", "房子烧起来了", "县长 经费"]) {
    const first = (answer) => answer.groups.slice(0, 5).map((each) => each.map(({ document }) => document.address));
    assert.deepEqual(first(large.find(query)), first(large.find(query, null, { most: Infinity })), query);
  }
});

test("what people ask finds the clause without its words, and the page for what they want to do", () => {
  for (const [query, clause] of [["房子着了火谁来扑", "art-3-2"], ["县长一年要听几回啊", "art-2-1"]]) {
    const answer = engine.find(query);
    assert.equal(answer.kind, "likely", query);
    assert.equal(answer.groups[0][0].document.clause, clause, query);
  }
  assert.equal(engine.find("我要写述职").groups[0][0].document.address, "report.html");
});

test("an unknown word beside known ones empties nothing", () => {
  const answer = engine.find("火灾救援 氢能");
  assert.equal(answer.groups[0][0].document.clause, "art-3-2");
  assert.deepEqual(answer.absent, ["氢能"]);
});

test("where the text says nothing, what is near stands apart; noise finds nothing", () => {
  const fines = engine.find("火灾罚款多少");
  assert.deepEqual([fines.kind, fines.groups.length], ["none", 0]);
  assert.equal(fines.nearest[0][0].document.clause, "art-3-2");
  const noise = engine.find("qwzx");
  assert.deepEqual([noise.kind, noise.groups, noise.nearest], ["none", [], []]);
});

test("what one wants to get comes before the clauses, the named post's own page first", () => {
  const addresses = (query) => engine.find(query).groups.map(([{ document }]) => document.address);
  assert.deepEqual(addresses("乡里的自查表在哪").slice(0, 2), ["checklists/town-head.html", "checklists/index.html"]);
  assert.deepEqual(addresses("县长自查表下载").slice(0, 2), ["checklists/county-head.html", "checklists/index.html"]);
  assert.equal(addresses("述职报告模板")[0], "report.html");
  assert.notEqual(addresses("谁填自查表")[0], "checklists/index.html");
  assert.equal(engine.find("乡长自查表").ask, null);
});

test("a thing that the text does not name has no answer, with the general clauses near; a post's duty has one", () => {
  const lift = engine.find("电梯救援谁管");
  assert.deepEqual([lift.kind, lift.absent, lift.nearest[0][0].document.clause], ["none", ["电梯"], "art-1-p1"]);
  assert.notEqual(engine.find("县长听取电梯汇报").kind, "none");
});

test("a time that is asked for stands in the clause, or it is said that none does", () => {
  assert.equal(engine.find("多久火灾救援").kind, "none");
  assert.deepEqual(engine.find("多久隐患排查").timeless, ["定期"]);
  assert.equal(engine.find("县长多久听取汇报").timeless, undefined);
});

test("a duty without the figure that is asked for is shown under a sentence that says so", () => {
  for (const [query, said] of [["多久火灾救援", "条文没有写明这件事的次数、期限。"], ["火灾救援多少", "条文没有写明这件事的数量。"]]) {
    const answer = engine.find(query);
    assert.deepEqual([answer.kind, answer.nearest[0][0].document.clause], ["none", "art-3-2"], query);
    assert.equal(answerNote(answer, data), `${said}下面是写到这件事的条款：`);
  }
  assert.equal(engine.find("火灾罚款多少").silent, undefined); // of fines the clause says nothing
});

test("a clause's time is no answer to what another part of the clause says", () => {
  const plans = engine.find("县长多久制定工作计划");
  assert.deepEqual(plans.other, ["每年", "每年听取消防工作汇报"]);
  assert.match(answerNote(plans, data), /^条文没有写明这件事的次数、期限。“每年”说的是“每年听取消防工作汇报”。/);
  assert.equal(engine.find("县长多久听取汇报").other, undefined);
});

test("a word that the text does not have is said, however it is asked", () => {
  for (const [query, word] of [
    ["电梯", "电梯"], ["电梯谁管", "电梯"], ["电梯 救援", "电梯"], ["一票否决", "一票否决"], ["氢能", "氢能"], ["火灾救援 氢能", "氢能"],
    ["罚款", "罚款"], ["火灾罚款多少", "罚款"], ["宋庄镇", "宋庄镇"],
  ]) assert.deepEqual(engine.find(query).absent, [word], query);
  assert.deepEqual(engine.find("火灾救援").absent, []);
  assert.deepEqual(engine.find("抄送").absent, []); // behind the last clause it stands
  assert.deepEqual(engine.find("一年隐患排查").absent, []); // 年隐 would cut 隐患
});

test("a word that is known to be lacking is said beside any other, and a slip beside it is set right", () => {
  assert.deepEqual(engine.find("火灾瞒报怎么火灾救援").absent, ["瞒报"]);
  const slip = engine.find("伙灾瞒报怎么");
  assert.deepEqual([slip.corrected, slip.absent], ["火灾瞒报怎么", ["瞒报"]]);
  assert.deepEqual(engine.find("火灾罚了多少").absent, ["罚"]);
  assert.deepEqual(engine.find("火灾救援处罚").absent.includes("罚"), true);
});

test("each of two questions is answered for itself, and one without an answer is said", () => {
  const answer = engine.find("谁火灾救援，多少罚款呢");
  assert.deepEqual(answer.parts.map(([question, { kind }]) => [question, kind !== "none"]), [["谁火灾救援", true], ["多少罚款呢", false]]);
  assert.equal(answer.groups[0][0].document.clause, "art-3-2");
  assert.match(answerNote(answer, data), /^“谁火灾救援”：条款见下。“多少罚款呢”：文中没有“罚款”。/);
  const turns = engine.find("谁火灾救援？谁隐患排查");
  assert.deepEqual(turns.groups.slice(0, 2).map(([{ document }]) => document.clause), ["art-3-2", "art-3-3"]);
  assert.equal(engine.find("乡长 火灾救援").parts, undefined);
});

test("what is said of the first result is said where the part's first is the first of all", () => {
  const { holder } = engine.find("村里必须火灾救援");
  const [first, second] = [engine.find("谁隐患排查"), { ...engine.find("谁火灾救援"), holder }];
  const said = (answers) => answerNote(together(engine.find("氢能"), ["甲", "乙"], answers), data);
  assert.match(said([second, first]), /“甲”：“村里”：下面第一条写的是“乡镇政府主要负责人”。/);
  assert.doesNotMatch(said([first, second]), /下面第一条/);
});

test("a remembered post orders what is found and changes nothing that is said", () => {
  for (const query of ["多久听取汇报", "火灾救援多少", "隐患排查多久"]) {
    const notes = [[], ["town-head"], ["county-head"]].map((mine) => answerNote(engine.find(query, null, { mine }), data));
    assert.equal(new Set(notes).size, 1, query);
  }
});

test("whom the clause binds is said where somebody else asks whether he must", () => {
  assert.deepEqual(engine.find("村里必须火灾救援").holder, ["村里", ["乡镇政府主要负责人"]]);
  assert.equal(engine.find("乡里必须火灾救援").holder, null);
  assert.equal(engine.find("火灾救援 村里").holder, null);
});

test("where the clause does not tell what is in a thing, that is said", () => {
  const plan = engine.find("工作计划写什么");
  assert.deepEqual([plan.silent, plan.kind], ["contents", "none"]);
  assert.match(answerNote(plan, data), /条文没有写明内容。/);
});

test("an excerpt is cut between sentences, and a part between points", () => {
  const words = "组织演练；对于失职、渎职而发生火灾的，要进行责任倒查，依法追究责任。另行通知。";
  const text = (much) => {
    const [from, to] = excerpt(words, ["渎职"], much);
    return words.slice(from, to);
  };
  assert.equal(text("whole"), words);
  assert.equal(text("sentence"), "对于失职、渎职而发生火灾的，要进行责任倒查，依法追究责任。");
  assert.equal(text("part"), "对于失职、渎职而发生火灾的，");
  assert.deepEqual(excerpt(words, ["水灾"], "part").slice(0, 2), [0, "组织演练；".length]);
  const long = `${"甲".repeat(120)}，渎职${"乙".repeat(120)}，丙。`;
  const [from, to] = excerpt(long, ["渎职"], "sentence");
  assert.ok(long.slice(from, to).includes("渎职") && to <= long.length);
});

test("a word that the text says otherwise is said with the text's own", () => {
  const answer = engine.find("救火");
  assert.deepEqual([answer.read, answer.groups[0][0].document.clause], [[["救火", "火灾救援"]], "art-3-2"]);
  assert.match(answerNote(answer, data), /^文中没有“救火”，按“火灾救援”查找。/);
});

test("a unit that the text does not name leads to the posts of its level", () => {
  const unit = engine.find("宋庄镇");
  assert.deepEqual([unit.kind, unit.groups.map(([{ document }]) => document.address)], ["likely", ["roles/town-head.html"]]);
});

test("of equal clauses the named article's come first, then the reader's own", () => {
  assert.deepEqual(found("听取汇报")[0], ["art-2-1", "art-3-1"]);
  assert.deepEqual(found("第三条 听取汇报")[0], ["art-3-1", "art-2-1"]);
  const mine = engine.find("听取汇报", null, { mine: ["town-head"] });
  assert.deepEqual(mine.groups[0].map(({ document }) => document.clause), ["art-3-1", "art-2-1"]);
});

test("where the named post's own clauses do not have the matter, it is said that others' follow", () => {
  const answer = engine.find("县长多久火灾救援");
  assert.equal(engine.find("县长 火灾救援").others?.[0], "县长");
  assert.equal(engine.find("乡长 火灾救援").others, null);
  assert.equal(answer.kind, "none");
});

test("a document's number leads to the clauses that cite it", () => {
  assert.deepEqual(found("示委发〔2019〕7号"), [["art-1-p1"], ["glossary.html#notice"]]);
});

test("what makes sense is not corrected; two characters that changed places are", () => {
  assert.equal(engine.understand("组织火灾救授").corrected, "");
  assert.equal(engine.understand("伙灾救援").corrected, "火灾救援");
  assert.equal(engine.understand("灾火救援").corrected, "火灾救援");
});

test("an answer is sure only where all that was typed is held", () => {
  const evidence = { words: 1, asked: 0, twin: 0, post: 0, strange: 0, said: 0 };
  assert.equal(judge({ evidence }, { held: 1, understood: true, unwritten: false, matter: false }), "sure");
  assert.notEqual(judge({ evidence }, { held: 0.5, understood: true, unwritten: false, matter: false }), "sure");
  assert.equal(judge({ evidence: { ...evidence, asked: 0.6 } }, { held: 0.5, understood: false, unwritten: false, matter: false }), "likely");
  assert.equal(judge({ evidence: { ...evidence, asked: 0.6 } }, { held: 0.5, understood: false, unwritten: true, matter: false }), "none");
  assert.equal(judge({ evidence: { ...evidence, words: 0.1, strange: 0.9 } }, { held: 0, understood: false, unwritten: false, matter: false }), "noise");
});

test("no match begins or ends within a word that is kept whole", () => {
  keepWhole(["县政府"]);
  assert.equal(find("报告县政府", "县政府"), 2);
  assert.equal(find("报告县政府", "告县"), -1);
});

test("a clause is found by every spelling of its number", () => {
  for (const query of ["第三条第（二）项", "三条二项", "3.2", "3（2）", "art-3-2"]) {
    const { target, rest } = clause(query, data);
    assert.deepEqual([target, rest], ["art-3-2", ""], query);
  }
  assert.equal(clause("第九条", data).missing, "art-9");
  assert.deepEqual(clause("第三条的救援", data), { target: "art-3", rest: "的救援", written: "第三条" });
  assert.equal(clause("救援", data), null);
});

test("a clause number is read whole, to 999, or is missing", () => {
  const ids = ["art-2", "art-10", "art-12", "art-12z1", "art-12z1-3", "art-102", "art-102-p1", "art-102-p2", "art-110", "art-5-1", "art-5-p2-1", "art-5-1-2"];
  const long = { documents: [], clauses: Object.fromEntries(ids.map((id) => [id, id])) };
  long.clauses["art-5-1"] = "第五条第一款第（一）项";
  for (const [query, id] of [
    ["110条", "art-110"], ["第110条", "art-110"], ["第一百一十条", "art-110"], ["一百十条", "art-110"], ["110", "art-110"],
    ["第一百零二条第二款", "art-102-p2"], ["第一百〇二条", "art-102"], ["第102条", "art-102"],
    ["第十二条之一", "art-12z1"], ["第十二条之一第（三）项", "art-12z1-3"], ["第12条之1第3项", "art-12z1-3"],
    ["第五条第一项", "art-5-1"], ["第五条第一款第（一）项", "art-5-1"], ["第五条第二款第（一）项", "art-5-p2-1"],
    ["第五条第一款第（一）项第2目", "art-5-1-2"], ["五、（一）", "art-5-1"], ["五（一）2.", "art-5-1-2"],
  ]) assert.equal(clause(query, long)?.target, id, query);
  for (const query of ["第一百一十二条", "1110条", "第1102条", "第一百二条", "第二条第一百项", "第二条之一", "第五条第三款第（一）项", "第二百一十条"]) {
    assert.ok(clause(query, long).missing, query);
  }
  for (const query of ["一千零二条", "三千条", "119"]) assert.equal(clause(query, long), null, query);
});

test("a heading is found by its number, in every part of the document", () => {
  const page = (address) => ({ kind: "page", address: `regulation.html#${address}` });
  const long = { documents: [page("part-1-chapter-2"), page("part-1-chapter-12")], clauses: {} };
  assert.deepEqual(clause("第二章", long), { headings: "chapter-2", rest: "" });
  assert.deepEqual(clause("第1编", long), { missing: "第1编", rest: "" });
  assert.equal(clause("第三章", long).missing, "第三章");
});

test("a document's number is read in any brackets", () => {
  for (const query of ["示政发〔2020〕1号", "示政发[2020]1号", "2020年1号文"]) assert.deepEqual(documentNumber(query, data), ["regulation.html"], query);
  assert.deepEqual(documentNumber("示政发〔2021〕1号", data), []);
  assert.equal(documentNumber("救援", data), null);
});

test("pinyin, homophones and traditional characters are read", () => {
  const table = readings(data);
  assert.equal(simplify("縣長", table), "县长");
  assert.deepEqual(pinyinWords("huozai", [{ text: "火灾救援", weight: 1 }], table), [["火灾"]]);
  assert.deepEqual(syllablesOf("huozaixian", table), ["huo", "zai", "xian"]);
  assert.deepEqual(syllablesOf("qwx", table), []);
  assert.equal(oneOff("伙灾", "组织火灾救援", table), "火灾");
});

test("the clause that says it comes first; twins of two posts are one result", () => {
  assert.deepEqual(found("听取汇报")[0], ["art-2-1", "art-3-1"]);
  assert.equal(found("救火")[0][0], "art-3-2");
  assert.equal(found("第三条第（二）项")[0][0], "art-3-2");
  assert.equal(found("县长")[0][0], "roles/county-head.html");
  assert.deepEqual(found("住房公积金"), []);
  assert.deepEqual(engine.find("书记").outside, data.titles.书记);
});

test("of somebody whom the document does not list, that is said beside a post that it does", () => {
  const answer = engine.find("书记和乡长");
  assert.equal(answer.outside, undefined);
  assert.match(answerNote(answer, data), /^“书记”：本办法未作规定。找到\d+组结果$/);
  const shown = answer.groups.map(([{ document }]) => document.clause);
  assert.ok(shown.indexOf("art-1-p1") >= 0 && shown.indexOf("art-1-p1") <= 2, shown);
  assert.doesNotMatch(answerNote(engine.find("乡长"), data), /书记/);
});

test("groups keep their order, and marks do not overlap", () => {
  assert.deepEqual(group([]), []);
  assert.deepEqual(marksOf("组织火灾救援，火灾", ["火灾", "灾救援"]), [
    [2, 6],
    [7, 9],
  ]);
});
