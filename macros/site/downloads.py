"""All files under /downloads/: listing and writing."""

import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from macros.core.download import Download, Listing, Member, Pack, Rows
from macros.core.feature import Feature, Partial
from macros.core.file_name import file_name
from macros.core.handbook import Handbook
from macros.core.phrases import joined
from macros.documents.zipping import stable
from macros.site.schema import handbook_schema

CONTENTS = "文件目录.txt"
"""The list of files in a pack."""


@dataclass(frozen=True, eq=False)
class Downloads:
    """The files that the features declare for one handbook."""

    features: tuple[Feature, ...]
    handbook: Handbook
    off: tuple[Feature, ...] = ()
    """Features that the handbook has no data for."""

    @cached_property
    def absent(self) -> frozenset[str]:
        """The pages below docs/ that the handbook has no data for."""
        declared = {entry.source for feature in (*self.features, *self.off) for entry in feature.nav}
        there = {entry.source for feature in self.features for entry in feature.entries(self.handbook)}
        return frozenset(declared - there)

    def lacks(self, source: str) -> bool:
        """Whether a path below docs/ is that of a page or of a file which the handbook has no use for."""
        folder, _, name = source.partition("/")
        return source in self.absent or (
            folder == "downloads" and not name.endswith(".md") and name not in self.files
        )

    @cached_property
    def listings(self) -> dict[str, Listing]:
        """Kind -> its files; rows of the same name are merged, their files sorted by weight."""
        gathered: dict[str, Listing] = {"program": self._own()}
        for feature in self.features:
            for listing in feature.downloads(self.handbook):
                before = gathered.get(listing.kind)
                rows = (*before.rows, *listing.rows) if before else listing.rows
                titles = {**before.titles, **listing.titles} if before else listing.titles
                gathered[listing.kind] = Listing(listing.kind, listing.heading, _joined(rows), titles)
        return gathered

    def _own(self) -> Listing:
        """The whole handbook as data, and the form of it."""

        def schema() -> bytes:
            text = json.dumps(handbook_schema(self.features), ensure_ascii=False, indent=1)
            return f"{text}\n".encode()

        checks = any(feature.export and feature.export.name == "checks" for feature in self.features)
        note = f"全部{joined('条文', '岗位', '职责', checks and '自查题')}"
        data = Download("handbook.json", "JSON", note, f"{self.handbook.edition.name}的数据", at_root=True)
        form = Download(
            "handbook.schema.json",
            "JSON Schema",
            "手册数据的格式，供编写程序使用",
            "手册数据的格式",
            write=schema,
            quick=True,
        )
        return Listing("program", "内容", (("手册数据", (data, form)),))

    def download_list(self, handbook: Handbook, kind: str) -> Partial | None:
        """The macro that lists the files of a kind, if there are any."""
        kinds = ("program", *(each for one in (*self.features, *self.off) for each in one.download_kinds))
        if kind not in kinds:
            raise LookupError(f"没有“{kind}”类的文件，可用的有：{'、'.join(dict.fromkeys(kinds))}")
        known = self.listings
        if kind not in known or not known[kind].rows:
            return None
        found = known[kind]
        values = {"rows": found.rows, "heading": found.heading, "titles": found.titles}
        return Partial("download-list", values)

    @cached_property
    def files(self) -> dict[str, Download]:
        """Name -> file, each once."""
        return {
            file.name: file for listing in self.listings.values() for _, row in listing.rows for file in row
        }

    @cached_property
    def saved(self) -> dict[str, str]:
        """Name -> the name under which a browser keeps the file: in Chinese, and no two alike."""
        found: dict[str, str] = {}
        for file in self.files.values():
            name, stem, number = file.saved, file.saved.rpartition(".")[0], 2
            while name in found.values():
                name, number = file_name(f"{stem}（{number}）", file.name), number + 1
            found[file.name] = name
        return found

    def write(self, folder: Path, *, quick: bool = False) -> None:
        """Write every file into `folder`, packs last; `quick`: the quick ones alone."""
        folder.mkdir(parents=True, exist_ok=True)
        for file in self.files.values():
            if file.write and (file.quick or not quick):
                (folder / file.name).write_bytes(file.write())
        for file in self.files.values():
            if file.pack and not quick:
                (folder / file.name).write_bytes(self._packed(file.pack, file.name, folder))

    def members(self, name: str) -> tuple[tuple[str, str], ...]:
        """Return (path in the pack, name) of each file of a pack, with nested packs unpacked.

        What belongs in it is left out where the handbook does not have it.
        """
        pack = self.files[name].pack
        known = [member for member in pack.members if member.name in self.files] if pack else []
        return tuple(each for member in known for each in self._unpacked(member))

    def _unpacked(self, member: Member) -> Iterator[tuple[str, str]]:
        inner = self.files.get(member.name)
        if inner is None or inner.pack is None:
            yield member.path, member.name
            return
        for each in inner.pack.members:
            yield f"{inner.folder}/{each.path}", each.name

    def _packed(self, pack: Pack, name: str, folder: Path) -> bytes:
        """Return the bytes of a pack, made of files in `folder`."""
        data = io.BytesIO()
        with zipfile.ZipFile(data, "w") as archive:
            if pack.intro:
                lines = [*pack.intro, "", *(path for path, _ in self.members(name))]
                archive.writestr(CONTENTS, "\ufeff" + "\r\n".join(lines) + "\r\n")
            for path, file in self.members(name):
                archive.writestr(path, (folder / file).read_bytes())
        return stable(data.getvalue())


def _joined(rows: Rows) -> Rows:
    files: dict[str, list[Download]] = {}
    for name, more in rows:
        files.setdefault(name, []).extend(more)
    return tuple((name, tuple(sorted(each, key=lambda file: file.weight))) for name, each in files.items())
