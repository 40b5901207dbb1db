"""One page per training session."""

from collections.abc import Iterator

from macros.core.handbook import Handbook
from macros.core.page import Page, call, heading, source_of
from macros.features.training.model import TRAINING_YML, Session


def session_address(session: Session) -> str:
    return f"training/{session.id}.html"


def pages(handbook: Handbook) -> Iterator[Page]:
    for session in handbook.part(TRAINING_YML).sessions:
        yield _page(session)


def _page(session: Session) -> Page:
    parts = [
        ("时间安排", "timetable", "session_table"),
        (f"{session.act}过程", "process", "session_steps"),
        (session.asked, "discussion", "session_discussion") if session.discussion else None,
        ("课后思考题", "homework", "session_homework") if session.homework else None,
        ("材料和表格", "papers", "session_papers"),
    ]
    title = f"{session.name}：{session.plan}"
    body = heading(title, level=1) + call("session", session.id)
    body += "".join(heading(part[0], part[1]) + call(part[2], session.id) for part in parts if part)
    description = f"{session.name}的{session.plan}：{session.minutes}分钟，逐个环节列出时间、做法和条款"
    return Page(source_of(session_address(session)), title, description, body, label=session.name)
