"""The plans, scripts, blank forms and packs of the sessions of study."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from macros.core.handbook import Handbook
from macros.documents.docx import docx_file
from macros.features import FEATURES, load_handbook
from macros.features.training.audience import audiences
from macros.features.training.downloads import FORMS
from macros.features.training.form_blocks import blank_form
from macros.features.training.forms import BlankForm, form_view
from macros.features.training.model import TRAINING_YML, find_session
from macros.features.training.plan_blocks import plan_paper
from macros.features.training.script_blocks import script_paper
from macros.features.training.view import SessionView, session_view
from macros.site.downloads import CONTENTS, Downloads
from tests.conftest import SAMPLE
from tests.office import as_pdf

CLAIMS = ("合格", "证书", "结业", "现行有效", "得分", "分数", "排名")


def plan_document(handbook: Handbook, view: SessionView) -> bytes:
    return docx_file(handbook.edition, plan_paper(handbook, view))


def form_document(handbook: Handbook, form: BlankForm) -> bytes:
    return docx_file(handbook.edition, blank_form(handbook, form))


def words(data: bytes) -> str:
    """All that the body says, cells and paragraphs in order."""
    body = docx.Document(io.BytesIO(data)).element.body
    return "".join(node.text or "" for node in body.iter(qn("w:t")))


def cells(data: bytes) -> list[str]:
    body = docx.Document(io.BytesIO(data)).element.body
    return ["".join(n.text or "" for n in cell.iter(qn("w:t"))) for cell in body.iter(qn("w:tc"))]


@pytest.mark.parametrize("id", ["study-group", "school-class", "briefing"])
def test_a_plan_says_what_is_done_when(id: str, handbook: Handbook) -> None:
    session = find_session(handbook, id)
    data = plan_document(handbook, session_view(handbook, session))
    said = words(data)
    for text in (session.form, session.audience, *session.aims, *session.focus, *session.homework):
        assert text in said
    for step in session.steps:
        assert all(text in said for text in (step.title, step.text or "", *step.fill))
    for question in session.discussion:
        assert question.question in said
    assert "编者整理" in said and handbook.edition.cited in said
    assert not [claim for claim in CLAIMS if claim in said]
    foot = docx.Document(io.BytesIO(data)).sections[0].footer.paragraphs[0].text.replace("\n", "")
    assert handbook.edition.status in foot
    assert data == plan_document(handbook, session_view(handbook, session))


def test_what_a_blank_is_for_has_room_for_a_dozen_characters(handbook: Handbook) -> None:
    """Of 10.5 points, within the 4.5 points that a cell of a form leaves at each side; it ends where a column does."""
    session = find_session(handbook, "school-class")
    labels = {label for step in session.steps for label in step.fill}
    (steps,) = (
        block
        for block in plan_paper(handbook, session_view(handbook, session))["blocks"]
        if "head" in block and block["head"][1]["text"] == "分钟"
    )
    assert len(steps["widths"]) == len(steps["head"]) == 4
    rows = [row for row in steps["rows"] if row[0]["text"] in labels]
    assert len(rows) == len(labels) > 0
    for label, _ in rows:
        width = sum(steps["widths"][: label["span"]])
        assert width / 25.4 * 72 - 2 * 4.5 >= 12 * 10.5


def test_the_plan_of_the_class_is_a_lesson_plan(handbook: Handbook) -> None:
    said = cells(plan_document(handbook, session_view(handbook, find_session(handbook, "school-class"))))
    for label in ("教学主题", "对象", "教学目的", "重点难点", "教学方式", "环节", "分钟", "区政府工作部门"):
        assert label in said, label
    assert said[said.index("地点") + 1] == said[said.index("时间") + 1] == ""
    assert "2050—70" in said  # 主要负责人: minutes 50 to 70
    for step in find_session(handbook, "school-class").steps:
        assert all(said[said.index(label) + 1] == "" for label in step.fill), "room to write"


def test_a_plan_for_one_level_leaves_the_others_out(handbook: Handbook) -> None:
    session = find_session(handbook, "school-class")
    (audience,) = [each for each in audiences(handbook, session) if each.id == "department"]
    said = cells(plan_document(handbook, session_view(handbook, session, audience)))
    place = said.index("本次学习对象")
    assert said[place + 1].startswith("区政府工作部门。") and "分钟" not in said[place + 1]
    assert "第七条" in said and "第四条" not in said and "第十三条第十四条第二句第十四条第三句" in said
    mixed = cells(plan_document(handbook, session_view(handbook, session)))
    assert mixed[mixed.index("本次学习对象") + 1].startswith("混合编班")
    row = mixed.index("各乡镇政府、街道办事处主要负责人")
    assert mixed[row + 1] == "第十条、第十三条、第十五条第三句、第十六条第二句"
    assert mixed[row + 2] == "第1、2、4、5题"
    assert any("讲稿约" in cell and "连同领读各岗位的条文" in cell for cell in mixed)


def test_the_script_quotes_every_clause_and_then_explains(handbook: Handbook) -> None:
    session = find_session(handbook, "school-class")
    said = words(docx_file(handbook.edition, script_paper(handbook, session_view(handbook, session))))
    place = 0
    for step in session.steps:
        if step.is_break:
            continue
        for text in (step.title, *(handbook.clause(id).words for id in step.clauses), *step.speech):
            assert text in said[place:], (step.id, text[:20])
            place = said.index(text, place)
        assert len(step.speech) >= 3 or step.fill or not step.clauses or step.id == "close", step.id
        assert all(label in said for label in step.fill)
    assert not [claim for claim in CLAIMS if claim in said]


def test_every_script_says_once_that_validity_is_not_judged(handbook: Handbook) -> None:
    """After its first words, so that whoever reads it aloud says so."""
    sessions = [session for session in handbook.part(TRAINING_YML).sessions if session.script]
    assert len(sessions) == 3
    for session in sessions:
        paper = script_paper(handbook, session_view(handbook, session))
        speech = [block["text"] for block in paper["blocks"] if block.get("style") == "Speech"]
        assert speech.index(handbook.edition.status_spoken) == 1, session.id
        assert speech.count(handbook.edition.status_spoken) == 1, session.id


@pytest.mark.parametrize(
    ("kind", "labels"),
    [
        (
            "record",
            "时间 地点 单位 主题 主持人 记录人 应到人数 实到人数 参加人员 列席人员 缺席人员及原因 领学内容 重点发言人 交流研讨发言摘要 总结讲话",
        ),
        ("case", "案情（教师自备） 涉及的岗位 对应的条款 条文的规定"),
        ("sign-in", "序号 单位 姓名 职务 签字 备注"),
        ("feedback", "课题 授课教师 日期 测评项目 很好 较好 一般 较差 总体评价 意见和建议"),
    ],
)
def test_a_blank_form_has_its_labels_and_is_blank(kind, labels: str, handbook: Handbook) -> None:
    form = form_view(kind)
    data = form_document(handbook, form)
    said = cells(data)
    assert set(labels.split()) <= set(said)
    assert "编者整理" in words(data) and "请勿填写国家秘密、工作秘密" in words(data)
    if kind == "record":
        for label in ("主持人", "参加人员", "总结讲话"):
            assert said[said.index(label) + 1] == "", label
        assert "测" not in words(data)  # leaders are not examined there
    if kind == "feedback":
        assert words(data).count("□") == 9 * 4
    assert not [claim for claim in CLAIMS if claim in words(data)]
    assert data == form_document(handbook, form)


def test_a_pack_holds_the_whole_session(tmp_path: Path) -> None:
    sample = load_handbook(SAMPLE)
    downloads = Downloads(FEATURES, sample)
    downloads.write(tmp_path)
    first = (tmp_path / "training-reading.zip").read_bytes()
    pack = zipfile.ZipFile(io.BytesIO(first))
    expected = {
        "学习安排.docx": "training-reading-plan.docx",
        "领学稿.docx": "training-reading-script.docx",
        "PPT课件.pptx": "training-reading.pptx",
        "学习记录.docx": FORMS["record"],
        "签到表.docx": FORMS["sign-in"],
        "自查表.pdf": "all-checklists.pdf",
    }
    for path, name in downloads.members("training-reading.zip"):
        if "/" in path:
            assert path.startswith("按学习对象的学习安排/学习安排（") and name.endswith(".docx")
            expected[path] = name
    assert set(pack.namelist()) == {CONTENTS, *expected}
    for packed, name in expected.items():
        assert pack.read(packed) == (tmp_path / name).read_bytes()
        assert pack.getinfo(packed).flag_bits & 0x800, "names are said to be UTF-8"
    listing = pack.read(CONTENTS).decode("utf-8-sig")
    assert "学习安排.docx" in listing and sample.edition.status in listing
    if tool := shutil.which("unzip"):
        whole, folder = tmp_path / "training-reading.zip", tmp_path / "unpacked"
        subprocess.run([tool, "-q", whole, "-d", folder], check=True, env={"LC_ALL": "C.UTF-8"})
        found = {path.relative_to(folder).as_posix() for path in folder.rglob("*.*")}
        assert found == {CONTENTS, *expected}
    downloads.write(tmp_path)
    assert (tmp_path / "training-reading.zip").read_bytes() == first


@pytest.mark.slow
def test_libreoffice_sets_them_as_they_are_meant(handbook: Handbook, tmp_path: Path) -> None:
    """The forms on one or two sheets, nothing cut off; the plan with heads on each page of its table."""
    files = {
        "plan.docx": plan_document(handbook, session_view(handbook, find_session(handbook, "school-class"))),
        **{FORMS[kind]: form_document(handbook, form_view(kind)) for kind in FORMS},
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    read = dict(zip(files, as_pdf([tmp_path / name for name in files], tmp_path), strict=True))
    pages = {name: len(file.pages) for name, file in read.items()}
    assert pages == {
        "plan.docx": 8,
        "study-record.docx": 2,
        "case-analysis.docx": 1,
        "feedback.docx": 1,
        "sign-in.docx": 2,
    }
    plan = ["".join(page.extract_text().split()) for page in read["plan.docx"].pages]
    assert all("做法和要点" in page for page in plan[1:5])
    assert "教学后记" in plan[7] and "第8页共8页" in plan[7]
    second = "".join(read["sign-in.docx"].pages[1].extract_text().split())
    assert "序号单位姓名" in second and "40" in second
