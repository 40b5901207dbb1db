"""No page of a Word file carries a signature, the room for a seal, a heading or a table's head without content.

Every kind of file is set by LibreOffice: those of the build, and those that the browser makes, at three lengths.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from macros.core.handbook import Handbook
from macros.documents.blocks import OFFICIAL, PORTRAIT, Block, Paper, page
from macros.documents.docx import docx_file
from macros.features import FEATURES
from macros.features.checklist.blocks import full_sheet, short_sheet
from macros.features.checklist.sheet import CheckSheet, sheet_view
from macros.features.draft.blocks import draft_plan
from macros.features.draft.model import DRAFT_YML
from macros.features.inspection.blocks import plan as inspection_plan
from macros.features.inspection.view import inspector_views
from macros.features.pack.view import pack_data
from macros.site.downloads import Downloads
from tests.documents.test_docx import Edition
from tests.sheets_of_paper import faults
from tests.sources import in_node

pytestmark = pytest.mark.slow

LENGTHS = ("empty", "typical", "longest")
SENTENCE = "已经召开会议研究部署，逐项列出清单，明确了责任人和完成时限，正在督促落实。"


def words(length: str, most: int) -> str:
    """What somebody enters: nothing, some words, or as much as the field takes."""
    typical = SENTENCE[: most // 2]
    return {"empty": "", "typical": typical, "longest": (SENTENCE * (most // len(SENTENCE) + 1))[:most]}[
        length
    ]


def written(handbook: Handbook, papers: dict[str, Paper]) -> dict[str, bytes]:
    return {name: docx_file(handbook.edition, paper) for name, paper in papers.items()}


LINES: list[Block] = [{"style": "Normal", "text": SENTENCE}] * 3
HEADED: Block = {"widths": [156], "head": [{"text": "表头"}], "rows": [[{"text": "一行", "height": 200}]]}


@pytest.mark.parametrize(
    ("blocks", "fault"),
    [
        ([*LINES, {"section": OFFICIAL}, {"style": "Signature", "text": "某局"}], "没有内容"),
        ([{"style": "Signature", "text": "某局"}, *LINES], "签字以前没有内容"),
        ([*LINES, {"style": "SheetPart", "text": "一、章"}], "标题或者表头下面没有内容"),
        ([*LINES, {"section": PORTRAIT}, {"style": "Gap", "text": ""}], "没有内容"),
        ([*LINES, {"widths": [156], "rows": [[{"text": "表头", "style": "SheetHead"}]]}], "标题或者表头"),
        ([HEADED, *LINES * 3, {"style": "Signature", "text": "某局"}], ""),
    ],
)
def test_a_bad_page_is_found(blocks: list[Block], fault: str, tmp_path: Path) -> None:
    found = faults({"坏": docx_file(Edition(), {"title": "坏", "blocks": page(blocks)})}, tmp_path)
    assert len(found) == bool(fault) and all(fault in each for each in found), found


def test_what_is_tied_would_part(tmp_path: Path) -> None:
    """The same paper, a line longer each time: with ties every page is whole, without them some are not."""

    def signed(count: int, held: bool) -> Paper:
        rows: list[Any] = [[{"text": SENTENCE[:20]}] for _ in range(count)]
        last: list[Any] = [
            [{"text": "说明", "style": "SheetRemark"}],
            [{"text": "签字：", "style": "SheetSign"}],
        ]
        ended: list[Block] = [
            {"widths": [156], "rows": [*rows, *last], "together": 3 if held else 0},
            {"section": PORTRAIT},
            *[{"style": "Normal", "text": "字"} for _ in range(count)],
            {"style": "Signature", "text": "某局", "held": held},
        ]
        return {"title": "", "blocks": page(ended, OFFICIAL)}

    lengths = [*range(20, 25), *range(36, 46)]
    for held in (True, False):
        folder = tmp_path / str(held)
        folder.mkdir()
        found = faults({str(n): docx_file(Edition(), signed(n, held)) for n in lengths}, folder)
        assert bool(found) != held, found


def test_every_file_of_the_build(handbook: Handbook, tmp_path: Path) -> None:
    made = Downloads(tuple(FEATURES), handbook).files.values()
    files = {each.name: each.write() for each in made if each.write and each.name.endswith(".docx")}
    assert len(files) > 60
    assert faults(files, tmp_path) == []


def cut(sheet: CheckSheet, count: int) -> CheckSheet:
    """The sheet with its first questions alone."""
    sections = []
    for section in sheet.sections:
        items = []
        for item in section.items:
            questions = tuple(each for each in item.questions if each.number <= count)
            items += [replace(item, questions=questions)] if questions else []
        sections += [replace(section, items=tuple(items))] if items else []
    return replace(sheet, sections=tuple(sections), count=count)


@pytest.mark.parametrize("form", [short_sheet, full_sheet])
def test_a_sheet_of_any_length(form, handbook: Handbook, tmp_path: Path) -> None:
    """Of a person and of a unit, who signs with a seal: wherever the last question falls on its page."""
    longest = max((sheet_view(handbook, role) for role in handbook.posts), key=lambda sheet: sheet.count)
    (body, *_) = (role for role in handbook.roles if role.kind == "body")
    files = {}
    for count in range(1, longest.count + 1, 4):
        sheet = cut(longest, count)
        for name, each in (("person", sheet), ("unit", replace(sheet, role=body))):
            files[f"{name} {count}"] = docx_file(handbook.edition, form(each))
    assert faults(files, tmp_path) == []


@pytest.mark.parametrize("length", LENGTHS)
def test_a_pack(length: str, handbook: Handbook, tmp_path: Path) -> None:
    data = pack_data(handbook)
    longest = max(data["sheets"], key=lambda role: len(str(data["sheets"][role])))
    *_, group = data["sheets"]
    count = {"empty": 0, "typical": 3, "longest": 20}[length]
    people = [
        {
            **{key: words(length, most) for key, most in (("name", 40), ("title", 100), ("work", 500))},
            **{key: words(length, 200) for key in ("period", "filler")},
            "role": role,
            "remarks": [
                f"第{n}题：" + words(length, 7 * 4000 if n == count else 400) for n in range(1, count + 1)
            ],
        }
        for role in (longest, group, "")
    ]
    papers = in_node(
        """({ packPaper }, data, form) => [true, false].map((paged) =>
            packPaper(data, { ...form, people: form.people.map((each) => ({ ...each, marks: new Map() })) }, paged))""",
        data,
        {"unit": words(length, 60), "people": people},
        file="features/pack/blocks.js",
    )
    files = written(handbook, dict(zip(("paged", "plain"), papers, strict=True)))
    assert faults(files, tmp_path, covers=1) == []


@pytest.mark.parametrize("length", LENGTHS)
def test_an_inspection(length: str, handbook: Handbook, tmp_path: Path) -> None:
    papers: dict[str, Paper] = {}
    texts = {"problem": words(length, 4000), "demand": words(length, 4000), "deadline": words(length, 200)}
    for view in inspector_views(handbook):
        plan = inspection_plan(handbook, view)
        for count in (1, 4) if length == "longest" else range(1, 10, 2):
            findings = [{**texts, "clause": "", "label": ""}] * count
            record = {
                "unit": words(length, 200),
                "date": words(length, 40),
                "by": words(length, 200),
                "items": {id: {"value": "yes", "findings": findings} for id in plan["answers"]},
            }
            made = in_node(
                """({ recordPaper, opinionPaper }, plan, record, findings) =>
                    [recordPaper(plan, record, () => true), opinionPaper(plan, {}, record, findings)]""",
                plan,
                record,
                findings,
                file="features/inspection/blocks.js",
            )
            papers |= {f"{view.clause} {count} {place}": paper for place, paper in enumerate(made)}
    assert faults(written(handbook, papers), tmp_path) == []


@pytest.mark.parametrize("length", LENGTHS)
def test_a_draft(length: str, handbook: Handbook, tmp_path: Path) -> None:
    """`longest`: forty members; a name of 60 characters is what the form takes: of 200, a title fills a page alone."""
    papers: dict[str, Paper] = {}
    draft = handbook.part(DRAFT_YML)
    many = {"empty": 0, "typical": 4, "longest": 40}[length]
    for unit in draft.units:
        posts = [role.id for role in handbook.posts_at(unit.level)]
        members = [
            {
                "name": words(length, 40),
                "title": words(length, 100),
                "work": words(length, 500),
                "post": posts[n % len(posts)],
            }
            for n in range(many)
        ]
        for note in draft.notes:
            form = {
                "unit": words(length, 60),
                "note": note.id,
                "members": members,
                "offices": [words(length, 100)] * many,
                "parts": ["cover", "text", "members", "offices"],
            }
            if length == "longest" and papers:
                continue  # a hundred pages: one is enough
            papers[f"{unit.id} {note.id}"] = in_node(
                "({ draftPaper }, plan, form) => draftPaper(plan, form)",
                draft_plan(handbook, unit),
                form,
                file="features/draft/blocks.js",
            )
    assert faults(written(handbook, papers), tmp_path) == []


@pytest.mark.parametrize("length", LENGTHS)
def test_a_report(length: str, handbook: Handbook, tmp_path: Path) -> None:
    papers = {}
    for count in range(1, 12, 2):
        paragraphs = [words(length, 4000)] * (1 if length == "empty" else 2)
        sections = [{"name": f"方面{n}", "paragraphs": paragraphs} for n in range(count)]
        papers[str(count)] = in_node(
            "({ reportPaper }, ...given) => reportPaper(...given)",
            f"关于{words(length, 60)}情况的报告",
            words(length, 200),
            sections,
            "请勿填写国家秘密、工作秘密。",
            file="features/reports/blocks.js",
        )
    assert faults(written(handbook, papers), tmp_path) == []


@pytest.mark.parametrize("length", LENGTHS)
def test_a_summary(length: str, handbook: Handbook, tmp_path: Path) -> None:
    papers = {}
    for count in (0,) if length == "empty" else range(1, 40, 6):
        papers[str(count)] = summary(length, count)
    assert faults(written(handbook, papers), tmp_path) == []


def summary(length: str, count: int) -> Paper:
    """The paper of a summary of so many units and questions, with notes."""
    rows = [{"key": f"q{n}", "name": words(length, 60) or "题", "label": f"第{n}条"} for n in range(count)]
    blocks: list[Block] = in_node(
        """({ blocks }, rows, note, longest) => {
            const row = ({ key, name, label }) => ({
                key, name, about: { label, listed: true }, records: { count: 1 }, posts: new Map(), said: () => 1,
            });
            const all = rows.map(row);
            return blocks({
                title: "自查汇总表", facts: "计入1份记录。", remarks: ["自查汇总，不等同于考核结论。"], status: "状态",
                missing: rows.map(({ name }) => name), names: new Map(), listing: true, reveal: true, withNotes: true,
                tables: { units: all, questions: all, roles: all, themes: [], anyOld: true }, unitOf: () => ({ name: "某镇" }),
                entries: [{ answers: new Map(longest ? [[rows[0].key, { note }]] : rows.map(({ key }) => [key, { note }])) }],
            });
        }""",
        rows,
        words(length, 4000),
        length == "longest",
        file="features/summary/sheets.js",
    )
    return {"title": "自查汇总表", "blocks": blocks}
