"""`python -m macros check [data folder]` checks the data; other commands list parts of it."""

import argparse
import sys
from pathlib import Path

from macros.core.coverage_report import gaps
from macros.core.problems import DataError
from macros.features import FEATURES, load_handbook

DEFAULT_FOLDER = Path("data/tongzhou-2014-11")


def main(arguments: list[str] | None = None) -> int:
    """Run the command; return its exit code (1: the data is invalid)."""
    listed = {command.name: command for feature in FEATURES for command in feature.commands}
    parser = argparse.ArgumentParser(prog="python -m macros", description="核对一份办法的数据")
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="核对数据，逐条指出问题所在的文件和行")
    check.add_argument("--quiet", action="store_true", help="不列出供编者核对的空白")
    for each in (check, *(commands.add_parser(one.name, help=one.help) for one in listed.values())):
        each.add_argument("folder", nargs="?", type=Path, default=DEFAULT_FOLDER, help="数据文件夹")
    options = parser.parse_args(arguments)
    try:
        handbook = load_handbook(options.folder)
    except DataError as error:
        print(error, file=sys.stderr)
        print(f"共{len(error.problems)}处问题。", file=sys.stderr)
        return 1
    if options.command in listed:
        print("\n".join(listed[options.command].lines(handbook)))
        return 0
    counts = [f"{len(handbook.roles)}个岗位", f"{len(handbook.duties)}项职责"]
    counts += [feature.count(handbook) for feature in FEATURES if feature.count]
    print(f"{options.folder}: 没有发现问题。共{'、'.join(counts)}，全文与source.txt逐字一致。")
    if not options.quiet:
        print("\n".join(gaps(handbook)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
