"""Every key of every data file has a name in Chinese, by which problems call it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from macros.core.article import Item
from macros.core.base import Entry
from macros.core.edition import Edition, Origin
from macros.core.fields import entries_of, fields, label, place_of, shown
from macros.core.judged import JUDGED_YML
from macros.core.loader import OPTIONAL, SHAPES
from macros.core.passages import Passage
from macros.core.principles import Definition, PrinciplesFile
from macros.core.regulation import Regulation
from macros.core.roles import Role, RolesFile
from macros.core.themes import Theme
from macros.features import FEATURES
from macros.site.handwritten import Front


def shapes() -> Iterator[Any]:
    yield from SHAPES.values()
    yield from (file.shape for file in OPTIONAL)
    yield from (feature.file.shape for feature in FEATURES if feature.file)
    yield from (JUDGED_YML.shape, Passage, Front)


ENTRIES = {entry: None for shape in shapes() for entry in entries_of(shape)}


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.__qualname__)
def test_every_key_has_a_chinese_name(entry: type[Entry]) -> None:
    """Without what only the published schema says: what null means, what else is to be minded."""
    assert fields(entry)
    for key in fields(entry):
        meaning = label(entry, key)
        assert re.search("[一-龥]", meaning), f"{entry.__qualname__}.{key}"
        assert "null" not in meaning, f"{entry.__qualname__}.{key}"
        assert not re.fullmatch("[a-z]+(分条)?", meaning), f"{entry.__qualname__}.{key}"


def test_entries_below_lists_and_choices_are_found() -> None:
    """Those that name themselves, and those that stand in a list or may be left out."""
    assert {Item, Origin, Definition, Role} <= ENTRIES.keys()
    assert len(ENTRIES) > 60


@pytest.mark.parametrize(
    ("shape", "path", "holder", "key", "entry"),
    [
        (Edition, (), None, "", Edition),
        (Edition, ("name",), Edition, "name", None),
        (Edition, ("origin", "source"), Origin, "source", None),
        (PrinciplesFile, ("definition",), PrinciplesFile, "definition", Definition),
        (RolesFile, ("roles",), RolesFile, "roles", Role),
        (RolesFile, ("roles", 2, "members", 0), Role, "members", None),
        (tuple[Theme, ...], (), None, "", Theme),
        (tuple[Theme, ...], (3,), None, "", Theme),
        (tuple[Theme, ...], (3, "nosuch"), None, "nosuch", None),
        (Regulation, ("articles", 0, "paragraphs", 0, "items", 1, "items", 0, "text"), Item, "text", None),
    ],
)
def test_a_path_leads_to_its_key(
    shape: Any, path: tuple[int | str, ...], holder: type[Entry] | None, key: str, entry: type[Entry] | None
) -> None:
    assert place_of(shape, path) == (holder, key, entry)


def test_a_key_is_shown_with_its_meaning() -> None:
    assert shown(Role, "name") == "“name”（过长时编者所用的简称）"
    assert shown(Theme, "id") == "“id”（主题的编号）"
    assert shown(None, "nosuch") == "“nosuch”"
