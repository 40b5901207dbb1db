"""The files of the sessions of study, and all of one session as a zip."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

from macros.documents.blocks import Paper
from macros.documents.docx import docx_file
from macros.exports.zipping import stable
from macros.features.training.form_blocks import blank_form
from macros.features.training.plan_blocks import plan_paper
from macros.features.training.script_blocks import script_paper
from macros.model import Handbook, Session
from macros.views import downloads
from macros.views.forms import form_view
from macros.views.training import session_view

LISTING = "文件目录.txt"
"""What a pack holds; beside its files, which are named by what they are."""


def write_training(handbook: Handbook, folder: Path) -> None:
    """Write the plan and the script of every session, and the blank forms that they use."""
    for session in handbook.training.sessions:
        for name, paper in _papers(handbook, session):
            (folder / name).write_bytes(docx_file(handbook.edition, paper))


def _papers(handbook: Handbook, session: Session) -> Iterator[tuple[str, Paper]]:
    """Name and paper of each file."""
    view = session_view(handbook, session)
    yield downloads.plan_docx(session), plan_paper(handbook, view)
    for audience, file in downloads.plan_downloads(handbook, session):
        yield file.name, plan_paper(handbook, session_view(handbook, session, audience))
    if session.script:
        yield downloads.script_docx(session), script_paper(handbook, view)
    for kind in session.forms:
        yield downloads.FORMS[kind], blank_form(handbook, form_view(kind))


def write_packs(handbook: Handbook, folder: Path) -> None:
    """Write a zip a session, of files that `folder` already holds.

    Raises:
        FileNotFoundError: a material names a file that nothing has written.
    """
    for session in handbook.training.sessions:
        files = downloads.session_files(handbook, session)
        lines = [f"{session.name}：全套文件", handbook.edition.status, ""]
        lines += [file.packed for file in files]
        data = io.BytesIO()
        with zipfile.ZipFile(data, "w") as pack:
            pack.writestr(LISTING, "\ufeff" + "\r\n".join(lines) + "\r\n")
            for file in files:
                pack.writestr(file.packed, (folder / file.name).read_bytes())
        (folder / downloads.pack_zip(session)).write_bytes(stable(data.getvalue()))
