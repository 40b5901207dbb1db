"""Plans, scripts, blank forms, slides and packs of sessions of study."""

from __future__ import annotations

from dataclasses import replace

from macros.core.download import Download
from macros.core.handbook import Handbook
from macros.features.exam.downloads import EXAM_PACK, exam_files
from macros.features.slides.session_deck import session_deck_id
from macros.features.training.audience import Audience, audiences, posts_of
from macros.features.training.forms import form_title
from macros.features.training.model import FormKind, Session


def deck_download(id: str) -> Download:
    """The slides of a deck."""
    return Download(f"{id}.pptx", "PPT课件", "用WPS或者PowerPoint放映、修改，备注里有讲稿")


FORMS: dict[FormKind, str] = {
    "record": "study-record.docx",
    "case": "case-analysis.docx",
    "feedback": "feedback.docx",
    "sign-in": "sign-in.docx",
}
"""Which file holds a blank form; the sessions share them."""


def plan_docx(session: Session) -> str:
    return f"training-{session.id}-plan.docx"


def plan_downloads(handbook: Handbook, session: Session) -> tuple[tuple[Audience, Download], ...]:
    """The plans for a class of one level or one post; none where every clause is for all."""
    shown = {id for step in session.steps for id in step.clauses}
    if not any(posts_of(handbook, handbook.clause(id)) for id in shown):
        return ()
    return tuple(
        (
            audience,
            Download(
                f"training-{session.id}-plan-{audience.id}.docx",
                f"{session.plan}（{audience.name}）",
                "Word文件，可以修改",
                folder=f"按学习对象的{session.plan}",
            ),
        )
        for audience in audiences(handbook)
    )


def script_docx(session: Session) -> str:
    return f"training-{session.id}-script.docx"


def pack_zip(session: Session) -> str:
    return f"training-{session.id}.zip"


def form_download(kind: FormKind) -> Download:
    """The file of a blank form."""
    return Download(FORMS[kind], form_title(kind), "空白表，打印或者直接填写")


def session_papers(session: Session) -> tuple[Download, ...]:
    """The papers of one session: its plan, its script where it has one, its blank forms."""
    papers = [Download(plan_docx(session), session.plan, "Word文件，可以修改")]
    if session.script:
        papers.append(Download(script_docx(session), session.script, "Word文件，可以修改"))
    return (*papers, *(form_download(kind) for kind in session.forms))


def session_files(handbook: Handbook, session: Session) -> tuple[Download, ...]:
    """What its pack holds: its papers, and those of its materials that are files."""
    folder = "downloads/"
    materials: list[Download] = []
    for material in session.materials:
        name = material.address.removeprefix(folder)
        if name == EXAM_PACK:  # a pack within a pack would have to be unpacked twice
            materials += (replace(file, folder="测验卷") for file in exam_files(handbook))
        elif name != material.address:
            materials.append(Download(name, material.name, ""))
    plans = (plan for _, plan in plan_downloads(handbook, session))
    papers = (*session_papers(session), deck_download(session_deck_id(session)), *plans)
    return (*papers, *(file for file in materials if file.name not in {paper.name for paper in papers}))


def pack_download(session: Session) -> Download:
    return Download(pack_zip(session), "全套打包", "压缩包，内有本次学习的全部文件")


def training_downloads(handbook: Handbook) -> tuple[tuple[str, tuple[Download, ...]], ...]:
    """Whose papers, and the papers: a row a session, then the blank forms."""
    sessions = handbook.training.sessions
    used = dict.fromkeys(kind for session in sessions for kind in session.forms)
    rows = [
        (
            session.name,
            tuple(
                file
                for file in (*session_papers(session), pack_download(session))
                if file.name not in FORMS.values()
            ),
        )
        for session in sessions
    ]
    return (*rows, ("空白表", tuple(form_download(kind) for kind in used)))


def plan_rows(handbook: Handbook) -> tuple[tuple[str, tuple[Download, ...]], ...]:
    """Whose plans, and the plans: a row a level or post, a file a session."""
    rows: dict[str, list[Download]] = {}
    for session in handbook.training.sessions:
        for audience, file in plan_downloads(handbook, session):
            rows.setdefault(audience.name, []).append(replace(file, kind=session.plan))
    return tuple((name, tuple(files)) for name, files in rows.items())
