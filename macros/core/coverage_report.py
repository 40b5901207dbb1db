"""For the editor: what each role has no entry for, and how much. Not on the site, where it would read as 无此职责."""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any
from unicodedata import east_asian_width

from macros.core.data_file import DataFile
from macros.core.duties import Duty
from macros.core.duty_view import CADENCE_NAMES
from macros.core.feature import Measure
from macros.core.handbook import Handbook
from macros.core.regulation import Clause
from macros.core.roles import Role

REST = ("其他", "其它")
"""One of these stands in the last item of nearly every list that is left open."""

LEAD = "供编者核对：各岗位自己的职责没有编入哪些主题、没有哪几类时间词。空白不表示无此职责，共同规定的职责不计在内。"

BINDING = re.compile("应当|必须|不得|(?<!分级)负责(?!人|解释)|(?<![重主需])要(?!求)")
"""Words by which a clause binds somebody."""

TABLE = "各岗位职责的编辑情况（共同规定的职责只计在人员范围上）："
NOBODY = "（条文没有写明主体）"
TOTAL = "合计"


def absent(folder: Path, files: Iterable[DataFile[Any]]) -> Iterator[str]:
    """Yield a line for each file that a data folder goes without: what it would add."""
    for file in files:
        if not (folder / file.name).exists():
            yield f"没有{file.name}：加上它，{file.purpose}。"


def gaps(handbook: Handbook) -> Iterator[str]:
    """Yield lines of plain text: marks to look at, how to read the rest, then one line per role."""
    for duty in handbook.duties:
        words = handbook.words_of(duty)
        if duty.catch_all and not any(word in words for word in REST):
            yield f"请核对：职责{duty.id}写了catch_all（兜底的一项），条文里没有“其他”：“{words}”"
    for role in handbook.roles:
        if role.kind == "group" and not role.members:
            yield f"请核对：人员范围“{role.short}”没有写members，其职责不列在任何岗位的页面上"
    yield LEAD
    for role in handbook.roles:
        yield f"  {role.short}：{_gaps_of(handbook, role)}"


def _gaps_of(handbook: Handbook, role: Role) -> str:
    duties = handbook.duties_of(role)
    if not duties:
        return "没有单列职责"
    themes = {theme for duty in duties for theme in duty.themes}
    kinds = {cadence.kind for duty in duties for cadence in duty.cadences}
    said = [_without("主题", {theme.name: theme.id in themes for theme in handbook.themes})]
    said.append(_without("时间词", {name: kind in kinds for kind, name in CADENCE_NAMES.items()}))
    return "；".join(said if handbook.themes else said[1:])


def _without(kind: str, names: dict[str, bool]) -> str:
    """List the missing names, or, if most are missing, the only ones present."""
    there = [name for name, is_there in names.items() if is_there]
    missing = [name for name, is_there in names.items() if not is_there]
    if not missing:
        return f"{kind}都有"
    if there and len(missing) > len(there):
        return f"{kind}只有{'、'.join(there)}"
    return f"{kind}没有{'、'.join(missing)}"


def coverage(handbook: Handbook, measures: Sequence[Measure]) -> Iterator[str]:
    """Yield lines of plain text: a table with a row a role, and the articles that nothing rests on.

    Args:
        measures: the columns beside the number of duties.
    """
    columns = [
        Measure("职责", _count),
        *([Measure("有主题", _with_theme)] if handbook.themes else ()),
        *measures,
    ]
    rows: list[tuple[str, Sequence[Duty]]] = [
        (role.short, handbook.duties_of(role)) for role in handbook.roles
    ]
    if handbook.duties_of_nobody:
        rows.append((NOBODY, handbook.duties_of_nobody))
    rows.append((TOTAL, [duty for duty in handbook.duties if not duty.power]))
    cells = [["", *(column.title for column in columns)]]
    cells += [[name, *(str(column.count(handbook, duties)) for column in columns)] for name, duties in rows]
    yield TABLE
    yield from aligned(cells)
    yield from unheld(handbook)
    yield _unused(handbook)


def unheld(handbook: Handbook) -> Iterator[str]:
    """Yield a line for each clause that seems to bind somebody and gives no duty: for the editor to look at."""
    cited = {duty.clause for duty in handbook.duties}
    cited |= {each.clause for role in handbook.roles for each in role.responsibilities}
    waiting = {each.id.partition("--")[0] for each in handbook.unedited}
    held: set[str] = {handbook.definition.clause} if handbook.definition else set()
    for id in cited | (waiting & handbook.clauses.keys()):
        clause: Clause | None = handbook.clause(id)
        held.update(part.id for part in _below(handbook, handbook.clause(id)))
        while clause:
            held.add(clause.id)
            clause = handbook.clauses.get(clause.parent or "")
    for clause in handbook.clauses.values():
        words = re.sub("“[^”]*”", "", clause.words)
        if clause.id in held or handbook.parts_of(clause) or words.endswith("："):
            continue
        if BINDING.search(words):
            yield f"请核对：{clause.label}（{clause.id}）没有编入职责：“{clause.words}”"


def _below(handbook: Handbook, clause: Clause) -> Iterator[Clause]:
    for part in handbook.parts_of(clause):
        yield part
        yield from _below(handbook, part)


def aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield rows with their columns below each other on a terminal, where a Chinese character takes two places.

    The first column begins at the left, figures end at the right.
    """
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        first, *others = (" " * (most - width(cell)) for cell, most in zip(row, widths, strict=True))
        figures = (f"{blank}{cell}" for blank, cell in zip(others, row[1:], strict=True))
        yield "  " + "  ".join((row[0] + first, *figures))


def width(text: str) -> int:
    """How many places a text takes on a terminal."""
    return sum(1 + (east_asian_width(character) in "WF") for character in text)


def _count(_: Handbook, duties: Sequence[Duty]) -> int:
    return len(duties)


def _with_theme(_: Handbook, duties: Sequence[Duty]) -> int:
    return sum(bool(duty.themes) for duty in duties)


def _unused(handbook: Handbook) -> str:
    """Say which articles give no duty and are not named by a role."""
    named = {duty.clause for duty in handbook.duties}
    for role in handbook.roles:
        named |= {role.clause, *role.named_in, *(each.clause for each in role.responsibilities)}
    used = {handbook.clause(id).article for id in named}
    left = [article.label for article in handbook.articles if article.id not in used]
    if not left:
        return "每一条都编入了职责，或者由岗位引用。"
    return f"没有编入职责、也没有岗位引用的有{len(left)}条：{'、'.join(left)}。"
