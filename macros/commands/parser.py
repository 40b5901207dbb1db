"""The parser of the command line; it says in Chinese what argparse says in English."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Any, NoReturn

from macros.core.configured import CONFIGURATION, data_folder

Run = Callable[[argparse.Namespace], int]
"""What a command does with its arguments; returns the exit code (1: something is to be mended or looked at)."""


class _Help(argparse.HelpFormatter):
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "用法：" if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """A parser without English."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options, add_help=False, formatter_class=_Help)
        self._positionals.title, self._optionals.title = "参数", "选项"
        self.add_argument("-h", "--help", action="help", help="显示这段说明")

    def error(self, message: str) -> NoReturn:
        self.exit(1, f"{self.prog}：命令或者参数不对。\n{self.format_help()}")


class Commands:
    """The commands of a parser."""

    def __init__(self, parser: Parser) -> None:
        self._parsers = parser.add_subparsers(dest="command", required=True, metavar="命令")

    def add(self, name: str, help: str, run: Run, description: str | None = None) -> argparse.ArgumentParser:
        """Add a command; return its parser, for its arguments."""
        command: argparse.ArgumentParser = self._parsers.add_parser(name, help=help, description=description)
        command.set_defaults(run=run)
        return command


def takes_folder(command: argparse.ArgumentParser) -> None:
    """Let a command take the data folder that it is about."""
    command.add_argument(
        "folder",
        nargs="?",
        type=data_folder,
        default="",
        metavar="数据文件夹",
        help=f"不写的，是{CONFIGURATION}里所写的（几个的，是第一个）",
    )
