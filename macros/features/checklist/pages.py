"""One page per role with questions."""

from collections.abc import Iterator

from macros.core.handbook import Handbook
from macros.core.page import Page, call, heading, source_of
from macros.core.roles import Role
from macros.features.checklist.model import Check
from macros.features.checklist.view import holders


def checklist_address(role: Role, check: Check | None = None) -> str:
    return f"checklists/{role.id}.html" + (f"#{check.id}" if check else "")


def pages(handbook: Handbook) -> Iterator[Page]:
    subject = handbook.edition.subject
    for role in holders(handbook):
        title = f"{role.short}{subject}自查表"
        yield Page(
            source_of(checklist_address(role)),
            title,
            f"{role.term}{subject}自查表：逐条自查，可打印",
            heading(title, level=1) + call("checklist", role.id),
            label=role.short,
        )
