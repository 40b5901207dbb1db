"""Compare two built sites: what readers, printers and other programs would notice.

`python -m tools.same <before> <after>` prints every page whose text, links, ids or attributes differ and every
download whose content differs, then a count of each kind of difference. Scripts, styles and the policy of the
pages are left out: they are how a page is made, not what it says. Exit code 1 where anything differs.
"""

from __future__ import annotations

import argparse
import difflib
import hashlib
import io
import json
import re
import sys
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from lxml import html

LEFT_OUT_FILES = re.compile(r"(\.(js|css|map)|(^|/)headers|sitemap\.xml\.gz)$")
LEFT_OUT_TAGS = {"script", "style", "noscript"}
ZIPPED = {".docx", ".xlsx", ".pptx", ".zip", ".apkg"}


def main(arguments: list[str] | None = None) -> int:
    """Print the differences; return 1 where there are any, else 0."""
    parser = argparse.ArgumentParser(prog="python -m tools.same", description=__doc__)
    parser.add_argument("before", type=Path)
    parser.add_argument("after", type=Path)
    parser.add_argument("--lines", type=int, default=12, help="lines shown of each file's differences")
    options = parser.parse_args(arguments)
    before, after = _files(options.before), _files(options.after)
    if not before or not after:
        print("one of the two folders holds no site", file=sys.stderr)
        return 2
    counts: Counter[str] = Counter()
    for name in sorted(before | after):
        if name not in after or name not in before:
            kind = "gone" if name not in after else "new"
            counts[f"file {kind}"] += 1
            print(f"{kind}: {name}")
            continue
        first, second = (options.before / name).read_bytes(), (options.after / name).read_bytes()
        if first == second:
            continue
        lines = [
            line
            for line in difflib.unified_diff(
                list(_lines(name, first)), list(_lines(name, second)), "before", "after", lineterm="", n=0
            )
            if not line.startswith(("---", "+++", "@@"))
        ]
        if lines:
            counts[f"differs: {Path(name).suffix}"] += 1
            print(f"differs: {name} ({len(lines)} lines)")
            print("".join(f"    {line[:220]}\n" for line in lines[: options.lines]), end="")
    if not counts:
        print(f"the same: {len(before)} files")
    for kind, count in sorted(counts.items()):
        print(f"{count:5} {kind}")
    return 1 if counts else 0


def _files(site: Path) -> set[str]:
    names = (path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    return {name for name in names if not LEFT_OUT_FILES.search(name)}


def _lines(name: str, data: bytes) -> Iterator[str]:
    """Return the file's content as lines to compare."""
    suffix = Path(name).suffix
    if suffix == ".html":
        yield from _page_lines(data.decode())
    elif suffix in ZIPPED:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for member in archive.namelist():
                for line in _lines(member, archive.read(member)):
                    yield f"{member}: {line}"
    elif suffix in {".xml", ".rels"}:
        yield from re.sub(r"(<w:p[ >]|<row[ >]|<a:p>)", r"\n\1", data.decode()).split("\n")
    elif suffix == ".json":
        yield from json.dumps(json.loads(data), ensure_ascii=False, indent=1, sort_keys=True).split("\n")
    else:
        try:
            yield from data.decode().split("\n")
        except UnicodeDecodeError:
            yield hashlib.sha256(data).hexdigest()


def _page_lines(text: str) -> Iterator[str]:
    """One line an element (its tag and attributes) and one a piece of text, in the page's order."""
    for node in html.document_fromstring(text).iter():
        if not isinstance(node.tag, str) or node.tag in LEFT_OUT_TAGS:
            if node.tail and node.tail.strip():
                yield " ".join(node.tail.split())
            continue
        if node.tag == "link" and node.get("rel") == "stylesheet":
            continue
        if node.tag == "meta" and node.get("http-equiv"):
            continue
        attributes = "".join(f' {key}="{value}"' for key, value in sorted(node.attrib.items()))
        yield f"<{node.tag}{attributes}>"
        if node.text and node.text.strip():
            yield " ".join(node.text.split())
        if node.tail and node.tail.strip():
            yield " ".join(node.tail.split())


if __name__ == "__main__":
    sys.exit(main())
