"""The files of the sessions of study, and all of one session as a zip."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from macros.core.handbook import Handbook
from macros.documents.zipping import stable
from macros.features.training.forms import form_view
from macros.features.training.forms_paper import form_document
from macros.features.training.plan import plan_document
from macros.features.training.script import script_document
from macros.features.training.view import session_view
from macros.site import download_names as downloads

LISTING = "文件目录.txt"
"""What a pack holds; beside its files, which are named by what they are."""


def write_training(handbook: Handbook, folder: Path) -> None:
    """Write the plan and the script of every session, and the blank forms that they use."""
    for session in handbook.training.sessions:
        view = session_view(handbook, session)
        (folder / downloads.plan_docx(session)).write_bytes(plan_document(handbook, view))
        for audience, file in downloads.plan_downloads(handbook, session):
            own = session_view(handbook, session, audience)
            (folder / file.name).write_bytes(plan_document(handbook, own))
        if session.script:
            (folder / downloads.script_docx(session)).write_bytes(script_document(handbook, view))
        for kind in session.forms:
            (folder / downloads.FORMS[kind]).write_bytes(form_document(handbook, form_view(kind)))


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
