"""`check --watch`: look again on every save."""

import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from macros.commands.output import put
from macros.core.passages import FOLDER
from macros.features import FEATURES

PAUSE = 0.05
"""Seconds between two looks at the folder."""

State = Mapping[str, tuple[int, int]]
"""A file's path in the folder -> when it was written, and its size."""


def watch(folder: Path, look: Callable[[], Iterable[str]]) -> int:
    """Print what `look` says, and again whenever a file changes, until Ctrl-C ends it or nobody reads on.

    Args:
        look: checks the folder; the lines of its answer.

    Returns:
        The exit code.
    """
    before: State = {}
    now = state(folder)
    try:
        while True:
            names = f"{'、'.join(changed(before, now))}有改动。" if before else ""
            before, started = now, time.monotonic()
            lines = [*look()]
            took = f"（用时{time.monotonic() - started:.1f}秒）"
            if put((f"{time.strftime('%H:%M:%S')} {names}{took}", *lines, "")):
                return 1
            now = _next(folder, before)
    except KeyboardInterrupt:
        return put(["已结束。"])


def state(folder: Path) -> State:
    """Return when the files of a data folder were written."""
    found = {}
    folders = [feature.folder.name for feature in FEATURES if feature.folder]
    below = (path for name in folders for path in (folder / name).rglob("*.*"))
    for path in (*folder.glob("*.*"), *(folder / FOLDER).rglob("*.md"), *below):
        try:
            written = path.stat()
        except OSError:  # an editor takes the old file away before it puts the new one there
            continue
        if not path.name.startswith("."):
            found[path.relative_to(folder).as_posix()] = written.st_mtime_ns, written.st_size
    return found


def changed(before: State, now: State) -> list[str]:
    """Return the names of files that are new, gone or written anew."""
    return sorted(name for name in before.keys() | now.keys() if before.get(name) != now.get(name))


def _next(folder: Path, before: State) -> State:
    """Wait for a change, and until whoever writes has done; return how the folder is then."""
    now = last = before
    while now == before or now != last:
        time.sleep(PAUSE)
        last, now = now, state(folder)
    return now
