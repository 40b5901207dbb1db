"""The data folders of one site: reading them together, and what is wrong between them."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from macros.core.citing import unresolved
from macros.core.handbook import Handbook
from macros.core.loader import displayed, load, name_of
from macros.core.problems import DataError, Problem


def site_of(folders: Sequence[Path], own: Handbook) -> Handbook:
    """Return `own`, knowing the handbooks of the site's folders, among which its own is.

    Of the others only what core reads is read: another build, or `check`, says what is wrong with them, and one that
    cannot be read is not there.
    """
    found = []
    for folder in folders if len(folders) > 1 else ():
        with suppress(DataError):
            found.append(own if name_of(folder) == own.id else load(folder, (), judged=False))
    return own.among(found)


def between(folder: Path, handbook: Handbook) -> Iterator[Problem]:
    """Yield what is wrong between a handbook that knows the others of its site, and those.

    Args:
        folder: of its data.
    """
    for location, message in unresolved(handbook):
        yield Problem(displayed(folder / location.file), location.line, message)
