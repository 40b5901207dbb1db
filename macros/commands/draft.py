"""`python -m macros draft FOLDER`: drafts of the files that a data folder lacks, for an editor to read."""

import argparse

from macros.commands.output import put
from macros.commands.parser import Commands, takes_folder
from macros.core.drafting.folder import draft_files
from macros.features import FEATURES, load_handbook


def add(commands: Commands) -> None:
    command = commands.add(
        "draft",
        "草拟数据文件夹里没有的主题、自查题、术语和题库",
        run,
        "每一项标上待编辑：只在预览里看得到，核对以后删去标记才进手册；已有的文件不改动",
    )
    takes_folder(command)


def run(options: argparse.Namespace) -> int:
    """Write what is not there; say what was written.

    Raises:
        DataError: the data is invalid, or the system refuses to write.
    """
    return put(draft_files(options.folder, FEATURES, lambda: load_handbook(options.folder, unedited=True)))
