"""The other handbooks of a site of several: each a build of its own, put below the first one's folder."""

from collections.abc import Sequence
from pathlib import Path

from macros.core.configured import CONFIGURATION
from macros.core.jobs import Job, run
from macros.core.loader import name_of
from macros.core.problems import Problem


def taken(folders: Sequence[Path], site: Path) -> list[Problem]:
    """Return the data folders whose name the first handbook has a folder or a file of its own for."""
    return [
        Problem(
            CONFIGURATION,
            1,
            f"{folder.as_posix()}不能放在这个网站里：“{name_of(folder)}”是手册自己的文件夹名，请改名",
        )
        for folder in folders[1:]
        if (site / name_of(folder)).exists()
    ]


def build_others(folders: Sequence[Path], site: Path, project: Path) -> list[str]:
    """Build all but the first below `site`, side by side; return what went wrong, one text a build.

    Args:
        folders: as mkdocs.yml names them.
        site: the first one's.
        project: the folder of mkdocs.yml.
    """
    wrong: dict[str, str] = {}

    def told(job: Job, said: str) -> None:
        if said:
            wrong[job.folder.as_posix()] = f"{job.folder.as_posix()}：\n{said}"

    of = tuple(folders)
    run([Job(folder, site / name_of(folder), of) for folder in of[1:]], told, project=project)
    return [wrong[name] for name in sorted(wrong)]
