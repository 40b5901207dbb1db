"""`python -m macros import FILE --out FOLDER`: a draft of a data folder of a document."""

import argparse
from datetime import date
from pathlib import Path

from macros.commands.output import put
from macros.commands.parser import Commands
from macros.imports.command import import_file

MOST_SENTENCES = 200
"""Of an import; a text with more is not read well at all."""


def add(commands: Commands) -> None:
    command = commands.add(
        "import",
        "把一份文件（.txt、.docx）变成数据文件夹的草稿",
        run,
        "写出五个文件，逐字核对；有需要人对照原文核对的地方，或者没有写成的，退出码为1",
    )
    command.add_argument("file", type=Path, metavar="文件", help="文本文件或者Word文件")
    command.add_argument(
        "--out", type=Path, required=True, metavar="数据文件夹", help="如data/mingcheng-2020"
    )
    command.add_argument("--force", action="store_true", help="覆盖文件夹里已有的五个文件")


def run(options: argparse.Namespace) -> int:
    """Print what a person has to look at, and what was written; return 1 if there is something to look at.

    Raises:
        DataError: nothing could be read or written.
    """
    report = import_file(options.file, options.out, date.today().isoformat(), options.force)
    last = f"以上{len(report.asks)}处请对照原文核对。" if report.asks else "没有需要核对的地方。"
    shown = list(report.asks[:MOST_SENTENCES])
    if more := len(report.asks) - len(shown):
        shown.append(f"另有{more}处没有列出。")
    after = f"核对好岗位和职责以后，运行 python -m macros draft {options.out}，草拟主题、自查题、术语和题库。"
    return put([*report.tells[-MOST_SENTENCES:-1], *shown, report.tells[-1], after, last]) or int(
        bool(report.asks)
    )
