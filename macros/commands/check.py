"""`python -m macros check [data folder]`: what is wrong with the data, or what there is."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from macros.commands.output import put, refusal
from macros.commands.parser import Commands, takes_folder
from macros.commands.watch import watch
from macros.core.coverage_report import absent, coverage, gaps
from macros.core.feature import active
from macros.core.handbook import Handbook
from macros.core.loader import optional_files
from macros.core.problems import DataError, condensed
from macros.core.unedited import counted
from macros.features import FEATURES, load_handbook


def add(commands: Commands) -> None:
    command = commands.add("check", "核对数据，逐条指出问题所在的文件和行", run)
    command.add_argument("--quiet", action="store_true", help="只说有没有问题，不列出空白和编辑情况")
    command.add_argument("--watch", action="store_true", help="每次保存文件以后重新核对，按Ctrl+C结束")
    takes_folder(command)


def run(options: argparse.Namespace) -> int:
    """Say that the data is sound, how much of it there is, and what is left blank.

    Raises:
        DataError: it is not.
    """
    if options.watch and options.folder.is_dir():
        return watch(options.folder, lambda: _told(options.folder))
    handbook = load_handbook(options.folder)
    left = () if options.quiet else _left(options.folder, handbook)
    return put((_sound(options.folder, handbook), *counted(handbook.unedited), *left))


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
