"""A data folder -> Handbook, with all problems at once, each with file:line."""

import os
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from macros.core.base import Id
from macros.core.data_file import DataFile
from macros.core.duties import Duty
from macros.core.edition import Edition
from macros.core.feature import Feature, active
from macros.core.filing import filed
from macros.core.handbook import Handbook
from macros.core.judged import JUDGED_YML
from macros.core.passages import FOLDER, Passage, passage_data
from macros.core.places import check_places
from macros.core.principles import PrinciplesFile
from macros.core.problems import DataError, Problem, reason
from macros.core.reader import parse_yaml, read_text
from macros.core.regulation import Regulation
from macros.core.roles import RolesFile
from macros.core.rules import check_handbook
from macros.core.shapes import shaped
from macros.core.themes import Theme
from macros.core.unedited import Preview, Unedited, sifted
from macros.core.wording import Wording

SOURCE = "source.txt"

SHAPES: dict[str, Any] = {
    "regulation.yml": Regulation,
    "roles.yml": RolesFile,
    "duties.yml": tuple[Duty, ...],
    "edition.yml": Edition,
}
"""File name -> shape, of the files that every handbook is made of."""

OPTIONAL: tuple[DataFile[Any], ...] = (
    DataFile(
        "principles.yml",
        PrinciplesFile,
        PrinciplesFile(),
        purpose="有原则页，职责可以写明对应的原则",
    ),
    DataFile(
        "themes.yml",
        tuple[Theme, ...],
        (),
        purpose="职责可以按主题查，各岗位可以按主题对照",
    ),
    DataFile(
        "wording.yml",
        Wording,
        Wording(),
        purpose="核对时用自己的限定语、时间词等词表，不用通用的",
    ),
)
"""The files that every feature builds on where they are there."""


def load(folder: Path, features: Sequence[Feature], judged: bool = True, unedited: bool = False) -> Handbook:
    """Read, validate and cross-check one regulation's folder.

    Args:
        judged: also hold clauses against `judged.yml`; without, that file may be missing or out of date.
        unedited: keep the entries that are marked 待编辑, for the editor, but for those in which something is wrong;
            nothing that is built may have them.

    Raises:
        DataError: with all problems of form, or else all problems across files.
    """
    if fault := fault_of(folder):
        raise DataError([Problem(displayed(folder), 0, fault)])
    preview = Preview(keeps=unedited)
    while True:
        try:
            return _load(folder, features, judged, preview)
        except DataError as error:
            shown = {each.file: displayed(folder / each.file) for each in preview.found}
            if not preview.set_aside(error.problems, shown):
                raise


def _load(folder: Path, features: Sequence[Feature], judged: bool, preview: Preview) -> Handbook:
    files = [file for file in optional_files(features) if judged or file is not JUDGED_YML]
    shapes = SHAPES | {file.name: file.shape for file in files if os.path.lexists(folder / file.name)}
    shown = {name: displayed(folder / name) for name in (SOURCE, *shapes)}
    source, problems = read_text(folder / SOURCE, shown[SOURCE])
    parts: dict[str, Any] = {}
    for name, shape in shapes.items():
        text, found = read_text(folder / name, shown[name])
        problems += found
        if text is not None:
            parts[name], found, marked = _content(
                text, shape, name, shown[name], preview.keeps, preview.aside(name)
            )
            problems += found
            preview.found += marked
    for each in (feature.folder for feature in features if feature.folder):
        if os.path.lexists(folder / each.name):
            parts[each.name], found = each.read(folder / each.name)
            problems += found
    passages, found = _passages(folder)
    problems += found
    if problems or source is None:
        raise DataError(problems)
    parts = {file.name: file.empty for file in OPTIONAL} | parts
    roles, principles = parts["roles.yml"], parts["principles.yml"]
    edition = parts["edition.yml"].stated(parts["regulation.yml"])
    handbook = Handbook(
        id=name_of(folder),
        regulation=parts["regulation.yml"],
        levels=roles.levels,
        ranks=roles.ranks,
        roles=roles.roles,
        titles=roles.titles,
        frequent=roles.frequent,
        kinds=roles.kinds,
        definition=principles.definition,
        principles=principles.principles,
        themes=parts["themes.yml"],
        duties=filed(
            parts["duties.yml"], parts["regulation.yml"], parts["themes.yml"], bool(principles.principles)
        ),
        wording=parts["wording.yml"],
        edition=edition.previewed(len(preview.found)) if preview.keeps and preview.found else edition,
        parts={name: parts[name] for name in _names(files, features) if name in parts},
        passages=passages,
        unedited=tuple(preview.found),
        refused=tuple(preview.refused),
    )
    shown |= {f"{FOLDER}/{page}.md": displayed(folder / FOLDER / f"{page}.md") for page in passages}
    rules = [rule for feature in features if feature.has_data(handbook) for rule in feature.rules]
    if problems := [
        Problem(shown.get(location.file) or displayed(folder / location.file), location.line, message)
        for location, message in (
            list(check_handbook(handbook, source, rules))
            or check_places(handbook, active(features, handbook))
        )
    ]:
        raise DataError(problems)
    return handbook


