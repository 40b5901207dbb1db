"""What the office's tables take from the document stands there; their ids, under which rows are kept, differ."""

from __future__ import annotations

from collections.abc import Iterator

from macros.core.handbook import Handbook
from macros.core.location import Finding, at
from macros.features.office.model import OFFICE_YML, Register, UnitKind

FILE = "office.yml"


def check_office(handbook: Handbook) -> Iterator[Finding]:
    """Yield quotations that their clauses do not hold, and names given twice."""
    office = handbook.part(OFFICE_YML)
    names: set[str] = set()
    for kind in office.kinds:
        if kind.name in names:
            yield at(FILE, kind, "name"), f"单位类别“{kind.name}”写了两次"
        names.add(kind.name)
        yield from _quoted(handbook, kind)
    for register in office.registers:
        yield from _quoted(handbook, register)
        if register.kinds and not any(column.source == "unit" for column in register.columns):
            yield at(FILE, register, "kinds"), f"登记表“{register.title}”写了kinds，却没有source为unit的栏"
        for word in handbook.wording.rule_words:
            if word in register.note:
                yield at(FILE, register, "note"), f"说明不代拟规定，请删去“{word}”"


def _quoted(handbook: Handbook, entry: UnitKind | Register) -> Iterator[Finding]:
    if not entry.clause or not entry.quote:
        return
    clause = handbook.clause(entry.clause)
    if entry.quote not in clause.words:
        yield (
            at(FILE, entry, "quote"),
            f"quote与{clause.label}的文字不一致：引作“{entry.quote}”，条文为“{clause.words}”",
        )
