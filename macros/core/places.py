"""Where pages and files come to stand: no two in one place, and under names that every system takes."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from macros.core.download import Download
from macros.core.feature import Feature
from macros.core.handbook import Handbook
from macros.core.location import Finding, Location
from macros.core.page import address_of
from macros.core.references import Defines
from macros.core.rules.walker import Value, texts

DOCS = Path(__file__).resolve().parent.parent.parent / "docs"
"""The handwritten pages."""

RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
"""Names that Windows keeps for devices, whatever follows the first full stop."""

LONGEST = 255
"""Bytes of a file's name."""


def check_places(handbook: Handbook, features: Sequence[Feature]) -> Iterator[Finding]:
    """Yield ids and names that put a page or a file in another's place, or where some system takes none."""
    values = handbook.once(texts)
    made = [page for feature in features for page in feature.pages(handbook)]
    pages = Counter(address_of(page.source) for page in made)
    written = {address_of(path.relative_to(DOCS).as_posix()) for path in DOCS.rglob("*.md")}
    for address, count in pages.items():
        if address in written or count > 1:
            yield _blamed(values, address), f"{address}这个页面已经有了，请换一个id"
        yield from _unfit(values, dict.fromkeys(address.split("/"), address))
    for page in made:
        for anchor, count in Counter(re.findall(r"{ #([\w-]+) }", page.markdown)).items():
            if count > 1:
                yield (
                    _blamed(values, anchor),
                    f"{address_of(page.source)}#{anchor}这个位置已经有了，请换一个id",
                )
    names: dict[str, str] = {}
    paths: dict[str, str] = {}
    for name, rows in _files(handbook, features).items():
        if len({(label, file.kind) for label, file in rows if file.write or file.pack}) > 1:
            yield _blamed(values, name), f"{name}这个文件已经有了，请换一个id"
        members = [member for _, file in rows if file.pack for member in file.pack.members]
        for _, file in rows:
            whole = (file.name, file.kind, file.folder, file.packed.removeprefix(f"{file.folder}/"))
            names |= {part: part for part in whole}
        paths |= {part: member.path for member in members for part in member.path.split("/")}
    yield from list(_unfit(values, names)) or _unfit(values, paths)


def _files(handbook: Handbook, features: Sequence[Feature]) -> dict[str, list[tuple[str, Download]]]:
    """Name -> the files of that name, each with its row's."""
    found: dict[str, list[tuple[str, Download]]] = {}
    for feature in features:
        for listing in feature.downloads(handbook):
            for label, files in listing.rows:
                for file in files:
                    found.setdefault(file.name, []).append((label, file))
    return found


def _unfit(values: Iterable[Value], names: Mapping[str, str]) -> Iterator[Finding]:
    """Yield why names of files or folders cannot be such; "" is none.

    Args:
        names: each with the whole that it is part of.
    """
    for name, whole in names.items():
        if sign := re.search(r'[\\/:*?"<>|]', name):
            yield _blamed(values, whole, sign[0]), f"这里的文字要用作文件名，不能有“{sign[0]}”"
        elif name.strip(". ") != name:
            yield _blamed(values, whole), f"“{name}”要用作文件名，开头、结尾不能是点或者空格"
        elif RESERVED.fullmatch(name):
            yield _blamed(values, whole), f"“{name}”这个文件名由Windows保留，请换一个"
        elif len(name.encode()) > LONGEST:
            yield _blamed(values, whole), f"文件名“{name}”过长，请改短"


def _blamed(values: Iterable[Value], name: str, sign: str = "") -> Location:
    """The text of the data that the name is made of: an id before other words, then the longest."""
    folder = name.partition("/")[0]

    def rank(value: Value) -> tuple[bool, bool, int]:
        is_id = any(isinstance(mark, Defines) for mark in value.marks)
        return is_id and not sign, is_id and value.file.startswith(folder), len(value.text)

    within = [value for value in values if value.text in name and sign in value.text]
    return max(within, key=rank).location if within else Location("edition.yml", 1)
