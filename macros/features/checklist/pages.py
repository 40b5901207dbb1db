"""One page per role with questions, or that would have some."""

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
            group=handbook.group_of(role),
        )
    for role in handbook.roles:
        if role.no_sheet:
            yield without(role, checklist_address(role), "自查表")


def without(role: Role, address: str, what: str) -> Page:
    """The page of a role that gets no sheet and no slides, where one stood and printed papers still lead."""
    title = f"{role.short}：不编写{what}"
    body = heading(title, level=1) + call("no_sheet", role.id)
    return Page(source_of(address), title, f"{title}，列出有关条文和原因", body, listed=False)
