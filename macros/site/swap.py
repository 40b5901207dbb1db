"""A build writes beside the site and takes its place at the end, so that the last good site survives."""

import atexit
import shutil
import tempfile
import time
from contextlib import suppress
from pathlib import Path

MARK = ".building-"
"""Begins the name of a folder that is being built; one that a killed build left goes when it is old."""

OLD = 3600
"""Seconds after which no build is still running."""


def beside(site: Path) -> Path:
    """Return a new folder beside `site`, removed at the end of the program unless it has taken its place.

    Raises:
        OSError: the folder that holds the site cannot be written.
    """
    site.parent.mkdir(parents=True, exist_ok=True)
    for left in site.parent.glob(f"{MARK}{site.name}-*"):
        if time.time() - left.stat().st_mtime > OLD:
            shutil.rmtree(left, ignore_errors=True)
    made = Path(tempfile.mkdtemp(prefix=f"{MARK}{site.name}-", dir=site.parent))
    made.chmod(0o755)
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    return made


def take_place(made: Path, site: Path) -> None:
    """Put the folder `made` in the place of `site`; what stood there goes once `made` is in place.

    Raises:
        OSError: it cannot; what stood there stands again.
    """
    old = made.with_name(f"{made.name}-old")
    for last in (False, False, True):
        with suppress(FileNotFoundError):
            site.rename(old)
        try:
            made.rename(site)
            break
        except BaseException:
            if not site.exists() and old.exists():
                old.rename(site)
                raise
            if last:
                raise
            shutil.rmtree(old, ignore_errors=True)  # another build was faster: its site is the one to replace
    shutil.rmtree(old, ignore_errors=True)
