"""For the editor: what each role has no entry for. Not on the site, where it would read as 无此职责."""

from collections.abc import Iterator

from macros.core.duty_view import CADENCE_NAMES
from macros.core.handbook import Handbook
from macros.core.roles import Role

REST = ("其他", "其它")
"""One of these stands in the last item of nearly every list that is left open."""

LEAD = "供编者核对：各岗位自己的职责没有编入哪些主题、没有哪几类时间词。空白不表示无此职责，共同规定的职责不计在内。"


def gaps(handbook: Handbook) -> Iterator[str]:
    """Yield lines of plain text: marks to look at, how to read the rest, then one line per role."""
    for duty in handbook.duties:
        words = handbook.words_of(duty)
        if duty.catch_all and not any(word in words for word in REST):
            yield f"请核对：职责{duty.id}写了catch_all（兜底的一项），条文里没有“其他”：“{words}”"
    yield LEAD
    for role in handbook.roles:
        yield f"  {role.short}：{_gaps_of(handbook, role)}"


def _gaps_of(handbook: Handbook, role: Role) -> str:
    duties = handbook.duties_of(role)
    if not duties:
        return "没有单列职责"
    themes = {theme for duty in duties for theme in duty.themes}
    kinds = {cadence.kind for duty in duties for cadence in duty.cadences}
    return "；".join(
        (
            _without("主题", {theme.name: theme.id in themes for theme in handbook.themes}),
            _without("时间词", {name: kind in kinds for kind, name in CADENCE_NAMES.items()}),
        )
    )


def _without(kind: str, names: dict[str, bool]) -> str:
    """List the missing names, or, if most are missing, the only ones present."""
    there = [name for name, is_there in names.items() if is_there]
    missing = [name for name, is_there in names.items() if not is_there]
    if not missing:
        return f"{kind}都有"
    if there and len(missing) > len(there):
        return f"{kind}只有{'、'.join(there)}"
    return f"{kind}没有{'、'.join(missing)}"
