"""A unit's pack: from a pasted roster to every leader's sheet, in Word and in print, as a clerk does it."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree
from playwright.sync_api import Page
from pypdf import PdfReader

from macros.core.handbook import Handbook
from macros.documents.docx import docx_file
from macros.features.pack.view import pack_data
from tests.browser.test_print import A4, plain
from tests.office import as_pdf
from tests.sources import reach

ENGINE = "features/search/load.js"
HOSTILE = "<img src=x onerror=alert(1)>]]>&\"'\u0007"
FORMULA = "=cmd|' /C calc'!A0"
ROSTER = (
    "示例镇领导班子分工表\r\n"
    "序号\t职　务\t姓　名\t备注\t分管工作\r\n"
    "1\t党委副书记、镇长\t张　三\t\t主持镇政府全面工作\r\n"
    "2\t副镇长\t李四\t\t安全生产、应急管理\r\n"
    "3\t副镇长\t王五\t\t食品安全、教育\r\n"
    "4\t副镇长\t欧阳六\t新任\t农业农村、水务\r\n"
    f"5\t纪委书记\t{HOSTILE}\t\t{FORMULA}\r\n"
)
KEPT = "[...Object.keys(localStorage)].filter(key => key.endsWith('/office/pack')).length"
PROPOSE = """async ([title, work, post, level]) => {
    const engine = await sources.load();
    const options = [...document.querySelector("template[data-row]").content.querySelectorAll("option[data-short]")];
    const fits = options.filter(({ parentElement: { dataset } }) => !level || !dataset.of || dataset.of === level);
    const offered = new Map(fits.map((each) => [each.value, { term: each.textContent, short: each.dataset.short }]));
    const { role, said } = sources.proposePost({ title, work, post }, engine, offered, "由本单位明确", level);
    return [role, said];
}"""


def paste(page: Page, text: str) -> str:
    page.locator("[data-paste]").fill(text)
    page.get_by_role("button", name="加入名单").click()
    page.locator("[data-said]:not(:empty)").wait_for()
    return page.locator("[data-said]").inner_text()


def made(page: Page) -> str:
    return page.locator("[data-made]").inner_text()


def posts(page: Page) -> list[str]:
    return page.locator("[data-field=post]").evaluate_all("all => all.map(each => each.value)")


def exported(page: Page) -> bytes:
    with page.expect_download() as download:
        page.get_by_role("button", name="生成Word文件").click()
    return Path(download.value.path()).read_bytes()


def parts(data: bytes) -> dict[str, bytes]:
    """Each part of a package, well-formed, in the form in which XML is compared."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert package.testzip() is None
        return {
            name: etree.tostring(etree.fromstring(package.read(name)), method="c14n")
            for name in package.namelist()
        }


def grid(table) -> list[list[str]]:
    """The text of each cell, merged ones once."""
    return [
        ["".join(node.text or "" for node in cell.iter(qn("w:t"))) for cell in row._tr.tc_lst]
        for row in table.rows
    ]


