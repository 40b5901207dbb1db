"""`python -m macros check` or `bank [data folder]`: say what is wrong with the data, or list the question bank."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from macros.core.coverage_report import gaps
from macros.core.problems import DataError
from macros.features import load_handbook
from macros.features.checklist.model import CHECKLIST_YML
from macros.features.questions.bank import bank
from macros.features.questions.entailment.question import Question
from macros.features.questions.model import QUESTION_KINDS

DEFAULT_FOLDER = Path("data/tongzhou-2014-11")


def main(arguments: list[str] | None = None) -> int:
    """Run the command; return its exit code (0: the data is sound, 1: it is not)."""
    parser = argparse.ArgumentParser(prog="python -m macros", description="核对一份办法的数据")
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="核对数据，逐条指出问题所在的文件和行")
    check.add_argument("folder", nargs="?", type=Path, default=DEFAULT_FOLDER, help="数据文件夹")
    check.add_argument("--quiet", action="store_true", help="不列出供编者核对的空白")
    questions = commands.add_parser("bank", help="列出题库，供通读校对")
    questions.add_argument("folder", nargs="?", type=Path, default=DEFAULT_FOLDER, help="数据文件夹")
    options = parser.parse_args(arguments)
    try:
        handbook = load_handbook(options.folder)
    except DataError as error:
        print(error, file=sys.stderr)
        print(f"共{len(error.problems)}处问题。", file=sys.stderr)
        return 1
    if options.command == "bank":
        for question in bank(handbook):
            _print(question)
        return 0
    print(
        f"{options.folder}: 没有发现问题。共{len(handbook.roles)}个岗位、{len(handbook.duties)}项职责、"
        f"{len(handbook.part(CHECKLIST_YML))}道自查题，全文与source.txt逐字一致。"
    )
    if not options.quiet:
        print("\n".join(gaps(handbook)))
    return 0


def _print(question: Question) -> None:
    """One question as a proofreader wants it: kind, stem, options with the key, clauses."""
    print(f"［{QUESTION_KINDS[question.kind]}］{question.stem}")
    for letter, option in zip("ABCD", question.options, strict=False):
        print(f"  {letter}. {option.text}{'  √' if option.right else ''}")
        if option.because:
            print(f"       {option.because}")
    print(f"  依据：{'、'.join(question.clauses)}  编号：{question.id}\n")


if __name__ == "__main__":
    sys.exit(main())
