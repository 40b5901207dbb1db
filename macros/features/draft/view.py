"""The draft of a unit's own measures, for each kind of unit.

A plan is a list of blocks (`macros.documents.blocks`). Blanks that the form fills are runs with a `slot`;
unfilled, the plan is the blank draft.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from macros.core.handbook import Handbook
from macros.core.numerals import chinese_number
from macros.core.regulation import Clause
from macros.core.roles import Role
from macros.features.draft.model import DRAFT_YML, DraftArticle, DraftTable, DraftUnit, Quotation
from macros.features.draft.writer import Block, Run, Writer

Plan = dict[str, Any]

DRAFT = "（草稿）"
DATE, DUTY = "〔成文日期〕", "〔由本单位填写〕"
MEMBER_WIDTHS = [125, 100]
OFFICE_WIDTHS = [44, 112]
"""Millimetres; the width of a page's text, lying and standing."""


def unit_posts(handbook: Handbook, unit: DraftUnit) -> tuple[Role, ...]:
    """The posts at the unit's level, in text order."""
    return tuple(post for post in handbook.posts if post.level == unit.level)


def proposals(handbook: Handbook, unit: DraftUnit) -> dict[str, str]:
    """Title -> the one post of this level that it means; "": the document does not provide for it."""
    found = {title: post.id for post in unit_posts(handbook, unit) for title in post.titles}
    outside = (each for title in handbook.titles if title.outside for each in (title.title, *title.also))
    return {**dict.fromkeys(outside, ""), **found}


def draft_view(handbook: Handbook) -> dict[str, Any]:
    """The page's introduction and the options of its form."""
    draft = handbook.part(DRAFT_YML)
    writer = Writer(handbook, draft.units[0])

    def words(text: str) -> str:
        return "".join(run["text"] for run in writer.runs(text))

    return {
        "clause": handbook.clause(draft.clause),
        "warning": [words(text) for text in draft.warning],
        "legend": words(draft.legend),
        "cover_hint": words(draft.cover_hint),
        "outside": draft.outside,
        "title": draft.title,
        "members": draft.members,
        "offices": draft.offices,
        "notes": draft.notes,
        "units": draft.units,
        "form": {
            unit.id: {
                "posts": [[post.id, post.term] for post in unit_posts(handbook, unit)],
                "proposals": proposals(handbook, unit),
            }
            for unit in draft.units
        },
    }


def draft_plans(handbook: Handbook) -> dict[str, Plan]:
    """Unit id -> plan, as plain values."""
    return {unit.id: draft_plan(handbook, unit) for unit in handbook.part(DRAFT_YML).units}


def draft_plan(handbook: Handbook, unit: DraftUnit) -> Plan:
    """The parts of the draft: `covers` by kind, of which one is to `choose`, `text`, and `members` and `offices`, whose rows the form adds.

    A table is {before, widths, head, own}: the blocks above it, and what stands where the unit's words go;
    that of the offices has the `blank` for a name. Each member has a table, under a row that says `who` it is,
    [[label, blank], …], so that no page shows duties without it; `duties` has those of each post, an entry a
    row, and under "" what stands instead.
    """
    draft, writer = handbook.part(DRAFT_YML), Writer(handbook, unit)
    *who, words, own = draft.members.columns
    members = _table(writer, draft.members, 1, MEMBER_WIDTHS, (words, own))
    members["who"] = [[column, _blank(column)] for column in who]
    members["duties"] = {
        post.id: [writer.cited(clause) for clause in _post_clauses(handbook, post)]
        for post in unit_posts(handbook, unit)
    } | {"": [writer.runs(draft.outside_note)]}
    return {
        "title": draft.title,
        "choose": writer.runs(draft.choose),
        "covers": {note.id: list(_cover(writer, note.title, note.paragraphs)) for note in draft.notes},
        "text": list(_text(writer)),
        "members": members,
        "offices": {
            **_table(writer, draft.offices, 2, OFFICE_WIDTHS, draft.offices.columns),
            "blank": _blank(draft.offices.columns[0]),
        },
    }


def _cover(writer: Writer, title: str, paragraphs: tuple[str, ...]) -> Iterator[Block]:
    draft = writer.handbook.part(DRAFT_YML)
    addressee = draft.addressee.quote or writer.handbook.clause(draft.addressee.clause).words
    yield writer.hint(draft.cover_hint)
    yield {"style": "Title", "runs": writer.runs(title)}
    yield {"style": "Flush", "runs": [{"text": f"{addressee}："}]}
    for paragraph in paragraphs:
        yield {"style": "Normal", "runs": writer.runs(paragraph)}
    yield {"style": "Normal", "text": ""}
    for number, enclosure in enumerate(draft.enclosures, 1):
        style, mark = ("Enclosure", "附件：") if number == 1 else ("NextEnclosure", "")
        yield {"style": style, "runs": [{"text": f"{mark}{number}."}, *writer.runs(enclosure)]}
    yield {"style": "Normal", "text": ""}
    yield {"style": "Signature", "runs": writer.runs("{unit}")}
    yield {"style": "Signature", "runs": writer.runs(DATE)}


def _text(writer: Writer) -> Iterator[Block]:
    draft, number = writer.handbook.part(DRAFT_YML), 0
    yield writer.hint(*draft.warning, draft.legend)
    yield {"style": "Title", "runs": writer.runs("{unit}\n" + draft.title)}
    yield {"style": "Subtitle", "text": DRAFT}
    for index, chapter in enumerate(draft.chapters, 1):
        heading = f"第{chinese_number(index)}章　{chapter.title}"
        yield {"style": "Chapter", "runs": writer.runs(heading)}
        for article in chapter.articles:
            if not _fits(article, writer.unit):
                continue
            for post in _posts_of(writer, article):
                number += 1
                label: Run = {"text": f"第{chinese_number(number)}条　", "look": "Label"}
                own = [Quotation(clause=post.clause)] if post else []
                quotes = [each for each in (*own, *article.quotes) if _fits(each, writer.unit)]
                style = "Lead" if quotes else "Normal"
                yield {"style": style, "runs": [label, *writer.runs(article.text, post)]}
                yield from map(writer.quoted, quotes)


def _fits(entry: DraftArticle | Quotation, unit: DraftUnit) -> bool:
    return not entry.units or unit.id in entry.units


def _posts_of(writer: Writer, article: DraftArticle) -> tuple[Role | None, ...]:
    """Each post, or None once."""
    return unit_posts(writer.handbook, writer.unit) if article.each == "post" else (None,)


def _post_clauses(handbook: Handbook, post: Role) -> list[Clause]:
    """The opening words of a post's article, and its items."""
    article = handbook.clause(post.clause).article
    return [
        clause
        for clause in handbook.clauses.values()
        if clause.article == article and clause.kind in ("paragraph", "item")
    ]


def _blank(column: str) -> str:
    return f"〔{column}〕"


def _table(
    writer: Writer, table: DraftTable, number: int, widths: list[int], columns: tuple[str, ...]
) -> dict[str, Any]:
    return {
        "before": [
            {"style": "Mark", "text": f"附件{number}"},
            {"style": "Title", "runs": writer.runs(table.title)},
            writer.hint(table.hint),
        ],
        "widths": widths,
        "head": [{"runs": [{"text": column}]} for column in columns],
        "own": DUTY,
    }