def test_a_clerk_turns_a_roster_into_sheets_by_keyboard(browse, from_disk: str, handbook: Handbook) -> None:
    watched = browse(from_disk)
    page = watched.goto("pack.html")
    keys = page.keyboard
    page.get_by_label("单位名称").focus()
    keys.type("示例镇人民政府")
    keys.press("Tab")
    for _ in range(3):
        keys.press("ArrowDown")
    page.locator("[data-paste]").focus()
    page.locator("[data-paste]").fill(ROSTER)
    keys.press("Tab")
    keys.press("Enter")
    page.locator("[data-said]:not(:empty)").wait_for()
    assert page.locator("[data-said]").inner_text() == "已加入5人，请在下面核对每人的对应岗位。"
    assert page.locator("[data-count]").inner_text().startswith("共5人；1人还没有选择对应岗位；4人")
    needs = page.locator("[data-needs]")
    assert needs.inner_text().startswith("生成以前，还要为1人选择对应岗位，核对4人暂选的岗位。")
    assert page.locator("[data-notes] li").all_inner_texts() == [
        "按表头认出：姓名、职务、分管工作。",
        "没有用到的列：备注。",
        "只有一格、没有加入的行：“示例镇领导班子分工表”。",
    ]
    assert posts(page) == [
        "township-head",
        "township-safety-deputy",
        "",
        "township-deputy",
        "outside",
    ]
    notes = page.locator("[data-note]").all_inner_texts()
    assert "按职务“镇长”，暂选，请核对。“党委副书记”：本办法没有写到，不等于没有安全生产职责。" in notes[0]
    assert "分管工作“安全生产”，暂选" in notes[1]
    assert "可能指几个岗位，请选择。是否分管安全生产工作？" in notes[2]
    assert "暂选“由本单位明确”，请核对" in notes[4]
    page.get_by_role("button", name="生成Word文件").focus()
    keys.press("Enter")
    assert made(page) == "第3人还没有选择对应岗位。"
    assert (
        page.evaluate("document.activeElement.closest('li').querySelector('legend').textContent") == "第3人"
    )
    keys.press("End")  # 由本单位明确
    for _ in range(4):
        keys.press("ArrowUp")
    assert posts(page)[2] == "township-deputy"
    page.get_by_role("button", name="生成Word文件").focus()
    keys.press("Enter")
    assert "4人的岗位是暂选" in made(page)
    keys.press("Enter")  # the focus is on the button that confirms, then on that which makes the file
    assert needs.is_hidden() and "暂选" not in page.locator("[data-count]").inner_text()
    with page.expect_download() as download:
        keys.press("Enter")
    assert download.value.suggested_filename == "示例镇人民政府领导班子成员自查表.docx"
    data = Path(download.value.path()).read_bytes()
    assert exported(page) == data
    opened = docx.Document(io.BytesIO(data))
    titles = [each.text for each in opened.paragraphs if each.style.name in ("Title", "Sheet Title")]
    assert titles[:3] == [
        "示例镇人民政府\n安全生产“一岗双责”\n领导班子成员自查表",
        "目录",
        "各乡镇政府、街道办事处主要负责人\n安全生产“一岗双责”自查表",
    ]
    assert titles[6] == "纪委书记\n安全生产“一岗双责”自查表"
    cover, contents, who, sheet = (grid(table) for table in opened.tables[:4])
    assert cover == [["份数：5份填表人：日期：", "单位（盖章）："]]
    assert [row[:4] for row in contents] == [
        ["序号", "姓名", "职务", "对应岗位"],
        ["1", "张三", "党委副书记、镇长", "各乡镇政府、街道办事处主要负责人"],
        ["2", "李四", "副镇长", "各乡镇政府、街道办事处分管安全生产工作的负责人"],
        ["3", "王五", "副镇长", "各乡镇政府、街道办事处其他负责人"],
        ["4", "欧阳六", "副镇长", "各乡镇政府、街道办事处其他负责人"],
        ["5", HOSTILE.replace("\u0007", ""), "纪委书记", "由本单位明确"],
    ]
    assert who == [
        ["单位", "示例镇人民政府", "自查时段", ""],
        ["姓名", "张三", "职务", "党委副书记、镇长"],
        ["分管工作", "主持镇政府全面工作"],
        ["对应岗位", "各乡镇政府、街道办事处主要负责人"],
    ]
    assert [row[0].split("　")[0] for row in sheet if len(row) == 1][1:9] == [
        "第十条",
        *(f"第十条第（{number}）项" for number in "一二三四五六七"),
    ]
    asked = [row[1:] for row in sheet if len(row) == 6][1:]
    assert asked == [
        [row[1], *(["□"] * 4 if row[4] == "graded" else ["□是", "—", "□否", "□"])]
        for section in pack_data(handbook)["sheets"]["township-head"]["sections"]
        for item in section["items"]
        for row in item["questions"]
    ]
    *_, sign, version = sheet
    assert sign == ["姓名：张三　职务：党委副书记、镇长填表人：本人签字：日期：", "单位（盖章）："]
    assert version[0].startswith("第1份　手册版本日期：")
    assert opened.tables[3].rows[-2].height.mm == pytest.approx(45, abs=0.1), "the room of a seal"
    last = grid(opened.tables[-1])
    assert [row[0] for row in last[1:9]] == list("12345678")
    assert all(not row[1].strip() and row[2:] == ["□"] * 4 for row in last[1:9])
    assert grid(opened.tables[-2])[2] == ["分管工作", FORMULA]
    words = "\n".join(each.text for each in opened.paragraphs)
    assert "《办法》没有为这一职务单列职责，由本单位明确。" in words
    assert words.count("手册版本日期：") == 1
    assert len(opened.sections) == 7
    assert all(
        handbook.edition.status in s.footer.paragraphs[0].text.replace("\n", "") for s in opened.sections
    )
    assert page.evaluate(KEPT) == 0
    assert (watched.said, watched.outside) == ([], [])


