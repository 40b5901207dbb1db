"""Builds that do not depend on each other, side by side, each in a process of its own."""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Job:
    """The build of one data folder."""

    folder: Path
    site: Path
    """Where it is to stand: there from the moment it is whole, and not before."""

    of: tuple[Path, ...] = ()
    """The data folders of the site of several that it belongs to."""


def run(jobs: Sequence[Job], told: Callable[[Job, str], None], most: int = 0, project: Path = Path()) -> bool:
    """Run jobs; return whether all have succeeded. One that fails keeps no other from its end.

    Args:
        told: called at the end of each job, with what went wrong; "" if nothing did.
        most: how many run at a time; 0: as many as there are processors.
        project: the folder of mkdocs.yml.
    """
    with ThreadPoolExecutor(most or processors()) as pool:
        running = {pool.submit(_run, job, project): job for job in jobs}
        sound = True
        for done in as_completed(running):
            wrong = done.result()
            sound = sound and not wrong
            told(running[done], wrong)
    return sound


def processors() -> int:
    """How many processors this program may use."""
    own = getattr(os, "sched_getaffinity", None)
    return len(own(0)) if own else os.cpu_count() or 1


def _run(job: Job, project: Path) -> str:
    command = [sys.executable, "-m", "macros.site.job", str(job.folder), str(job.site.absolute())]
    if job.of:
        command += ["--of", *map(str, job.of)]
    done = subprocess.run(
        command,
        cwd=project,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", "NO_MKDOCS_2_WARNING": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        check=False,
    )
    said = done.stderr.strip()
    return said or f"没有生成（退出码{done.returncode}）。" if done.returncode else ""
