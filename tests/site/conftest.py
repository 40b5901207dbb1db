"""The built pages, parsed as a browser would."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from lxml import html

from macros.core.handbook import Handbook
from macros.features import FEATURES
from macros.site.downloads import Downloads
from tests.conftest import SAMPLE, TIERS, build_of, once


@pytest.fixture(scope="session")
def page(site: Path) -> Callable[[str], html.HtmlElement]:
    """Return a function that parses a page of the built site by its address."""

    @cache
    def parse(address: str) -> html.HtmlElement:
        return html.parse(str(site / address), parser=html.HTMLParser(encoding="utf-8")).getroot()

    return parse


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The built handbook of the invented regulation, built once for all runners."""

    def make(folder: Path) -> None:
        build_of(SAMPLE, folder / "project", folder / "site")

    return once("sample", make, tmp_path_factory, worker_id) / "site"


@pytest.fixture(scope="session")
def tiers_site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The built handbook of the other invented regulation, built once for all runners."""

    def make(folder: Path) -> None:
        build_of(TIERS, folder / "project", folder / "site")

    return once("tiers", make, tmp_path_factory, worker_id) / "site"


@pytest.fixture(scope="session")
def written(sample: Handbook, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every file that the invented handbook offers."""
    folder = tmp_path_factory.mktemp("written") / "new" / "folder"
    Downloads(FEATURES, sample).write(folder)
    return folder


@pytest.fixture(scope="session")
def addresses(site: Path) -> list[str]:
    """Every page of the built site."""
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
