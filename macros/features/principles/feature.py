"""The definition and the principles."""

from macros.core.feature import Feature, NavEntry, Partial
from macros.core.handbook import Handbook
from macros.core.scope import scope
from macros.features.principles.pages import pages
from macros.features.principles.view import principle_duties


def principle(handbook: Handbook, id: str) -> Partial:
    """原则: the words of principle `id`, and the duties that the editors attach to it."""
    found = handbook.principle(id)
    return Partial(
        "principle",
        {
            "principle": found,
            "clause": handbook.clause(found.clause),
            "duties": principle_duties(handbook, id),
        },
    )


def definition(handbook: Handbook) -> Partial | None:
    """The document's definition of its key term, if it has one."""
    found = handbook.definition
    if found is None:
        return None
    clause = handbook.clause(found.clause)
    return Partial("definition", {"definition": found, "clause": clause, "scope": scope(handbook)})


FEATURE = Feature(
    name="principles",
    present=lambda handbook: bool(handbook.definition or handbook.principles),
    pages=pages,
    nav=(NavEntry("principles.md", 20, "定义和原则", section="读原文"),),
    macros=(definition,),
    public=(principle,),
)
