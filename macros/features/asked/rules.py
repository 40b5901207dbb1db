"""Every clause or page stands once, and no phrase asks for two of them or is the document's own."""

from collections.abc import Callable, Iterator

from macros.core.handbook import Handbook
from macros.core.location import Finding, at
from macros.features.asked.model import ASKED_YML

FILE = "asked.yml"


def check_asked(handbook: Handbook) -> Iterator[Finding]:
    """Yield targets and phrases that stand twice."""
    targets: set[str] = set()
    phrases: dict[str, str] = {}
    for entry in handbook.part(ASKED_YML):
        field = "clause" if entry.clause else "page"
        if entry.target in targets:
            yield at(FILE, entry, field), f"{entry.target}已经写过，问法请写在一起"
        targets.add(entry.target)
        for place, phrase in enumerate(entry.asked):
            if phrase in phrases:
                yield at(FILE, entry, f"asked[{place}]"), f"问法“{phrase}”在{phrases[phrase]}已经写过"
            phrases.setdefault(phrase, entry.target)


def check_pages(handbook: Handbook, exists: Callable[[str], bool]) -> Iterator[Finding]:
    """Yield pages that the site does not have."""
    for entry in handbook.part(ASKED_YML):
        if entry.page and not exists(entry.page):
            yield at(FILE, entry, "page"), f"没有这个页面：{entry.page}"
