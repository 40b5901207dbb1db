"""The ready-made papers: one set of questions in other orders, and a key that a teacher can trust."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pytest

from macros.core.handbook import Handbook
from macros.documents.docx import docx_file
from macros.features.exam.blocks import answer_sheet, form_paper, key_paper
from macros.features.exam.downloads import exam_rows
from macros.features.exam.feature import FEATURE
from macros.features.exam.form import ExamPaper, PaperForm, exam_papers
from macros.features.questions.bank import bank
from macros.site.downloads import Downloads
from tests.conftest import DATA
from tests.features.conftest import HOSTILE
from tests.features.questions.test_question_files import cited
from tests.office import as_pdf

SOURCE = "".join((DATA / "source.txt").read_text(encoding="utf-8").split())


@pytest.fixture(scope="module")
def papers(handbook: Handbook) -> tuple[ExamPaper, ...]:
    return exam_papers(handbook)


def paper_document(handbook: Handbook, paper: ExamPaper, form: PaperForm) -> bytes:
    return docx_file(handbook.edition, form_paper(handbook, paper, form))


def lines(data: bytes) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs]


def read(data: bytes) -> list[tuple[str, dict[str, str]]]:
    """Read a form as a person does: stems in order, each with its lettered options."""
    found: list[tuple[str, dict[str, str]]] = []
    for text in lines(data):
        if stem := re.fullmatch(r"（　　）(\d+)．(.+)", text):
            assert int(stem[1]) == len(found) + 1
            found.append((stem[2], {}))
        for option in re.split("[\t\n]", text):
            if found and (match := re.fullmatch(r"([A-F])．(.+)", option)):
                found[-1][1][match[1]] = match[2]
    return found


def test_forms_ask_the_same_in_other_orders(handbook: Handbook, papers: tuple[ExamPaper, ...]) -> None:
    assert [paper.scope for paper in papers] == [
        "全部岗位",
        "区政府",
        "区政府工作部门",
        "乡镇政府、街道办事处",
    ]
    for paper in papers:
        forms = [read(paper_document(handbook, paper, form)) for form in paper.forms]
        assert [len(form) for form in forms] == [25, 25, 25]
        stems = [[stem for stem, _ in form] for form in forms]
        assert set(stems[0]) == set(stems[1]) == set(stems[2])
        assert len({tuple(order) for order in stems}) == 3
        assert {len(options) for form in forms for _, options in form} <= {2, 4, 5, 6}


def test_the_key_finds_the_right_option_in_every_form(
    handbook: Handbook, papers: tuple[ExamPaper, ...]
) -> None:
    asked = {
        (question.stem, frozenset(option.text for option in question.options)): question
        for question in bank(handbook)
    }
    right = {key: [each.text for each in one.options if each.right] for key, one in asked.items()}
    labels: list[str] = []
    for paper in papers:
        forms = [read(paper_document(handbook, paper, form)) for form in paper.forms]
        short, long = docx.Document(
            io.BytesIO(docx_file(handbook.edition, key_paper(handbook, paper)))
        ).tables
        rows = [[cell.text for cell in row.cells] for row in short.rows]
        for start in range(0, len(rows), 4):
            heads, *letters = rows[start : start + 4]
            assert [row[0] for row in letters] == ["A卷", "B卷", "C卷"]
            for form, row in zip(forms, letters, strict=True):
                for number, letter in zip(heads[1:], row[1:], strict=True):
                    if number:
                        stem, options = form[int(number) - 1]
                        assert {options[each] for each in letter} == {
                            *right[stem, frozenset(options.values())]
                        }
        assert {number for start in range(0, len(rows), 4) for number in rows[start][1:]} - {""} == {
            str(number) for number in range(1, 26)
        }
        for row in long.rows[1:]:
            *places, answer, basis = [cell.text for cell in row.cells]
            label, _, words = basis.partition("　")
            quote, *why = words.split("\n")
            assert "".join(quote.split()) in SOURCE
            for form, place in zip(forms, places, strict=True):
                number, letter = place.split("\n")
                stem, options = form[int(number) - 1]
                key = (stem, frozenset(options.values()))
                assert {options[each] for each in letter} == {*right[key]}
                assert answer == "；".join(right[key])
                assert label == cited(handbook, asked[key])
            given = [option.because for option in asked[key].options if option.because]
            assert [reason.partition("”：")[2] for reason in why] == given
            labels.append(label)
    assert any("（参见" in label for label in labels)


def test_the_key_never_breaks_the_letters_of_an_answer(
    handbook: Handbook, papers: tuple[ExamPaper, ...]
) -> None:
    """Six letters of 10.5 points, each half as wide, within the 4.5 points that a cell of a form leaves at each side."""
    *columns, _, _ = (
        docx.Document(io.BytesIO(docx_file(handbook.edition, key_paper(handbook, papers[0]))))
        .tables[1]
        .columns
    )
    assert len(columns) == 3
    assert all(column.width.pt - 2 * 4.5 >= 6 * 10.5 / 2 for column in columns)


def test_a_levels_paper_asks_about_its_posts(handbook: Handbook, papers: tuple[ExamPaper, ...]) -> None:
    for paper in papers[1:]:
        posts = {post.id for post in handbook.posts if post.level == paper.id}
        asked = [set(item.question.audience) for item in paper.forms[0].items]
        assert all(posts & audience for audience in asked if audience)
        assert any(asked)


def test_a_form_says_whose_it_is_and_claims_nothing(
    handbook: Handbook, papers: tuple[ExamPaper, ...]
) -> None:
    document = docx.Document(io.BytesIO(paper_document(handbook, papers[0], papers[0].forms[1])))
    assert document.paragraphs[0].text == "安全生产“一岗双责”测验试卷（B卷）"
    assert [cell.text for cell in document.tables[0].rows[0].cells if cell.text] == ["姓名", "单位", "得分"]
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    worth = {"single": 2, "judge": 2, "multiple": 4}
    marks = sum(worth[item.question.form] for item in papers[0].forms[1].items)
    assert f"\n满分{marks}分　　时间＿＿＿＿分钟\n" in text, "how many minutes, the teacher writes"
    assert "题目由编者依据条文整理，不属于文件内容" in text
    assert handbook.edition.status in document.sections[0].footer.paragraphs[0].text.replace("\n", "")
    assert not re.search(r"合格|证书|及格", text)


@pytest.mark.slow
def test_libreoffice_keeps_questions_whole_and_the_sheet_on_a_page(
    handbook: Handbook, papers: tuple[ExamPaper, ...], tmp_path: Path
) -> None:
    files = {
        "form": paper_document(handbook, papers[0], papers[0].forms[0]),
        "sheet": docx_file(handbook.edition, answer_sheet(handbook, papers[0])),
    }
    for name, data in files.items():
        (tmp_path / f"{name}.docx").write_bytes(data)
    form, sheet = as_pdf([tmp_path / f"{name}.docx" for name in files], tmp_path)
    assert len(form.pages) <= 6
    for page in form.pages:
        text = page.extract_text()
        letters = re.findall(r"\b([A-F])．", text)
        assert letters[0] == "A" and letters[-1] in "BDEF", text
    assert len(sheet.pages) == 1
    words = "".join(sheet.pages[0].extract_text().split())
    options = [len(item.options) for item in papers[0].forms[0].items]
    assert words.count("［A］") == 25
    assert words.count("［D］") == sum(count >= 4 for count in options)


def test_all_that_is_offered_is_written_alike(handbook: Handbook, tmp_path: Path) -> None:
    bad = replace(handbook, edition=handbook.edition.model_copy(update={"subject": HOSTILE}))
    for name, book in (("one", handbook), ("two", handbook), ("bad", bad)):
        Downloads((FEATURE,), book).write(tmp_path / name)
    names = {file.name for _, files in exam_rows(handbook) for file in files}
    for folder in ("one", "two"):
        assert names <= {path.name for path in (tmp_path / folder).iterdir()}
    assert all((tmp_path / "one" / n).read_bytes() == (tmp_path / "two" / n).read_bytes() for n in names)
    with zipfile.ZipFile(tmp_path / "one" / "exam-papers.zip") as pack:
        saved = {file.saved for _, files in exam_rows(handbook) for file in files if not file.pack}
        assert set(pack.namelist()) == saved
        assert pack.read("测验试卷A卷（全部岗位）.docx") == (tmp_path / "one" / "exam-A.docx").read_bytes()
    assert lines((tmp_path / "bad" / "exam-A.docx").read_bytes())[0] == f"{HOSTILE}测验试卷（A卷）"