def test_a_post_is_proposed_only_where_the_title_and_the_work_say_it(browse, from_disk: str) -> None:
    """By the text: 副职 are parted by whether they 分管安全生产工作; 书记, 纪检, 工会 have no article."""
    page = reach(browse(from_disk).goto("pack.html"), ENGINE, "features/pack/propose.js")
    for title, work, post, level, role in (
        ("镇长", "", "", "", "township-head"),
        ("主任", "", "", "", ""),
        ("主任", "", "", "township", ""),
        ("主任", "", "", "department", ""),
        ("副镇长", "", "", "township", ""),
        ("副镇长", "环保、安全生产", "", "township", "township-safety-deputy"),
        ("副镇长", "安全生产监督管理", "", "township", "township-safety-deputy"),
        ("副镇长", "食品安全", "", "township", ""),
        ("副局长", "网络安全和信息化", "", "department", ""),
        ("副镇长", "教育（不分管安全生产）", "", "township", ""),
        ("副镇长", "教育、卫生", "", "township", "township-deputy"),
        ("副镇长（分管安全）", "", "", "township", "township-safety-deputy"),
        ("局长", "", "", "township", ""),
        ("前镇长", "", "", "", ""),
        ("党工委书记、办事处主任", "", "", "township", "township-head"),
        ("党工委书记", "", "", "township", "outside"),
        ("工会主席", "", "", "department", "outside"),
        ("镇长、副区长", "教育", "", "", ""),
        ("某某", "", "主要负责人", "department", "department-head"),
        ("某某", "", "主要负责人", "", ""),
        ("镇长", "", "由本单位明确", "", "outside"),
        ("", "安全生产", "", "township", ""),
        (HOSTILE, FORMULA, "__proto__", "", ""),
    ):
        found, said = page.evaluate(PROPOSE, [title, work, post, level])
        assert found == role, (title, work, post, level, said)
        assert said.endswith(("。", "？")), said


def test_a_column_of_titles_is_taken_once_that_is_said(browse, served: str) -> None:
    page = browse(served).goto("pack.html")
    assert page.locator("[data-needs-said]").inner_text() == "生成以前，还要加入领导名单。"
    assert "共2行，没有分出姓名和职务" in paste(page, "职务\n1\t镇长\n2\t纪委书记")
    page.get_by_role("button", name="作为职务加入").click()
    page.get_by_text("已加入2人").wait_for()
    assert posts(page) == ["township-head", "outside"]
    assert page.locator("[data-field=name]").evaluate_all("all => all.map(each => each.value)") == ["", ""]
    assert page.get_by_role("button", name="作为职务加入").is_hidden()
    page.get_by_role("button", name="去办理").click()
    assert page.evaluate("document.activeElement.textContent") == "暂选的岗位都已核对"


