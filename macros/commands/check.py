"""`python -m macros check [data folder]`: what is wrong with the data, or what there is."""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from macros.commands.output import put, refusal
from macros.commands.parser import Commands
from macros.commands.watch import watch
from macros.core.configured import CONFIGURATION, data_folders
from macros.core.coverage_report import absent, coverage, gaps
from macros.core.feature import active
from macros.core.handbook import Handbook
from macros.core.loader import optional_files
from macros.core.problems import DataError, Problem, condensed
from macros.core.shelf import between, site_of
from macros.core.unedited import counted
from macros.features import FEATURES, load_handbook


def add(commands: Commands) -> None:
    command = commands.add("check", "核对数据，逐条指出问题所在的文件和行", run)
    command.add_argument("--quiet", action="store_true", help="只说有没有问题，不列出空白和编辑情况")
    command.add_argument("--watch", action="store_true", help="每次保存文件以后重新核对，按Ctrl+C结束")
    command.add_argument(
        "folders",
        nargs="*",
        type=Path,
        metavar="数据文件夹",
        help=f"不写的，是{CONFIGURATION}里所写的；几个一起写的，当作一个网站，核对相互的引用；--watch只看第一个",
    )


def run(options: argparse.Namespace) -> int:
    """Say that the data is sound, how much of it there is, and what is left blank.

    Raises:
        DataError: it is not.
    """
    folders: list[Path] = options.folders or data_folders()
    if options.watch and folders[0].is_dir():
        return watch(folders[0], lambda: _told(folders[0]))
    lines: list[str] = []
    problems: list[Problem] = []
    for folder in folders:
        try:
            handbook = _checked(folder, folders)
        except DataError as error:
            problems += error.problems
            continue
        left = () if options.quiet else _left(folder, handbook)
        lines += (_sound(folder, handbook), *counted(handbook.unedited), *left)
    if problems:
        raise DataError(problems)
    return put(lines)


def _checked(folder: Path, folders: Sequence[Path]) -> Handbook:
    """Return a folder's handbook, what it cites of the others resolved.

    Raises:
        DataError: something is wrong.
    """
    handbook = load_handbook(folder)
    if problems := list(between(folder, site_of(folders, handbook))):
        raise DataError(problems)
    return handbook


def _told(folder: Path) -> Iterator[str]:
    """Yield the result alone: that there is nothing wrong, or what is."""
    try:
        handbook = load_handbook(folder)
        yield from (_sound(folder, handbook), *counted(handbook.unedited))
    except DataError as error:
        yield from refusal(error)


def _sound(folder: Path, handbook: Handbook) -> str:
    duties = [duty for duty in handbook.duties if not duty.power]
    counts = [f"{len(handbook.roles)}个岗位", f"{len(duties)}项职责"]
    counts += [feature.count(handbook) for feature in active(FEATURES, handbook) if feature.count]
    return f"{folder}: 没有发现问题。共{'、'.join(counts)}，全文与source.txt逐字一致。"


def _left(folder: Path, handbook: Handbook) -> Iterator[str]:
    """Yield what an editor may still write: no mistakes."""
    yield from absent(folder, optional_files(FEATURES))
    there = [feature for feature in FEATURES if feature.has_data(handbook)]
    yield from gaps(handbook)
    for feature in there:
        yield from condensed(((line, line) for line in feature.gaps(handbook)), "空白")
    on = active(there, handbook)
    yield from coverage(handbook, [measure for feature in on for measure in feature.measures])
