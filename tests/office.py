"""LibreOffice as an independent reader of the files that we write."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pypdf
import pytest


def as_pdf(files: list[Path], folder: Path) -> list[pypdf.PdfReader]:
    """Let LibreOffice open the files, all in one run, and set each as a PDF in `folder`."""
    return [pypdf.PdfReader(path) for path in converted(files, folder, "pdf")]


def converted(files: list[Path], folder: Path, kind: str) -> list[Path]:
    """Let it save each as another kind of file: the ending, maybe with a filter and its options."""
    office = shutil.which("soffice")
    if not office:
        pytest.fail(
            "没有找到LibreOffice：请安装（Debian：apt-get install libreoffice-writer-nogui），或用 make test。"
        )
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", kind, "--outdir", str(folder)]
    subprocess.run([*command, *map(str, files)], check=True, capture_output=True, timeout=600)
    return [folder / f"{file.stem}.{kind.partition(':')[0]}" for file in files]
