"""`python -m macros judged [data folder]`: write anew the hashes on which citations rest, and say what they rested on."""

import argparse
from pathlib import Path

from macros.commands.output import put
from macros.commands.parser import Commands, takes_folder
from macros.core.judged import JUDGED_YML, judged_file
from macros.core.problems import DataError, Problem, reason
from macros.features import load_handbook


def add(commands: Commands) -> None:
    takes_folder(commands.add("judged", f"列出所引条款改了文字的地方，重写{JUDGED_YML.name}", run))


def run(options: argparse.Namespace) -> int:
    """Print what the check finds, if only the hashes are out of date, and write them anew.

    Raises:
        DataError: something else is wrong, or the file cannot be written.
    """
    folder: Path = options.folder
    try:
        load_handbook(folder)
        print(f"{JUDGED_YML.name}与条文一致，没有改动。")
        return 0
    except DataError as error:
        found = error.problems
    handbook = load_handbook(folder, judged=False)
    if put(map(str, found)):
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
