"""The draft of a unit's own measures: what its page shows and offers."""

from typing import Any

from macros.core.handbook import Handbook
from macros.core.roles import Role
from macros.features.draft.model import DRAFT_YML, DraftUnit
from macros.features.draft.writer import Writer


def unit_posts(handbook: Handbook, unit: DraftUnit) -> tuple[Role, ...]:
    """The posts at the unit's level, in text order."""
    return handbook.posts_at(unit.level)


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
        "outside_titles": draft.outside_titles,
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
