"""The posts that a person holds, and their duties as data."""

from collections.abc import Iterator, Sequence
from typing import Any

from macros.core.feature import Feature, NavEntry, Partial, Prose, SiteScript
from macros.core.handbook import Handbook
from macros.features.checklist.view import holders
from macros.features.mine.view import duties_data, headings
from macros.features.roles.view import people


def scripts(handbook: Handbook, _: Sequence[Prose]) -> Iterator[SiteScript]:
    """One file per role, so that a page loads only those of the chosen posts."""
    for role in handbook.roles:
        yield SiteScript(f"roles/{role.id}.js", f"duties/{role.id}", duties_data(handbook, role))


def mine_page(handbook: Handbook) -> Partial:
    """The duties of several posts merged, chosen by the page's address or remembered on this machine."""
    return Partial("mine-page", {"people": people(handbook), "headings": headings(handbook)})


def left_off(handbook: Handbook) -> Partial:
    """What was begun or remembered on this machine, to go on with: the first few."""
    return Partial("left-off", {**_kept(handbook), "most": 4})


def my_checks(handbook: Handbook) -> Partial:
    """All that was begun or remembered on this machine, or that there is none."""
    return Partial("my-checks", {**_kept(handbook), "most": 100})


def _kept(handbook: Handbook) -> dict[str, Any]:
    return {"names": {role.id: role.familiar for role in handbook.roles}, "posts": "checklists/posts.js"}


FEATURE = Feature(
    name="mine",
    nav=(
        NavEntry("mine.md", 50, "我的岗位", section="查职责", bar=("我的", "material/account-outline")),
        NavEntry(
            "my-check.md",
            5,
            "我的自查",
            section="做自查",
            present=lambda handbook: bool(holders(handbook)),
        ),
    ),
    macros=(mine_page, left_off, my_checks),
    scripts=scripts,
    header="mine",
)
