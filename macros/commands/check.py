"""`python -m macros check [data folder]`: what is wrong with the data, or what there is."""

import argparse

from macros.commands.output import put
from macros.commands.parser import Commands, takes_folder
from macros.core.coverage_report import coverage, gaps
from macros.features import FEATURES, load_handbook


def add(commands: Commands) -> None:
    command = commands.add("check", "核对数据，逐条指出问题所在的文件和行", run)
    command.add_argument(
        "--quiet", action="store_true", help="只说有没有问题，不列出供编者核对的空白和编辑情况"
    )
    takes_folder(command)


def run(options: argparse.Namespace) -> int:
    """Say that the data is sound, how much of it there is, and what is left blank.

    Raises:
        DataError: it is not.
    """
    handbook = load_handbook(options.folder)
    counts = [f"{len(handbook.roles)}个岗位", f"{len(handbook.duties)}项职责"]
    counts += [feature.count(handbook) for feature in FEATURES if feature.count]
    said = f"{options.folder}: 没有发现问题。共{'、'.join(counts)}，全文与source.txt逐字一致。"
    if options.quiet:
        return put([said])
    measures = [measure for feature in FEATURES for measure in feature.measures]
    return put([said, *gaps(handbook), *coverage(handbook, measures)])
