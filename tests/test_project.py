"""Rules of the codebase: what the docs promise of its shape holds."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from macros.features import FEATURES
from macros.site.bundle import WHOLE, manifest
from macros.site.render import templates
from tests.conftest import ROOT
from tools.bundle import BUNDLES, components, made

PYTHON = sorted((ROOT / "macros").rglob("*.py"))
TEMPLATES = sorted((ROOT / "overrides").rglob("*.html"))


def test_public_macros_are_documented_with_a_live_example() -> None:
    page = (ROOT / "docs" / "macros.md").read_text(encoding="utf-8")
    public = [macro.__name__ for feature in FEATURES for macro in feature.public]
    assert len(public) == 7
    for name in public:
        assert re.search(rf"^## {name}：", page, re.M), name
        assert len(re.findall(rf"{{{{ {name}\(", page)) >= 2, f"{name}: shown and called"


def test_every_component_has_a_name_of_its_own() -> None:
    drawn = templates()
    assert len(drawn) == len([path for path in TEMPLATES if path.parent.name != "overrides"])
    for path in TEMPLATES:
        for name in re.findall(
            r'{% (?:import|include) "(?!\.icons/)([^"]+)"', path.read_text(encoding="utf-8")
        ):
            assert name in drawn.values(), (path, name)


def test_scripts_mount_what_the_templates_mark() -> None:
    marked = set(
        re.findall(r'data-module="([\w-]+)"', "".join(t.read_text(encoding="utf-8") for t in TEMPLATES))
    )
    assert marked == set(components())
    assert marked == set(manifest()[WHOLE])


def test_every_folder_of_scripts_and_templates_is_a_feature_s() -> None:
    assert {path.name for path in (ROOT / "overrides" / "features").iterdir()} <= {
        feature.name for feature in FEATURES
    }


def test_the_bundles_are_what_the_sources_give() -> None:
    """`make scripts` makes them; they are committed, so that a build needs no Node."""
    there = {path.name: path.read_text(encoding="utf-8") for path in BUNDLES.iterdir()}
    assert there == made(), "run `make scripts`"


@pytest.mark.parametrize("path", PYTHON, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_code_names_no_role_article_or_place(path: Path, handbook) -> None:
    """They are data; and HTML is drawn by Jinja."""
    strings = [
        node.value
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    docs = {
        ast.get_docstring(node)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
    }
    code = [value for value in strings if value not in docs and len(value) < 400]
    ids = {role.id for role in handbook.roles}
    for value in code:
        assert value not in ids, value
        assert "通州" not in value, value
        assert not re.search(r"</?(div|span|p|a|table|td)\b", value), value


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_templates_escape_everything(path: Path, handbook) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"\|\s*safe\b|autoescape false|innerHTML", text)
    assert "通州" not in text
    assert not any(f'"{role.id}"' in text for role in handbook.roles)


def test_only_the_site_knows_mkdocs() -> None:
    """So that a successor can take its place."""
    for path in PYTHON:
        if path.relative_to(ROOT / "macros").parts[0] != "site":
            assert not re.search(
                r"^\s*(from|import) (mkdocs|material)", path.read_text(encoding="utf-8"), re.M
            ), path


def test_locks_hold_hashes_and_no_address() -> None:
    packages = (ROOT / "package-lock.json").read_text(encoding="utf-8")
    assert '"integrity": "sha512-' in packages
    assert not re.search(r'"resolved"|https?://', re.sub(r'"(url|funding)": .*', "", packages))
    for name in ("requirements.lock", "requirements-dev.lock"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert "--hash=sha256:" in text
        assert not re.search(r"https?://|--index-url|--find-links", text)
        pinned = re.findall(r"^[a-z0-9._-]+==[^\s]+.*\\$", text, re.M)
        assert len(pinned) > 15