def _names(files: Sequence[DataFile[Any]], features: Sequence[Feature]) -> list[str]:
    """The names of what features read."""
    folders = [feature.folder.name for feature in features if feature.folder]
    return [*(file.name for file in files if file not in OPTIONAL), *folders]


def optional_files(features: Sequence[Feature]) -> list[DataFile[Any]]:
    """Return the files that a folder may go without."""
    return [*OPTIONAL, *(feature.file for feature in features if feature.file), JUDGED_YML]


@lru_cache(maxsize=64)
def _content(
    text: str, shape: Any, name: str, shown: str, keeps: bool, aside: frozenset[int]
) -> tuple[Any, list[Problem], list[Unedited]]:
    """Return what a file holds, what is wrong with it and what is marked in it; kept, since an editor changes one file
    at a time.
    """
    data, problems = parse_yaml(text, shown)
    if data is None:
        return None, problems, []
    data, marked, wrong = sifted(data, name, keeps, aside)
    if wrong:
        return None, [*problems, *(Problem(shown, line, message) for line, message in wrong)], marked
    value, found = shaped(data, shape, shown)
    return value, problems + found, marked


def _passages(folder: Path) -> tuple[dict[str, Passage], list[Problem]]:
    """Read what stands in `pages/`, if that folder is there."""
    passages: dict[str, Passage] = {}
    problems: list[Problem] = []
    for path in sorted((folder / FOLDER).rglob("*.md")):
        shown = displayed(path)
        text, found = read_text(path, shown)
        if text is not None:
            passage, found = shaped(passage_data(text), Passage, shown)
            if passage:
                passages[path.relative_to(folder / FOLDER).as_posix().removesuffix(".md")] = passage
        problems += found
    return passages, problems


def fault_of(folder: Path) -> str:
    """Say what is wrong with a data folder itself; its name is part of ids in files."""
    try:
        folder.stat()
        if not folder.is_dir():
            return "没有这个数据文件夹"
        TypeAdapter(Id).validate_python(name_of(folder))
    except OSError as error:
        missing = isinstance(error, FileNotFoundError)
        return "没有这个数据文件夹" if missing else f"读不了这个数据文件夹（{reason(error)}）"
    except ValidationError:
        return "数据文件夹的名字只能用小写字母、数字和连字符，以字母开头"
    return ""


def name_of(folder: Path) -> str:
    """The id of a folder's handbook. Of `.` too; a link keeps its own."""
    return folder.resolve().name if folder.name in ("", "..") else folder.name


def displayed(path: Path) -> str:
    """The path as an editor types it: relative, if below the current folder."""
    relative = os.path.relpath(path)
    return path.as_posix() if relative.startswith("..") else Path(relative).as_posix()
