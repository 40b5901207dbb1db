"""`python -m macros draft data/<id>`: drafts of the files that a data folder lacks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from macros.core.drafting.draft import MARK, Draft, file_text
from macros.core.feature import Feature
from macros.core.handbook import Handbook
from macros.core.loader import displayed
from macros.core.problems import DataError, Problem, reason
from macros.core.unedited import NAME


def draft_files(folder: Path, features: Sequence[Feature], load: Callable[[], Handbook]) -> Iterator[str]:
    """Write a draft of each file that is not there; yield a sentence on each, and what is wrong with drafts.

    No file that is there is touched: an editor's work is in it.

    Args:
        load: reads the folder with its drafts.

    Raises:
        DataError: the folder has mistakes, or the system refuses to write.
    """
    handbook = load()
    for draft in (draft for feature in features for draft in feature.drafts):
        path = folder / draft.file
        if path.exists():
            yield f"已经有{displayed(path)}，没有改动。"
        elif count := _write(path, draft, handbook):
            yield f"已草拟{displayed(path)}，{count}处{NAME}。"
        else:
            yield f"没有找到可以写进{draft.file}的内容，没有写这个文件。"
    if refused := load().refused:
        yield f"下列草稿没有通过核对，预览里没有，请修改（共{len(refused)}处）："
        yield from map(str, refused)


def _write(path: Path, draft: Draft, handbook: Handbook) -> int:
    """Write a file that is not there; return how many entries it has (0: none is written)."""
    text = file_text(draft.head, draft.content(handbook))
    if not (count := text.count(f"  {MARK}  #")):
        return 0
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        raise DataError([Problem(path.as_posix(), 0, f"写不了（{reason(error)}）")]) from None
    return count
