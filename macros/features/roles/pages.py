"""One page per role."""

from collections.abc import Iterator

from macros.core.addresses import role_page
from macros.core.handbook import Handbook
from macros.core.page import Page, front_matter, source_of
from macros.core.roles import Role
from macros.features.roles.position import position_view
from macros.features.roles.view import other_duties

ROLE = """
# {title}

{{{{ role("{id}") }}}}

## 职责原文 {{ #duties }}

{{{{ duties("{id}") }}}}
"""

COLLECTIVE = """
## 其他有关规定 {{ #collective }}

{{{{ collective("{id}") }}}}
"""

PLACE = """
## 所处位置 {{ #place }}

{{{{ place("{id}") }}}}
"""

NEIGHBOURS = """
## 与其他层级对应岗位对照 {{ #neighbours }}

{{{{ neighbours("{id}") }}}}
"""

PAGER = """
{{{{ pager("{id}") }}}}
"""


def pages(handbook: Handbook) -> Iterator[Page]:
    for role in handbook.roles:
        yield _page(handbook, role)


def _page(handbook: Handbook, role: Role) -> Page:
    body = ROLE
    if other_duties(handbook, role):
        body += COLLECTIVE
    if not position_view(handbook, role).empty:
        body += PLACE
    if role.rank:
        body += NEIGHBOURS
    front = front_matter(
        role.short, f"{role.term}的{handbook.edition.subject}职责：逐条照录原文，附主题、时限和自查题"
    )
    text = (body + PAGER).format(title=role.short, id=role.id)
    return Page(source_of(role_page(role.id)), role.short, front + text)
