"""`python -m macros sites FOLDER ... --out SITES`: many handbooks, each a site of its own, side by side."""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from macros.commands.output import put
from macros.commands.parser import Commands
from macros.core import jobs
from macros.core.loader import displayed, name_of
from macros.core.problems import DataError, Problem

ESSENTIAL = "regulation.yml"
"""What makes a folder a data folder."""


def add(commands: Commands) -> None:
    command = commands.add(
        "sites",
        "并行生成许多份手册，各成一个网站",
        run,
        "每个数据文件夹生成一个网站，放在--out下与它同名的文件夹里；有一份不能生成的，其他的照常生成，退出码为1",
    )
    command.add_argument(
        "folders",
        nargs="+",
        type=Path,
        metavar="数据文件夹",
        help="数据文件夹，或者下面有数据文件夹的文件夹（如data）",
    )
    command.add_argument("--out", type=Path, required=True, metavar="文件夹", help="网站放在哪里，如sites")
    command.add_argument(
        "--jobs", type=int, default=0, metavar="份数", help="同时生成几份；不写的，与处理器的个数相同"
    )


def run(options: argparse.Namespace) -> int:
    """Build them; say of each whether it stands, and what went wrong. Return 1 if anything did.

    Raises:
        DataError: there is nothing to build, or two would stand in one place.
    """
    folders = list(data_folders(options.folders))
    if not folders:
        raise DataError([Problem(displayed(options.folders[0]), 0, f"里面没有数据文件夹（有{ESSENTIAL}的）")])
    counts = Counter(map(name_of, folders))
    if twice := [folder for folder in folders if counts[name_of(folder)] > 1]:
        raise DataError(
            Problem(displayed(folder), 0, "有几个数据文件夹同名，网站要靠名字区分") for folder in twice
        )
    failed: list[Path] = []
    ended: list[Path] = []

    def told(job: jobs.Job, wrong: str) -> None:
        ended.append(job.folder)
        line = f"{len(ended)}/{len(folders)} {displayed(job.folder)}"
        if not wrong:
            put([f"{line}：已生成{displayed(job.site)}"])
            return
        failed.append(job.folder)
        print(f"{line}：没有生成\n{wrong}", file=sys.stderr, flush=True)

    jobs.run(
        [jobs.Job(folder, options.out / name_of(folder)) for folder in folders], told, max(0, options.jobs)
    )
    if not failed:
        return put([f"{len(folders)}份手册全部生成。"])
    names = "、".join(displayed(folder) for folder in sorted(failed))
    print("\n".join(_left(len(folders), len(failed), names)), file=sys.stderr)
    return 1


def data_folders(given: Iterable[Path]) -> Iterator[Path]:
    """Yield the data folders among those given, and those right below the others, in their order."""
    for folder in given:
        below = sorted(path.parent for path in folder.glob(f"*/{ESSENTIAL}"))
        yield from below if below and not (folder / ESSENTIAL).exists() else [folder]


def _left(all: int, failed: int, names: str) -> Iterator[str]:
    yield f"{all}份手册生成了{all - failed}份，{failed}份没有生成：{names}。"
    yield "没有生成的，原来的网站没有改动。"
