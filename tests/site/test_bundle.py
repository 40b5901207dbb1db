"""A page loads the smallest bundle that holds every component that it carries."""

import pytest

from macros.site.bundle import page_bundle

BUNDLES = {"reading": ["copy"], "office": ["copy", "sheet"], "everything": ["chart", "copy", "sheet"]}


@pytest.mark.parametrize(
    ("carried", "bundle"),
    [
        ((), "reading"),
        (("copy", "copy"), "reading"),
        (("sheet", "copy"), "office"),
        (("sheet", "chart"), "everything"),
    ],
)
def test_the_smallest_that_holds_all(carried: tuple[str, ...], bundle: str) -> None:
    html = "".join(f'<p data-module="{name}"></p>' for name in carried)
    assert page_bundle(f"<h1>data-module</h1>{html}", BUNDLES) == bundle


def test_what_no_bundle_holds_stops_the_build() -> None:
    with pytest.raises(ValueError, match="clock"):
        page_bundle('<p data-module="clock"></p>', BUNDLES)
