"""Under which themes and principles a duty is filed."""

from collections.abc import Sequence

from macros.core.duties import Duty
from macros.core.regulation import Regulation
from macros.core.rules.numbering import check_lists
from macros.core.themes import Theme

MOST = 7
"""Themes of a duty that names none itself."""


def filed(
    duties: Sequence[Duty], regulation: Regulation, themes: Sequence[Theme], has_principles: bool
) -> tuple[Duty, ...]:
    """Return the duties as the handbook has them.

    A duty that names no themes has those whose words its own words hold, unless it leaves open what it asks. Where the handbook has no themes or no
    principles, it has none of them: their files were not written, or taken away.
    """
    read = any(theme.words for theme in themes) and not any(check_lists(regulation))
    clauses = {clause.id: clause.words for clause in regulation.clauses()} if read else {}
    return tuple(
        _filed(duty, duty.words or clauses.get(duty.clause, ""), themes, has_principles) for duty in duties
    )


def _filed(duty: Duty, words: str, themes: Sequence[Theme], has_principles: bool) -> Duty:
    if not themes:
        relations = tuple(relation.model_copy(update={"themes": ()}) for relation in duty.relations)
        duty = duty.model_copy(update={"themes": (), "relations": relations})
    elif not (duty.themes or duty.catch_all) and (
        held := [theme.id for theme in themes if theme.holds(words)][:MOST]
    ):
        duty = duty.model_copy(update={"themes": tuple(held)})
    return duty if has_principles else duty.model_copy(update={"principles": ()})
