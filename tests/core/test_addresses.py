"""Addresses are stable, and relative to the page that shows them."""

from __future__ import annotations

import pytest

from macros.core.addresses import Links
from macros.core.handbook import Handbook


@pytest.mark.parametrize(
    ("page", "target", "shown"),
    [
        ("index.html", "regulation.html#art-4", "regulation.html#art-4"),
        ("roles/district-head.html", "regulation.html#art-4", "../regulation.html#art-4"),
        ("roles/district-head.html", "roles/district-deputy.html", "district-deputy.html"),
        ("roles/index.html", "checklists/leaders.html", "../checklists/leaders.html"),
        ("regulation.html", "regulation.html#art-4", "#art-4"),
        ("matrix.html", "matrix.html", "matrix.html"),
    ],
)
def test_links_are_relative(handbook: Handbook, page: str, target: str, shown: str) -> None:
    assert Links(handbook, page).to(target) == shown
