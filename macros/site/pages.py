"""Which pages the data calls for, their Markdown, and the navigation. Knows nothing of MkDocs' classes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from macros.core.addresses import checklist_page, deck_page, role_page, session_page, theme_page
from macros.core.handbook import Handbook
from macros.core.numerals import chinese_number
from macros.core.roles import Role
from macros.features.roles.position import place_view
from macros.features.roles.view import holders, other_duties
from macros.features.slides.deck import Deck
from macros.features.slides.decks import decks
from macros.features.training.model import Session

FRONT = """---
title: "{title}"
description: "{description}"
hide: [{hide}]
---
"""

REGULATION = """
# {title}

{{{{ document_head() }}}}

{{{{ article_index() }}}}
{chapters}
{{{{ document_foot() }}}}
"""

ROLE = """
# {title}

{{{{ role("{id}") }}}}
"""

DUTIES = """
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

PRINCIPLES = """
# 定义和原则

## {term} {{ #definition }}

{{{{ definition() }}}}
{principles}"""

PRINCIPLE = """
## {quote} {{ #{id} }}

{{{{ principle("{id}") }}}}
"""

CHECKLIST = """
# {title}

{{{{ checklist("{id}") }}}}
"""

SLIDES = """
# {title}

{{{{ slides("{id}") }}}}
"""

SESSION = """
# {title}

{{{{ session("{id}") }}}}

## 时间安排 {{ #timetable }}

{{{{ session_table("{id}") }}}}

## {act}过程 {{ #process }}

{{{{ session_steps("{id}") }}}}
"""

DISCUSSION = """
## {asked} {{ #discussion }}

{{{{ session_discussion("{id}") }}}}
"""

HOMEWORK = """
## 课后思考题 {{ #homework }}

{{{{ session_homework("{id}") }}}}
"""

PAPERS = """
## 材料和表格 {{ #papers }}

{{{{ session_papers("{id}") }}}}
"""

THEME = """
# {title}

{{{{ theme_summary("{id}") }}}}

{{{{ theme_path("{id}") }}}}

{{{{ theme("{id}") }}}}
"""


@dataclass(frozen=True)
class Page:
    """A page that stands in no file: it is made from the data."""

    source: str
    """Where its Markdown would stand below docs/: `roles/district-head.md`."""

    title: str
    markdown: str


def pages(handbook: Handbook) -> Iterator[Page]:
    """Yield every page that the data calls for, in the order of the navigation."""
    yield _regulation(handbook)
    for role in handbook.roles:
        yield _role(handbook, role)
    for theme in handbook.themes:
        yield _page(theme_page(theme.id), theme.name, theme.summary, THEME, theme.id)
    for role in holders(handbook):
        yield _checklist(handbook, role)
    for session in handbook.training.sessions:
        yield _session(session)
    for deck in decks(handbook):
        yield _slides(deck)
    yield _principles(handbook)


def navigation(handbook: Handbook, written: list[Any], limit: int) -> list[Any]:
    """Put the made pages into the navigation written in mkdocs.yml.

    Args:
        written: the nav of mkdocs.yml, in which `roles/index.md` and the like, alone or at the head of a list,
            stand for their sections.
        limit: how many made pages a navigation may list. Every page carries the whole
            navigation, so past this size the sections' index pages list them alone.
    """
    made = list(pages(handbook))
    if len(made) > limit:
        return written
    return [_section(entry, made) for entry in written]


def _section(entry: Any, made: list[Page]) -> Any:
    if not isinstance(entry, dict):
        return entry
    (title, target), *_ = entry.items()
    index, *others = target if isinstance(target, list) else [target]
    if isinstance(index, str) and index.endswith("/index.md"):
        folder = index.removesuffix("index.md")
        below = [page for page in made if page.source.rpartition("/")[0] + "/" == folder]
        return {title: [index, *({page.title: page.source} for page in below), *others]}
    return entry


def _regulation(handbook: Handbook) -> Page:
    chapters = "".join(
        f"\n## 第{chinese_number(number)}章　{chapter.title} {{ #chapter-{number} }}\n\n{{{{ chapter({number}) }}}}\n"
        for number, chapter in enumerate(handbook.regulation.chapters, 1)
    )
    title, number = handbook.regulation.title, handbook.regulation.document_number
    description = f"{number}：{title}，全文，逐条可引用"
    front = FRONT.format(title="文件全文", description=description, hide="navigation")
    return Page("regulation.md", "文件全文", front + REGULATION.format(title="文件全文", chapters=chapters))


def _principles(handbook: Handbook) -> Page:
    principles = "".join(PRINCIPLE.format(quote=p.quote, id=p.id) for p in handbook.principles)
    body = PRINCIPLES.format(term=handbook.definition.term, principles=principles)
    description = f"“{handbook.definition.term}”的定义和{len(handbook.principles)}项原则，以及对应的职责"
    return Page(
        "principles.md", "原则", FRONT.format(title="原则", description=description, hide="navigation") + body
    )


def _role(handbook: Handbook, role: Role) -> Page:
    body = ROLE + DUTIES
    if other_duties(handbook, role):
        body += COLLECTIVE
    if not place_view(handbook, role).empty:
        body += PLACE
    if role.rank:
        body += NEIGHBOURS
    description = f"{role.term}的{handbook.edition.subject}职责：逐条照录原文，附主题、时限和自查题"
    return _page(role_page(role.id), role.short, description, body + PAGER, role.id)


def _checklist(handbook: Handbook, role: Role) -> Page:
    subject = handbook.edition.subject
    description = f"{role.term}{subject}自查表：逐条自查，可打印"
    heading = f"{role.short}{subject}"
    page = _page(checklist_page(role.id), f"{heading}自查表", description, CHECKLIST, role.id)
    return replace(page, title=role.short)


def _slides(deck: Deck) -> Page:
    description = f"{deck.title}的课件：条文照录原文，可以在浏览器里放映、打印讲义"
    return _page(
        deck_page(deck.id), f"{deck.title}课件", description, SLIDES, deck.id, hide="navigation, toc"
    )


def _session(session: Session) -> Page:
    body = SESSION.replace("{act}", session.act)
    body += DISCUSSION.replace("{asked}", session.asked) if session.discussion else ""
    body += HOMEWORK if session.homework else ""
    title = f"{session.name}：{session.plan}"
    description = f"{session.name}的{session.plan}：{session.minutes}分钟，逐个环节列出时间、做法和条款"
    page = _page(session_page(session.id), title, description, body + PAPERS, session.id)
    return replace(page, title=session.name)


def _page(address: str, title: str, description: str, body: str, id: str, hide: str = "") -> Page:
    front = FRONT.format(title=title, description=description, hide=hide)
    text = front + body.format(title=title, id=id)
    return Page(address.removesuffix(".html") + ".md", title, text)
