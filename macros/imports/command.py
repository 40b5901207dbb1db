"""`python -m macros import FILE --out data/<id>`: a document becomes a draft of a data folder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from macros.core.loader import SOURCE, displayed
from macros.core.location import Finding
from macros.core.problems import DataError, Problem
from macros.core.reader import parse_yaml
from macros.core.regulation import Regulation
from macros.core.rules.numbering import check_lists, check_numbering
from macros.core.rules.source import check_source
from macros.core.shapes import shaped
from macros.core.unedited import NAME
from macros.imports import drafts
from macros.imports.document import Document, document
from macros.imports.folder import refuse, write
from macros.imports.holders import holders
from macros.imports.line import Line, Remark
from macros.imports.reading import read_lines

REGULATION = "regulation.yml"
NAMES = [SOURCE, REGULATION, "roles.yml", "duties.yml", "edition.yml"]


@dataclass(frozen=True)
class Report:
    """What an import did."""

    asks: tuple[str, ...]
    """Sentences with file and line that a person has to look at."""

    tells: tuple[str, ...]
    """What else was noticed, and what was written."""


def import_file(path: Path, folder: Path, edited: str, force: bool = False) -> Report:
    """Write a draft of a data folder.

    Args:
        path: the document: text or Word.
        folder: where the five files go.
        edited: the day of the import: 2026-11-29.
        force: replace the files that are there.

    Raises:
        DataError: nothing can be read or written; then nothing is.
    """
    refuse(folder, NAMES, force)
    lines, remarks = read_lines(path)
    read = document(lines)
    if read is None:
        raise DataError([Problem(path.as_posix(), 0, "没有找到“第一条”，也没有找到“一、”，不知道怎样分条")])
    text = drafts.regulation_yml(read.regulation)
    shown = displayed(folder / REGULATION)
    data, problems = parse_yaml(text, shown)
    regulation: Regulation | None = None
    if not problems:
        regulation, problems = shaped(data, Regulation, shown)
    source = _source(read, regulation, lines, path)
    files = {SOURCE: source, REGULATION: text}
    said = []
    if regulation:
        problems = [
            Problem(displayed(folder / location.file), location.line, message)
            for location, message in _findings(regulation)
        ]
        found = holders(regulation)
        files |= {
            "roles.yml": drafts.roles_yml(found),
            "duties.yml": drafts.duties_yml(found),
            "edition.yml": drafts.edition_yml(regulation, edited),
        }
        items = sum(len(each.items) for each in found)
        said = [f"共{regulation_size(regulation)}；草拟了{len(found)}个岗位、{items}项职责，都标了{NAME}。"]
    write(folder, files)
    told = _sentences(path, [*remarks, *read.remarks], asks=False)
    asked = [*_sentences(path, [*remarks, *read.remarks], asks=True), *map(str, problems)]
    return Report(tuple(asked), (*told, *said, f"已写入{displayed(folder)}：{'、'.join(files)}。"))


def regulation_size(regulation: Regulation) -> str:
    """Say how much was read: 35条、32项."""
    items = sum(clause.kind == "item" for clause in regulation.clauses())
    return f"{len(regulation.articles)}{'条' if regulation.form == 'articles' else '部分'}、{items}项"


def _source(read: Document, regulation: Regulation | None, lines: list[Line], path: Path) -> str:
    """Return the file's own text, if the words are all its own; else the lines as they were read.

    Raises:
        DataError: a word was lost.
    """
    if not read.is_whole or (regulation and list(check_source(regulation, read.source))):
        raise DataError(
            [Problem(path.as_posix(), 0, "导入后的文字和原文对不上，没有写文件；请把这个文件交给开发者")]
        )
    own = "\n".join(line.text for line in lines)
    has_tables = any(line.rows for line in lines)
    is_same = regulation and not has_tables and not list(check_source(regulation, own))
    return own if is_same else read.source


def _findings(regulation: Regulation) -> Iterator[Finding]:
    yield from check_lists(regulation)
    yield from check_numbering(regulation)


def _sentences(path: Path, remarks: list[Remark], asks: bool) -> list[str]:
    return [
        str(Problem(path.as_posix(), remark.line, remark.message))
        for remark in sorted(remarks)
        if remark.asks is asks
    ]
