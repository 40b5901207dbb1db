"""`python -m macros check [data folder]`: read the data alone and say what is wrong with it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from macros.gaps import gaps
from macros.loader import load
from macros.problems import DataError

DEFAULT_FOLDER = Path("data/tongzhou-2014-11")


def main(arguments: list[str] | None = None) -> int:
    """Run the command; return its exit code (0: the data is sound, 1: it is not)."""
    parser = argparse.ArgumentParser(prog="python -m macros", description="核对一份办法的数据")
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="核对数据，逐条指出问题所在的文件和行")
    check.add_argument("folder", nargs="?", type=Path, default=DEFAULT_FOLDER, help="数据文件夹")
    check.add_argument("--quiet", action="store_true", help="不列出供编者核对的空白")
    options = parser.parse_args(arguments)
    try:
        handbook = load(options.folder)
    except DataError as error:
        print(error, file=sys.stderr)
        print(f"共{len(error.problems)}处问题。", file=sys.stderr)
        return 1
    print(
        f"{options.folder}: 没有发现问题。共{len(handbook.roles)}个岗位、{len(handbook.duties)}项职责、"
        f"{len(handbook.checks)}道自查题，全文与source.txt逐字一致。"
    )
    if not options.quiet:
        print("\n".join(gaps(handbook)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
