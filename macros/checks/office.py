"""What the office's files take from the document stands there."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.place import Finding, at
from macros.model import Handbook

FILE = "office.yml"


def check_office(handbook: Handbook) -> Iterator[Finding]:
    """Yield kinds of unit that the document does not name so, and names given twice."""
    seen: set[str] = set()
    for kind in handbook.office.kinds:
        if kind.name in seen:
            yield at(FILE, kind, "name"), f"单位类别“{kind.name}”写了两次"
        seen.add(kind.name)
        if kind.clause and kind.quote:
            clause = handbook.clause(kind.clause)
            if kind.quote not in clause.words:
                yield (
                    at(FILE, kind, "quote"),
                    f"quote与{clause.label}的文字不一致：引作“{kind.quote}”，条文为“{clause.words}”",
                )
