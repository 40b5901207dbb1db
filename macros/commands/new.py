"""`python -m macros new FOLDER`: the five files of a data folder, with comments that say what belongs where."""

import argparse
from datetime import date
from pathlib import Path

from macros.commands.output import put
from macros.commands.parser import Commands
from macros.core.loader import SHAPES, SOURCE, displayed
from macros.imports.folder import refuse, write

BLANK = Path(__file__).resolve().parent / "blank"
"""The files as they are laid out: `##` begins what is said, `#` an example that may be uncommented."""

NAMES = [SOURCE, *SHAPES]


def add(commands: Commands) -> None:
    command = commands.add(
        "new",
        "建一个数据文件夹，写好带说明的五个文件",
        run,
        "写出五个带说明和例子的文件，已有的不改动；有文件的文本的，用import更快",
    )
    command.add_argument("folder", type=Path, metavar="数据文件夹", help="如data/mingcheng-2020")


def run(options: argparse.Namespace) -> int:
    """Write the files, and say what to do next.

    Raises:
        DataError: nothing could be written, or one of the files is there.
    """
    folder: Path = options.folder
    refuse(folder, NAMES)
    files = {name: (BLANK / name).read_text(encoding="utf-8") for name in NAMES}
    files["edition.yml"] = files["edition.yml"].replace("{edited}", date.today().isoformat())
    write(folder, files)
    shown = displayed(folder)
    return put(
        (
            f"已写入{shown}：{'、'.join(NAMES)}。接下来：",
            f"  有文件的文本（.txt、.docx）的，运行 python -m macros import 文件 --out {shown} --force，五个文件都由它起草；",
            f"  没有的，把全文放进{SOURCE}，按其余四个文件里的说明填写。",
            f"  填写时可以开着 python -m macros check --watch {shown}，每次保存都会核对。",
            f"  核对没有问题以后，把mkdocs.yml里的regulation改成{shown}（几份文件放在一个网站里的，见ADDING.md），运行 make serve。",
        )
    )
