"""The draft of a unit's own measures: for each kind of unit, a plan of what stands in the file whoever fills it in."""

from collections.abc import Iterator
from typing import Any

from macros.core.handbook import Handbook
from macros.core.numerals import chinese_number
from macros.core.regulation import Clause
from macros.core.roles import Role
from macros.documents.blocks import ANNEX, LYING_ANNEX, OFFICIAL, Paper
from macros.documents.plan import Part, filled
from macros.features.draft.model import DRAFT_YML, CoverNote, DraftArticle, DraftTable, DraftUnit, Quotation
from macros.features.draft.view import unit_posts
from macros.features.draft.writer import Writer

DRAFT = "（草稿）"
DATE, DUTY = "〔成文日期〕", "〔由本单位填写〕"
MEMBER_WIDTHS = [125, 100]
OFFICE_WIDTHS = [44, 112]
"""Millimetres; the width of a page's text, lying and standing."""

FIELDS = ("name", "title", "work")
"""What fills in the blanks that say who a member is."""

OFFICES = 5
"""Empty rows for the inner offices."""


def blank_draft(handbook: Handbook, unit: DraftUnit) -> Paper:
    """Every kind of cover note, the text and both tables, nothing filled in: for those who write without the page's form."""
    paper: Paper = filled(draft_plan(handbook, unit), {"names": [{}] * OFFICES})
    return paper


def draft_plans(handbook: Handbook) -> dict[str, Any]:
    """Unit id -> plan."""
    return {unit.id: draft_plan(handbook, unit) for unit in handbook.part(DRAFT_YML).units}


def draft_plan(handbook: Handbook, unit: DraftUnit) -> Part:
    """The parts of the draft (`cover`, of one kind of `note`, `text`, `members`, `offices`), each with its pages.

    The form gives `people`, each with a `post` ("": one that the document does not provide for), and the `names` of
    offices; `choose` says whether it is still to be chosen which cover note is sent.
    """
    draft, writer = handbook.part(DRAFT_YML), Writer(handbook, unit)
    letter, annex, lying = ({"section": name} for name in (OFFICIAL, ANNEX, LYING_ANNEX))
    people = {"each": "people", "of": [*_members(writer)]}
    parts = (
        *(({"cover": True, "note": note.id}, [*_cover(writer, note), letter]) for note in draft.notes),
        ({"text": True}, [*_text(writer), letter]),
        ({"members": True}, [*_heading(writer, draft.members, 1), people, lying]),
        ({"offices": True}, [*_heading(writer, draft.offices, 2), _offices(draft.offices), annex]),
    )
    return {"title": draft.title, "blocks": [{"when": wanted, "of": part} for wanted, part in parts]}


def _cover(writer: Writer, note: CoverNote) -> Iterator[Part]:
    draft = writer.handbook.part(DRAFT_YML)
    addressee = draft.addressee.quote or writer.handbook.clause(draft.addressee.clause).words
    hint = writer.hint(draft.cover_hint)
    hint["runs"].insert(1, {"when": {"choose": True}, "of": writer.runs(draft.choose)})
    yield hint
    yield {"style": "Title", "runs": writer.runs(note.title)}
    if note.letter:
        yield {"style": "Flush", "runs": [{"text": f"{addressee}："}]}
    for paragraph in note.paragraphs:
        yield {"style": "Normal", "runs": writer.runs(paragraph)}
    yield {"style": "Normal", "text": ""}
    for number, enclosure in enumerate(draft.enclosures, 1):
        style, mark = ("Enclosure", "附件：") if number == 1 else ("NextEnclosure", "")
        yield {"style": style, "runs": [{"text": f"{mark}{number}."}, *writer.runs(enclosure)]}
    if note.letter:
        yield {"style": "Normal", "text": "", "held": True}
        yield {"style": "Signature", "runs": writer.runs("{unit}"), "held": True}
        yield {"style": "Signature", "runs": writer.runs(DATE), "held": True}


def _text(writer: Writer) -> Iterator[Part]:
    draft, number = writer.handbook.part(DRAFT_YML), 0
    yield writer.hint(*draft.warning, draft.legend)
    yield {"style": "Title", "runs": writer.runs("{unit}\n" + draft.title)}
    yield {"style": "Subtitle", "text": DRAFT}
    for place, chapter in enumerate(draft.chapters, 1):
        heading = f"第{chinese_number(place)}章　{chapter.title}"
        yield {"style": "Chapter", "runs": writer.runs(heading)}
        for article in chapter.articles:
            if not _fits(article, writer.unit):
                continue
            for post in _posts_of(writer, article):
                number += 1
                label: Part = {"text": f"第{chinese_number(number)}条　", "look": "Label"}
                own = [Quotation(clause=post.clause)] if post else []
                quotes = [each for each in (*own, *article.quotes) if _fits(each, writer.unit)]
                style = "LeadArticle" if quotes else "Article"
                yield {"style": style, "runs": [label, *writer.runs(article.text, post)]}
                yield from map(writer.quoted, quotes)


def _fits(entry: DraftArticle | Quotation, unit: DraftUnit) -> bool:
    return not entry.units or unit.id in entry.units


def _posts_of(writer: Writer, article: DraftArticle) -> tuple[Role | None, ...]:
    """Once for each post, or once without any."""
    return unit_posts(writer.handbook, writer.unit) if article.each == "post" else (None,)


def _post_clauses(handbook: Handbook, post: Role) -> tuple[Clause, ...]:
    """The opening words of a post's article, and its items."""
    return handbook.parts_of(handbook.article_of(handbook.clause(post.clause)))


def _heading(writer: Writer, table: DraftTable, number: int) -> list[Part]:
    return [
        {"style": "Mark", "text": f"附件{number}"},
        {"style": "Title", "runs": writer.runs(table.title)},
        writer.hint(table.hint),
    ]


def _members(writer: Writer) -> Iterator[Part]:
    """A table for each post, a duty a row, under a row that says who holds it, so that no page shows duties without it."""
    draft = writer.handbook.part(DRAFT_YML)
    *labels, words, own = draft.members.columns
    who: list[Part] = []
    for label, field in zip(labels, FIELDS, strict=True):
        who += [{"text": f"{'　' if who else ''}{label}："}, _blank(f"〔{label}〕", field)]
    duties = {
        post.id: [writer.cited(clause) for clause in _post_clauses(writer.handbook, post)]
        for post in unit_posts(writer.handbook, writer.unit)
    } | {"": [writer.runs(draft.outside_note)]}
    for post, held in duties.items():
        table = {
            "widths": MEMBER_WIDTHS,
            "above": {"runs": who},
            "head": [{"text": words}, {"text": own}],
            "rows": [[{"runs": duty, "shaded": True}, {"runs": [_blank(DUTY)]}] for duty in held],
        }
        yield {"when": {"post": post}, "of": [table, {"style": "Gap", "text": ""}]}


def _offices(table: DraftTable) -> Part:
    row = [{"runs": [_blank(f"〔{table.columns[0]}〕", "office")]}, {"runs": [_blank(DUTY)]}]
    return {
        "widths": OFFICE_WIDTHS,
        "head": [{"text": column} for column in table.columns],
        "rows": [{"each": "names", "of": [row]}],
    }


def _blank(text: str, slot: str = "") -> Part:
    return {"text": text, "look": "Blank", **({"slot": slot} if slot else {})}