def test_a_saved_record_is_offered_and_fills_the_sheet(browse, from_disk: str, handbook: Handbook) -> None:
    page = browse(from_disk).goto("pack.html")
    rows = [
        row
        for section in pack_data(handbook)["sheets"]["township-head"]["sections"]
        for item in section["items"]
        for row in item["questions"]
    ]
    answers = {
        rows[0][0]: {"value": "yes", "wordsHash": rows[0][2], "questionHash": rows[0][3]},
        rows[1][0]: {
            "value": "na",
            "reason": HOSTILE,
            "note": FORMULA,
            "wordsHash": rows[1][2],
            "questionHash": rows[1][3],
        },
        rows[2][0]: {"value": "no", "note": "旧", "wordsHash": "0" * 16, "questionHash": rows[2][3]},
        "art-99-q1": {"value": "yes", "wordsHash": "", "questionHash": ""},
    }
    reach(page, "features/checklist/records.js").evaluate(
        """answers => {
            const records = sources.recordsOf(document.querySelector("[data-regulation]").dataset.regulation);
            const made = records.create(["township-head"]);
            for (const [id, given] of Object.entries(answers)) records.setAnswer(made.id, id, given);
            records.save({ ...records.find(made.id), name: "张 三", period: "2026年上半年", filler: "李经办" });
        }""",
        answers,
    )
    paste(page, "张三\t镇长\t全面工作\n李四\t镇长\t全面工作")
    page.get_by_role("button", name="暂选的岗位都已核对").click()
    record = page.get_by_role("combobox", name="自查记录")
    assert record.count() == 1
    assert record.locator("option").all_inner_texts() == ["不用记录（空白表）", "张 三（2026年上半年）"]
    blank = docx.Document(io.BytesIO(exported(page)))
    assert not any("■" in cell for row in grid(blank.tables[3]) for cell in row)
    page.get_by_role("button", name="都用最近的自查记录").click()
    opened = docx.Document(io.BytesIO(exported(page)))
    assert made(page).startswith("已生成Word文件，共2份自查表。已交给浏览器保存“")
    assert made(page).endswith(
        "第1人有1题的原答案没有填入：作答后，条文或者题目有改动。第1人有1题的原答案没有填入：这些题已不在表上。"
    )
    who, sheet = (grid(table) for table in opened.tables[2:4])
    assert who[0] == ["单位", "", "自查时段", "2026年上半年"]
    assert [row[2:] for row in sheet if len(row) == 6][1:5] == [
        ["■是", "—", "□否", "□"],
        ["□", "□", "□", "■"],
        ["□", "□", "□", "□"],
        ["□", "□", "□", "□"],
    ]
    assert sheet[-3] == [f"第2题：不适用的原因：{HOSTILE.replace(chr(7), '')}；{FORMULA}"]
    assert "填表人：李经办" in sheet[-2][0]
    assert not any("■" in cell for row in grid(opened.tables[5]) for cell in row)
    page.locator("[data-field=name]").first.fill("张四")
    page.keyboard.press("Tab")
    assert record.count() == 0


@pytest.mark.slow
def test_sixty_leaders_are_added_and_drawn_in_one_go(browse, served: str) -> None:
    """Every row and every sheet is drawn once; a head, a deputy for safety, a post without an article."""
    page = browse(served).goto("pack.html")
    page.get_by_label("层级").select_option("township")
    titles = ("镇长\t全面工作", "副镇长\t安全生产", "人大主席\t人大工作")
    roster = "\n".join(f"人员{n}\t{titles[n % 3]}" for n in range(60))
    drawn = page.evaluate(
        """async roster => {
            const find = key => document.querySelector(`[data-${key}]`);
            const added = { people: 0, sheets: 0 };
            new MutationObserver(records => records.forEach(({ addedNodes }) => addedNodes.forEach(node => {
                if (node.nodeType !== Node.ELEMENT_NODE) return;
                const all = selector => node.matches(selector) + node.querySelectorAll(selector).length;
                added.people += all("[data-field=name]");
                added.sheets += all(".hb-printout");
            }))).observe(document.body, { childList: true, subtree: true });
            const until = (said, words) => new Promise(done => {
                const look = () => said.textContent.startsWith(words) && done();
                new MutationObserver(look).observe(said, { childList: true });
                look();
            });
            find("paste").value = roster;
            find("take").click();
            await until(find("said"), "已加入60人");
            find("confirm").click();
            find("draw").click();
            await until(find("made"), "已生成打印稿，共60份");
            return added;
        }""",
        roster,
    )
    assert drawn == {"people": 60, "sheets": 62}
    assert page.locator(".hb-printout").count() == 62
    opened = docx.Document(io.BytesIO(exported(page)))
    assert len(opened.sections) == 62
    assert grid(opened.tables[1])[60][:3] == ["60", "人员59", "人大主席"]


