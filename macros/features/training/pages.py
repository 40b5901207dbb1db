"""One page per training session."""

from collections.abc import Iterator

from macros.core.handbook import Handbook
from macros.core.page import Page, front_matter, source_of
from macros.features.training.model import TRAINING_YML, Session

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


def session_address(session: Session) -> str:
    return f"training/{session.id}.html"


def pages(handbook: Handbook) -> Iterator[Page]:
    for session in handbook.part(TRAINING_YML).sessions:
        yield _page(session)


def _page(session: Session) -> Page:
    body = SESSION
    if session.discussion:
        body += DISCUSSION
    if session.homework:
        body += HOMEWORK
    title = f"{session.name}：{session.plan}"
    front = front_matter(
        title, f"{session.name}的{session.plan}：{session.minutes}分钟，逐个环节列出时间、做法和条款"
    )
    text = (body + PAPERS).format(title=title, id=session.id, act=session.act, asked=session.asked)
    return Page(source_of(session_address(session)), session.name, front + text)
