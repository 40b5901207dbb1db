"""CONTRIBUTING.md names only files that exist, and the import order that is tested."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from macros.features import NAMES
from tests.conftest import ROOT
from tests.test_architecture import MAY_KNOW

TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")

BUILT = {"site/", "handbook.json"}
"""What a build writes."""

FOLDERS = (
    "",
    "data/*/",
    *(f"{wing}/features/{name}" for wing in ("macros", "overrides") for name in ("", "*/")),
)
"""Where a path may begin: the project, a regulation's data, the features, one feature."""


def named() -> Iterator[str]:
    """Every path in the text, as a glob for each alternative: `{a,b}` names two, `<name>` any."""
    for path in sorted(set(re.findall(r"`([\w./<>{},*-]+)`", TEXT)) - BUILT):
        if re.search(r"[\w>}]\.(py|js|css|html|yml|md|json|txt)$|^\w[^:]*/|\w}$", path):
            parts = re.split(r"{([^}]*)}", re.sub(r"<\w+>", "*", path))
            for choice in product(*(part.split(",") for part in parts)):
                yield "".join(choice)


def test_every_path_exists() -> None:
    paths = list(named())
    assert len(paths) > 100
    missing = [path for path in paths if not any(any(ROOT.glob(folder + path)) for folder in FOLDERS)]
    assert not missing


def test_every_feature_of_the_table_is_one() -> None:
    table = TEXT.partition("| change one feature |")[2].partition("## Principles")[0]
    assert set(re.findall(r"^\| (\w+):", table, re.M)) <= set(NAMES)


def test_the_import_order_is_the_tested_one() -> None:
    (order,) = re.findall(r"^```\n(.+→.+)\n```$", TEXT, re.M)
    levels = [level.split(", ") for level in order.split(" → ")]
    shown = {
        room: {room, *(each for lower in levels[depth + 1 :] for each in lower)}
        for depth, level in enumerate(levels)
        for room in level
    }
    assert shown == {room: known for room, known in MAY_KNOW.items() if room}


def test_it_is_short() -> None:
    lines = TEXT.splitlines()
    assert len(lines) < 150
    assert not [line for line in lines if len(line) > 120]