@pytest.mark.slow
def test_word_and_print_say_the_same(browse, served: str, handbook: Handbook) -> None:
    """The longest sheet on two pages (in Word on three: the room for a seal), an empty one on one; build and browser draw the same blocks alike."""
    page = browse(served).goto("pack.html")
    page.get_by_label("层级").select_option("township")
    paste(page, f"张三\t镇长\t全面工作\n李四\t人大主席\t{HOSTILE}")
    page.get_by_role("button", name="暂选的岗位都已核对").click()
    page.get_by_role("button", name="生成打印稿").click()
    page.locator(".hb-printout").first.wait_for()
    assert page.evaluate("document.activeElement.textContent") == "打印"
    assert page.locator(".hb-printout img").count() == 0
    paper, data = reach(page, "features/pack/blocks.js", "shared/docx.js").evaluate(
        """() => {
            const marks = new Map([["art-10-p1-q1", "yes"]]);
            const rest = { work: "", marks, remarks: ["第1题：说明", "第2题：说明"], period: "", filler: "" };
            const people = [{ ...rest, name: "甲\\n乙", title: "<b>", role: "township-head" }, { ...rest, name: "", title: "", role: "" }];
            const made = sources.packPaper(handbookData.packSheets, { unit: "", people }, true);
            const file = sources.docx(handbookData.officeParts, made);
            return file.arrayBuffer().then(bytes => [JSON.stringify(made), [...new Uint8Array(bytes)]]);
        }"""
    )
    assert parts(bytes(data)) == parts(docx_file(handbook.edition, json.loads(paper)))
    printed = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    assert tuple(round(float(side)) for side in printed[0].mediabox[2:]) == A4
    as_sheets(handbook, printed)


@pytest.mark.slow
def test_libreoffice_reads_the_pack(browse, served: str, handbook: Handbook, tmp_path: Path) -> None:
    page = browse(served).goto("pack.html")
    page.get_by_label("层级").select_option("township")
    paste(page, f"张三\t镇长\t全面工作\n李四\t人大主席\t{HOSTILE}")
    page.get_by_role("button", name="暂选的岗位都已核对").click()
    file = tmp_path / "pack.docx"
    file.write_bytes(exported(page))
    (read,) = as_pdf([file], tmp_path)
    as_sheets(handbook, read.pages, long=3)
    listed = plain(read.pages[1].extract_text())
    assert plain("主要负责人3") in listed and plain("由本单位明确6") in listed  # the pages of their sheets


def as_sheets(handbook: Handbook, pages: Sequence[Any], long: int = 2) -> None:
    """A cover, the contents, a sheet of so many pages, an empty one of one page."""
    words = [plain(each.extract_text()) for each in pages]
    assert len(words) == 3 + long
    assert plain("领导班子成员自查表（合订本）") in words[0]
    assert "目录" in words[1] and "张三" in words[1] and "李四" in words[1]
    for last in words[-2:]:
        assert all(plain(text) in last for text in ("填表人", "本人签字", "单位（盖章）", "手册版本日期"))
        assert plain(handbook.edition.status) in last
    assert plain("人大主席安全生产“一岗双责”自查表") in words[-1]
    assert "加入名单" not in "".join(words)


