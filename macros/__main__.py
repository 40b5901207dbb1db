"""`python -m macros check [data folder]` checks the data; others list parts of it.

`python -m macros judged [data folder]` writes anew the hashes on which citations rest, and says what they rested on.
`python -m macros draft FOLDER` drafts the files that a data folder lacks.
`python -m macros import FILE --out FOLDER` makes a draft of a data folder of a document.
"""

import argparse
import os
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from macros.core.console import speak
from macros.core.coverage_report import gaps
from macros.core.drafting.folder import draft_files
from macros.core.feature import active
from macros.core.handbook import Handbook
from macros.core.judged import JUDGED_YML, judged_file
from macros.core.problems import DataError, Problem, reason
from macros.core.unedited import counted
from macros.features import FEATURES, load_handbook
from macros.imports.command import import_file

DEFAULT_FOLDER = Path("data/tongzhou-2014-11")

MOST_SENTENCES = 200
"""Of an import; a text with more is not read well at all."""


class _Help(argparse.HelpFormatter):
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "用法：" if prefix is None else prefix)


class _Parser(argparse.ArgumentParser):
    """Says in Chinese what argparse says in English."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options, add_help=False, formatter_class=_Help)
        self._positionals.title, self._optionals.title = "参数", "选项"
        self.add_argument("-h", "--help", action="help", help="显示这段说明")

    def error(self, message: str) -> NoReturn:
        self.exit(1, f"{self.prog}：命令或者参数不对。\n{self.format_help()}")


def main(arguments: list[str] | None = None) -> int:
    """Run the command; return its exit code (1: the data is invalid, or the answer could not be written)."""
    speak()
    listed = {command.name: command for feature in FEATURES for command in feature.commands}
    parser = _Parser(prog="python -m macros", description="核对一份文件的数据")
    commands = parser.add_subparsers(dest="command", required=True, metavar="命令")
    check = commands.add_parser("check", help="核对数据，逐条指出问题所在的文件和行")
    check.add_argument("--quiet", action="store_true", help="不列出供编者核对的空白")
    judged = commands.add_parser("judged", help=f"列出所引条款改了文字的地方，重写{JUDGED_YML.name}")
    for each in (check, judged, *(commands.add_parser(one.name, help=one.help) for one in listed.values())):
        each.add_argument(
            "folder",
            nargs="?",
            type=Path,
            default=DEFAULT_FOLDER,
            metavar="数据文件夹",
            help=f"不写的，是{DEFAULT_FOLDER}",
        )
    draft = commands.add_parser(
        "draft", help="草拟数据文件夹里没有的文件（主题、自查题、术语、题库），每一项标上待编辑"
    )
    draft.add_argument("folder", type=Path, metavar="数据文件夹")
    imported = commands.add_parser(
        "import",
        help="把一份文件（.txt、.docx）变成数据文件夹的草稿",
        description="写出五个文件，逐字核对；有需要人对照原文核对的地方，或者没有写成的，退出码为1",
    )
    imported.add_argument("file", type=Path, metavar="文件", help="文本文件或者Word文件")
    imported.add_argument(
        "--out", type=Path, required=True, metavar="数据文件夹", help="如data/mingcheng-2020"
    )
    imported.add_argument("--force", action="store_true", help="覆盖文件夹里已有的五个文件")
    options = parser.parse_args(arguments)
    try:
        if options.command == "import":
            return _import(options.file, options.out, options.force)
        if options.command == "draft":
            return _print(
                draft_files(options.folder, FEATURES, lambda: load_handbook(options.folder, unedited=True))
            )
        if options.command == "judged":
            return _judge(options.folder)
        handbook = load_handbook(options.folder)
    except DataError as error:
        print(error, file=sys.stderr)
        print(f"共{len(error.problems)}处问题。", file=sys.stderr)
        return 1
    if options.command in listed:
        return _print(listed[options.command].lines(handbook))
    counts = [f"{len(handbook.roles)}个岗位", f"{len(handbook.duties)}项职责"]
    counts += [one.count(handbook) for one in active(FEATURES, handbook) if one.count]
    said = f"{options.folder}: 没有发现问题。共{'、'.join(counts)}，全文与source.txt逐字一致。"
    return _print([said, *counted(handbook.unedited), *([] if options.quiet else _gaps(handbook))])


def _gaps(handbook: Handbook) -> Iterable[str]:
    yield from gaps(handbook)
    for feature in FEATURES:
        if feature.has_data(handbook):
            yield from feature.gaps(handbook)


def _print(lines: Iterable[str]) -> int:
    """Write lines to standard output; return 1 if it takes no more, as of a full disk or a closed pipe."""
    try:
        print("\n".join(lines), flush=True)
    except OSError as error:
        if not isinstance(error, BrokenPipeError):
            print(f"写不出结果（{reason(error)}）。", file=sys.stderr)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # else the exit would try again
        return 1
    return 0


def _import(file: Path, folder: Path, force: bool) -> int:
    """Print what a person has to look at, and what was written; return 1 if there is something to look at."""
    report = import_file(file, folder, date.today().isoformat(), force)
    last = f"以上{len(report.asks)}处请对照原文核对。" if report.asks else "没有需要核对的地方。"
    shown = list(report.asks[:MOST_SENTENCES])
    if more := len(report.asks) - len(shown):
        shown.append(f"另有{more}处没有列出。")
    return _print([*report.tells[-MOST_SENTENCES:-1], *shown, report.tells[-1], last]) or int(
        bool(report.asks)
    )


def _judge(folder: Path) -> int:
    """Print what the check finds, if only the hashes are out of date, and write them anew."""
    try:
        load_handbook(folder)
        print(f"{JUDGED_YML.name}与条文一致，没有改动。")
        return 0
    except DataError as error:
        found = error.problems
    handbook = load_handbook(folder, judged=False)
    if _print(map(str, found)):
        return 1  # nobody has read them
    path = folder / JUDGED_YML.name
    try:
        path.write_text(judged_file(handbook), encoding="utf-8")
    except OSError as error:
        raise DataError([Problem(path.as_posix(), 0, f"写不了这个文件（{reason(error)}）")]) from None
    print(
        f"已按现在的条文重写{JUDGED_YML.name}。以上{len(found)}处请逐处核对；没有核对的，请先还原这个文件。"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
