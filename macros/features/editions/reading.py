"""Reads the folder of earlier editions.

An edition is its text alone, `source.txt` and `regulation.yml`, or the whole folder of the handbook that it once had.
Both are held to the rules of the core.
"""

from pathlib import Path
from typing import Any

from macros.core.data_folder import DataFolder
from macros.core.edition import cited
from macros.core.loader import SOURCE, displayed, fault_of, load
from macros.core.problems import DataError, Problem
from macros.core.reader import parse_yaml, read_text
from macros.core.regulation import Regulation
from macros.core.rules.numbering import check_lists, check_numbering
from macros.core.rules.source import check_source
from macros.core.shapes import shaped
from macros.features.editions.model import BECAME, FOLDER, Became, Earlier

REGULATION = "regulation.yml"
BESIDE = ("roles.yml", "duties.yml", "edition.yml")
"""With one of them, an edition is a whole folder of data."""


def read_editions(folder: Path) -> tuple[tuple[Earlier, ...], list[Problem]]:
    """Return the editions in a folder, by name, and what is wrong with them."""
    found, problems = [], []
    for path in sorted(each for each in folder.glob("*") if not each.name.startswith(".")):
        try:
            found.append(_edition(path))
        except DataError as error:
            problems += error.problems
    return tuple(found), problems


def _edition(folder: Path) -> Earlier:
    """Read one edition.

    Raises:
        DataError: with all that is wrong with it.
    """
    if fault := fault_of(folder):
        raise DataError([Problem(displayed(folder), 0, fault)])
    became, problems = _became(folder / BECAME)
    try:
        if any((folder / name).exists() for name in BESIDE):
            book = load(folder, (), judged=False)
            text, names = book.regulation, book.edition.cited
            roles, duties = book.roles, book.duties
            if book.edition.edition not in (None, folder.name):
                line = book.edition.line("edition")
                said = f"edition写的“{book.edition.edition}”和文件夹的名字“{folder.name}”不同，两处要一致"
                problems.append(Problem(displayed(folder / "edition.yml"), line, said))
        else:
            text = _text(folder)
            names, roles, duties = cited(text), (), ()
    except DataError as error:
        raise DataError([*problems, *error.problems]) from None
    if problems:
        raise DataError(problems)
    return Earlier(folder.name, text, names, roles, duties, became)


def _became(path: Path) -> tuple[tuple[Became, ...], list[Problem]]:
    return _shaped(path, tuple[Became, ...]) if path.exists() else ((), [])


def _text(folder: Path) -> Regulation:
    """Read the text alone.

    Raises:
        DataError: it has not the form of one, or its words are not those of `source.txt`.
    """
    source, problems = read_text(folder / SOURCE, displayed(folder / SOURCE))
    text, found = _shaped(folder / REGULATION, Regulation)
    if problems or found or source is None:
        raise DataError([*problems, *found])
    wrong = list(check_lists(text)) or [*check_source(text, source), *check_numbering(text)]
    if wrong:
        raise DataError(
            Problem(displayed(folder / place.file), place.line, message) for place, message in wrong
        )
    return text  # type: ignore[no-any-return]


def _shaped(path: Path, shape: Any) -> tuple[Any, list[Problem]]:
    text, problems = read_text(path, displayed(path))
    if text is None:
        return None, problems
    data, problems = parse_yaml(text, displayed(path))
    return shaped(data, shape, displayed(path)) if data is not None else (None, problems)


EDITIONS: DataFolder[tuple[Earlier, ...]] = DataFolder(FOLDER, read_editions, ())
