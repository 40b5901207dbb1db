"""Rules of the codebase: what the docs promise of its shape holds."""

from __future__ import annotations

import ast
import re

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
        assert re.search(rf'("{{{{" }}}}|{{% raw %}}{{{{) {name}\(', page), f"{name}: shown"
        assert re.search(rf"^{{{{ {name}\(", page, re.M), f"{name}: called"


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


def test_code_names_no_role_article_or_place(handbook) -> None:
    """They are data; and HTML is drawn by Jinja."""
    ids = {role.id for role in handbook.roles}
    for path in PYTHON:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        docs = {
            ast.get_docstring(node)
            for node in ast.walk(tree)
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                value = node.value
                if value not in docs and len(value) < 400:
                    assert value not in ids, (path, value)
                    assert "通州" not in value, (path, value)
                    assert not re.search(r"</?(div|span|p|a|table|td)\b(?!:)", value), (path, value)


def test_templates_escape_everything(handbook) -> None:
    for path in TEMPLATES:
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"\|\s*safe\b|autoescape false|innerHTML", text), path
        assert "通州" not in text, path
        assert not any(f'"{role.id}"' in text for role in handbook.roles), path


def test_locks_hold_hashes_and_no_address() -> None:
    packages = (ROOT / "package-lock.json").read_text(encoding="utf-8")
    assert '"integrity": "sha512-' in packages
    assert not re.search(r'"resolved"|https?://', re.sub(r'"(url|funding)": .*', "", packages))
    for name in (
        "requirements.lock",
        "requirements-dev.lock",
        "requirements-bench.lock",
        "requirements-many.lock",
    ):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert "--hash=sha256:" in text
        assert not re.search(r"https?://|--index-url|--find-links", text)
        pinned = re.findall(r"^[a-z0-9._-]+==[^\s]+.*\\$", text, re.M)
        assert len(pinned) > 15
