"""Plans, scripts, blank forms and packs of sessions of study."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from macros.core.download import Download, Listing, Member, Pack, Rows
from macros.core.handbook import Handbook
from macros.core.phrases import bare
from macros.documents.docx import docx_file
from macros.features.training.audience import Audience, audiences, posts_of
from macros.features.training.form_blocks import blank_form
from macros.features.training.forms import form_title, form_view
from macros.features.training.model import TRAINING_YML, FormKind, Session
from macros.features.training.plan_blocks import plan_paper
from macros.features.training.script_blocks import script_paper
from macros.features.training.view import deck_file, session_deck_id, session_view

FORMS: dict[FormKind, str] = {
    "record": "study-record.docx",
    "case": "case-analysis.docx",
    "feedback": "feedback.docx",
    "sign-in": "sign-in.docx",
}
"""Blank form -> its file, shared by the sessions."""


def plan_downloads(handbook: Handbook, session: Session) -> tuple[tuple[Audience, Download], ...]:
    """The plans for each audience of a session; none if every clause is for all."""
    shown = {id for step in session.steps for id in step.clauses}
    if not any(posts_of(handbook, handbook.clause(id)) for id in shown):
        return ()

    def write(audience: Audience) -> bytes:
        return docx_file(handbook.edition, plan_paper(handbook, session_view(handbook, session, audience)))

    return tuple(
        (
            audience,
            Download(
                f"training-{session.id}-plan-{audience.id}.docx",
                f"{session.plan}（{audience.name}）",
                "Word文件，可以修改",
                f"{session.plan}（{bare(session.name)}，{bare(audience.name)}）",
                partial(write, audience),
                folder=f"按学习对象的{session.plan}",
            ),
        )
        for audience in audiences(handbook, session)
    )


def form_download(handbook: Handbook, kind: FormKind) -> Download:
    """The file of a blank form."""
    return Download(
        FORMS[kind],
        form_title(kind),
        "空白表，打印或者直接填写",
        f"{form_title(kind)}（空白）",
        lambda: docx_file(handbook.edition, blank_form(handbook, form_view(kind))),
    )


def session_papers(handbook: Handbook, session: Session) -> tuple[Download, ...]:
    """The papers of one session: its plan, its script if any, its blank forms."""
    stem, edit = f"training-{session.id}", "Word文件，可以修改"

    def plan() -> bytes:
        return docx_file(handbook.edition, plan_paper(handbook, session_view(handbook, session)))

    def script() -> bytes:
        return docx_file(handbook.edition, script_paper(handbook, session_view(handbook, session)))

    name = bare(session.name)
    papers = [Download(f"{stem}-plan.docx", session.plan, edit, f"{session.plan}（{name}）", plan)]
    if session.script:
        papers.append(
            Download(f"{stem}-script.docx", session.script, edit, f"{session.script}（{name}）", script)
        )
    return (*papers, *(form_download(handbook, kind) for kind in session.forms))


def slides_file(session: Session) -> Download:
    """The session's slides, listed by the slides feature."""
    return Download(deck_file(session), "PPT课件", "")


def slides_files(handbook: Handbook, session: Session) -> tuple[tuple[Audience, Download], ...]:
    """The slides for each audience of a session that is never mixed; listed by the slides feature."""
    if session.mixed:
        return ()
    return tuple(
        (
            audience,
            Download(
                f"{session_deck_id(session)}-{audience.id}.pptx",
                f"PPT课件（{audience.name}）",
                "只有本类单位的条款",
                folder=f"按{session.chosen}的课件",
            ),
        )
        for audience in audiences(handbook, session)
    )


def pack_download(handbook: Handbook, session: Session) -> Download:
    """All files of a session as a zip: its papers, and those of its materials that are files."""
    plans = (plan for _, plan in plan_downloads(handbook, session))
    slides = (file for _, file in slides_files(handbook, session))
    papers = (*session_papers(handbook, session), slides_file(session), *slides, *plans)
    folder = "downloads/"
    materials = [
        Download(material.address.removeprefix(folder), material.name, "")
        for material in session.materials
        if material.address.startswith(folder)
    ]
    own = {paper.name for paper in papers}
    files = (*papers, *(file for file in materials if file.name not in own))
    return Download(
        f"training-{session.id}.zip",
        "全套打包",
        "压缩包，内有本次学习的全部文件",
        f"{bare(session.name)}全套文件",
        pack=Pack(
            tuple(Member(file.name, file.packed) for file in files),
            intro=(f"{session.name}：全套文件", handbook.edition.status),
        ),
    )


def listings(handbook: Handbook) -> Iterator[Listing]:
    """One row per session, then the blank forms; plans for one class, one row per class."""
    sessions = handbook.part(TRAINING_YML).sessions
    used = dict.fromkeys(kind for session in sessions for kind in session.forms)
    rows = tuple(
        (
            session.name,
            tuple(
                file
                for file in (*session_papers(handbook, session), pack_download(handbook, session))
                if file.name not in FORMS.values()
            ),
        )
        for session in sessions
    )
    forms = ("空白表", tuple(form_download(handbook, kind) for kind in used))
    yield Listing("training", "内容", (*rows, forms))
    yield Listing("plan", "学习对象", _plan_rows(handbook))


def _plan_rows(handbook: Handbook) -> Rows:
    rows: dict[str, list[Download]] = {}
    for session in handbook.part(TRAINING_YML).sessions:
        for audience, file in plan_downloads(handbook, session):
            rows.setdefault(audience.name, []).append(replace(file, kind=session.plan))
    return tuple((name, tuple(files)) for name, files in rows.items())
