"""Word and Excel files are zips; this makes their bytes depend on their contents alone."""

import io
import zipfile
from collections.abc import Mapping

OLDEST = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip can hold (APPNOTE.TXT 4.4.6): year, month, day, hour, minute, second."""

UNIX, READABLE = 3, 0o100644 << 16
"""A system whose names are UTF-8, and what it lets a person do with a file: read and write it."""

FIRST = "[Content_Types].xml"
"""Stands first in an Office file (ECMA-376 part 2): some readers tell the type of the file by it."""


def stable(data: bytes) -> bytes:
    """Rewrite a zip with its entries sorted, all of one time, from one kind of machine.

    Args:
        data: a whole zip file.

    Returns:
        The same entries with the same contents, compressed anew.

    Raises:
        zipfile.BadZipFile: `data` is no zip.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        return packed({name: old.read(name) for name in old.namelist()})


def packed(files: Mapping[str, bytes]) -> bytes:
    """Write a zip of these entries, by name: the same entries give the same bytes."""
    result = io.BytesIO()
    with zipfile.ZipFile(result, "w") as new:
        for name in sorted(files, key=lambda name: (name != FIRST, name)):
            entry = zipfile.ZipInfo(name, OLDEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0  # else it names the machine's system
            entry.external_attr = 0
            if (
                not name.isascii()
            ):  # of the system 0, unzip takes names for a code page's, whatever the UTF-8 flag says
                entry.create_system, entry.external_attr = UNIX, READABLE
            new.writestr(entry, files[name])
    return result.getvalue()
