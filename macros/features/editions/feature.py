"""Earlier editions of the document beside the present one."""

from collections.abc import Iterator, Sequence

from macros.core.feature import Feature, NavEntry, Partial, Prose, SiteScript
from macros.core.handbook import Handbook
from macros.core.roles import Role
from macros.features.editions import view
from macros.features.editions.comparison import Comparison, comparisons
from macros.features.editions.numbers import former, numbers
from macros.features.editions.pages import pages
from macros.features.editions.reading import EDITIONS
from macros.features.editions.rules import check_editions


def editions(handbook: Handbook) -> Partial:
    """The earlier editions, the latest first, each with what changed since in figures and for whom."""
    return Partial("editions", {"editions": [_summary(each) for each in handbook.once(comparisons)]})


def edition_summary(handbook: Handbook, name: str) -> Partial:
    """What changed since edition `name` in figures, and how to read the page."""
    return Partial("edition-summary", {"view": _summary(view.find(handbook, name))})


def edition_posts(handbook: Handbook, name: str) -> Partial:
    """What changed for each role since edition `name`."""
    return Partial("edition-posts", {"view": _summary(view.find(handbook, name))})


def edition_changes(handbook: Handbook, name: str) -> Partial:
    """Every change since edition `name`, with its words."""
    comparison = view.find(handbook, name)
    rows, renumbered, same = view.rows(comparison)
    values = {"rows": rows, "renumbered": renumbered, "same": same, "lines": view.lines(comparison)}
    return Partial("edition-changes", {"label": view.label(comparison), **values})


def edition_numbers(handbook: Handbook, name: str) -> Partial:
    """Where each clause of edition `name` stands now; its ids are the rows' anchors."""
    comparison = view.find(handbook, name)
    values = {"label": view.label(comparison), "numbers": numbers(comparison)}
    return Partial("edition-numbers", values)


def role_changes(handbook: Handbook, id: str) -> Partial | None:
    """A line on what changed for role `id` since the latest of the earlier editions."""
    for latest in handbook.once(comparisons)[:1]:
        values = {"role": handbook.role(id), "counts": view.counts(latest.by_role.get(id, ()))}
        return Partial("role-changes", {"label": view.label(latest), "page": view.page_of(latest), **values})
    return None


def _summary(comparison: Comparison) -> dict[str, object]:
    return {
        "label": view.label(comparison),
        "page": view.page_of(comparison),
        "regulation": comparison.edition.regulation,
        "counts": view.counts(comparison.changes),
        "posts": [
            (
                role,
                view.counts(changes),
                [(view.KINDS[view.kind_of(each)], each, view.anchor(each)) for each in changes],
            )
            for role, changes in view.by_role(comparison)
        ],
        "gone": comparison.gone,
        "has_roles": comparison.edition.has_roles,
    }


def for_role(role: Role, page: str) -> str:
    """The address of what changed for a role."""
    return f"{page}#for-{role.id}"


def scripts(handbook: Handbook, _: Sequence[Prose]) -> Iterator[SiteScript]:
    """Where the clauses of earlier editions stand now, for addresses of theirs."""
    yield SiteScript("editions/former.js", "former", former(handbook))


FEATURE = Feature(
    name="editions",
    folder=EDITIONS,
    rules=(check_editions,),
    pages=pages,
    nav=(NavEntry("editions/index.md", 50, "新旧对照", section="读原文"),),
    macros=(editions, edition_summary, edition_posts, edition_changes, edition_numbers, role_changes),
    addresses={"changed_for": for_role},
    scripts=scripts,
    header="former",
    count=lambda handbook: f"{len(handbook.part(EDITIONS))}个旧版",
)
