"""The files of a draft into a data folder: all of them or none, and none over another's work."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from macros.core.base import Id
from macros.core.problems import DataError, Problem, reason


def refuse(folder: Path, names: list[str], force: bool | None = None) -> None:
    """Say why files cannot be written into a folder.

    Args:
        force: whether files that are there may be replaced; None: there is no such choice.

    Raises:
        DataError: its name is no id, it is no folder, or it has one of the files.
    """
    try:
        TypeAdapter(Id).validate_python(folder.resolve().name)
    except ValidationError:
        raise _error(folder, "数据文件夹的名字只能用小写字母、数字和连字符，以字母开头") from None
    if folder.exists() and not folder.is_dir():
        raise _error(folder, "这不是一个文件夹")
    there = [name for name in names if (folder / name).exists()]
    if odd := [name for name in there if not (folder / name).is_file()]:
        raise _error(folder / odd[0], "这里应是一个文件")
    if there and not force:
        choice = "" if force is None else "；要全部覆盖，请加--force"
        raise _error(folder, f"已经有{'、'.join(there)}，没有改动{choice}")


def write(folder: Path, files: Mapping[str, str]) -> None:
    """Write the files; a folder that was not there appears whole.

    Raises:
        DataError: the system refuses; then nothing is left behind.
    """
    draft: Path | None = None
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        draft = Path(tempfile.mkdtemp(prefix=f".{folder.resolve().name}-", dir=folder.parent))
        for name, text in files.items():
            (draft / name).write_text(text, encoding="utf-8", newline="\n")
        if folder.exists():
            for name in files:
                (draft / name).replace(folder / name)
        else:
            draft.chmod(0o755)
            draft.rename(folder)
    except OSError as error:
        raise _error(folder, f"写不了（{reason(error)}）") from None
    finally:
        if draft:
            shutil.rmtree(draft, ignore_errors=True)


def _error(path: Path, message: str) -> DataError:
    return DataError([Problem(path.as_posix(), 0, message)])
