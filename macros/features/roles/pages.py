"""One page per role."""

from collections.abc import Iterator

from macros.core.addresses import role_page
from macros.core.duty_view import POWERS
from macros.core.handbook import Handbook
from macros.core.page import Page, call, heading, source_of
from macros.core.phrases import joined
from macros.core.roles import Role
from macros.features.checklist.view import all_checks_count
from macros.features.editions.reading import EDITIONS
from macros.features.roles.position import position_view
from macros.features.roles.view import other_duties


def pages(handbook: Handbook) -> Iterator[Page]:
    for role in handbook.roles:
        yield _page(handbook, role)


def _page(handbook: Handbook, role: Role) -> Page:
    parts = [("职责", "further_duties")]
    if handbook.powers_of(role):
        parts.append((POWERS, "powers"))
    if other_duties(handbook, role):
        parts.append(("其他有关规定", "collective"))
    if not position_view(handbook, role).empty:
        parts.append(("所处位置", "place"))
    body = heading(role.short, level=1) + call("role", role.id)
    body += "".join(heading(title, macro) + call(macro, role.id) for title, macro in parts)
    changes = call("role_changes", role.id) if handbook.part(EDITIONS) else ""
    duties = handbook.duties_of(role)
    added = joined(
        any(duty.themes for duty in duties) and "主题",
        any(cadence.words for duty in duties for cadence in duty.cadences) and "时限",
        bool(all_checks_count(handbook, role)) and "自查题",
    )
    description = f"{role.term}的{handbook.edition.subject}职责：逐条照录原文{added and f'，附{added}'}"
    return Page(
        source_of(role_page(role.id)),
        role.short,
        description,
        body + changes + call("role_uses", role.id),
        group=handbook.group_of(role),
    )