@pytest.mark.slow
def test_kept_only_if_asked_and_out_with_the_offices_data(browse, base: str) -> None:
    watched = browse(base)
    page = watched.goto("pack.html")
    reach(page, "features/office/office-data.js").evaluate(
        "sources.set('units', [{ name: '示例局', kind: '区政府工作部门' }])"
    )
    assert page.locator("datalist option").get_attribute("value") == "示例局"
    page.get_by_label("单位名称").fill("示例局")
    page.keyboard.press("Tab")
    assert page.get_by_label("层级").input_value() == "department"
    paste(page, "张三\t局长\t全面工作\n\t副局长\t综合\n张三\t局长\t全面工作")
    notes = page.locator("[data-note]").all_inner_texts()
    assert "没有姓名。" in notes[1]
    assert notes[2].startswith("与第1人重复。")
    assert page.evaluate(KEPT) == 0
    page.get_by_label("把名单保存在本机浏览器中").check()
    page.get_by_role("button", name="删去第3人").click()
    page.reload()
    assert page.locator("[data-count]").inner_text() == "共2人；2人的岗位是暂选，请核对。"
    assert page.get_by_label("单位名称").input_value() == "示例局"
    assert '"张三"' in page.evaluate("sources.exportAll()")
    page.get_by_role("button", name="清除填写的内容").click()
    assert page.evaluate(KEPT) == 0
    assert page.locator("[data-count]").inner_text() == "还没有名单。"
    page.get_by_role("button", name="恢复刚清除的内容").click()
    assert page.locator("[data-field=name]").first.input_value() == "张三"
    assert page.evaluate(KEPT) == 1
    page.evaluate("sources.set('pack', { unit: 5, people: [null, { name: ['x'], post: 'nobody' }, 'y'] })")
    page.reload()
    assert page.locator("[data-count]").inner_text().startswith("共3人；3人还没有选择")
    assert posts(page) == ["", "", ""]
    other = watched.context.new_page()
    other.goto(f"{base}/pack.html")
    other.locator("[data-field=name]").first.fill("李四")
    page.locator("[data-made]").filter(has_text="另一个窗口改动了保存的名单").wait_for()
    other.close()
    page.get_by_label("把名单保存在本机浏览器中").uncheck()
    assert page.evaluate(KEPT) == 0
    assert watched.said == []


def test_where_nothing_can_be_kept_it_is_said(browse, served: str) -> None:
    watched = browse(served)
    watched.context.add_init_script(
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }"
    )
    page = watched.goto("pack.html")
    page.get_by_label("把名单保存在本机浏览器中").check()
    assert made(page) == "本机浏览器没有保存成功，关闭页面后填写的内容会丢失。"
    assert paste(page, "张三\t区长\t全面工作").startswith("已加入1人")
    assert watched.said == []


def test_a_change_takes_the_print_away_and_limits_are_said(browse, served: str) -> None:
    page = browse(served).goto("pack.html")
    page.get_by_role("button", name="生成Word文件").click()
    assert made(page) == "还没有名单，请先加入领导名单。"
    assert paste(page, " \t \n") == "没有可以加入的人，请先粘贴名单。"
    assert paste(page, "甲\t镇长\n" * 201) == "名单最多200人，没有加入。"
    paste(page, f"张三\t镇长\t{'长' * 600}\n")
    assert "张三的内容过长，已截短，请核对。" in page.locator("[data-notes]").inner_text()
    page.get_by_role("button", name="暂选的岗位都已核对").click()
    page.get_by_role("button", name="生成打印稿").click()
    page.locator(".hb-printout").first.wait_for()
    page.locator("[data-field=name]").first.fill("李四")
    assert not page.locator("#printout").is_visible()
    assert made(page) == "名单有改动，打印稿请重新生成。"


def test_without_scripts_the_blank_sheets_are_offered(browse, served: str) -> None:
    page = browse(served, java_script_enabled=False).goto("pack.html")
    assert not page.locator("form[data-module=pack]").is_visible()
    page.get_by_role("link", name="下载各岗位的空白自查表").click()
    assert page.locator("a[href='township-head-checklist.docx']").count() == 1
