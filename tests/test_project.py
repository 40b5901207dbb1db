"""Rules of the codebase: what the docs promise of its shape holds."""

from __future__ import annotations

import ast
import re

import yaml

from macros.features import FEATURES
from tests.conftest import ROOT

PYTHON = sorted((ROOT / "macros").rglob("*.py"))
TEMPLATES = sorted((ROOT / "overrides").rglob("*.html"))


def config() -> dict:
    text = re.sub(r"!ENV .*", "''", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    return yaml.safe_load(text)


def test_public_macros_are_documented_with_a_live_example() -> None:
    page = (ROOT / "docs" / "macros.md").read_text(encoding="utf-8")
    public = [macro.__name__ for feature in FEATURES for macro in feature.public]
    assert len(public) == 7
    for name in public:
        assert re.search(rf"^## {name}：", page, re.M), name
        assert len(re.findall(rf"{{{{ {name}\(", page)) >= 2, f"{name}: shown and called"


def test_every_component_file_is_served_and_exists() -> None:
    listed = {
        entry if isinstance(entry, str) else entry["path"]
        for entry in (*config()["extra_css"], *config()["extra_javascript"])
    } | {file for files in config()["extra"]["modules"].values() for file in files}
    there = {
        path.relative_to(ROOT / "overrides").as_posix()
        for path in (ROOT / "overrides").rglob("*")
        if path.suffix in (".css", ".js")
    }
    linked = set(
        re.findall(r"{{ '([^']+)' \| url }}", (ROOT / "overrides" / "main.html").read_text(encoding="utf-8"))
    )
    assert listed | linked == there


def test_a_components_files_carry_its_name() -> None:
    for folder in (ROOT / "overrides" / "components").iterdir():
        if folder.name != "shared":
            assert {path.stem for path in folder.iterdir()} == {folder.name}


def test_scripts_register_for_markup_that_exists() -> None:
    marked = set(
        re.findall(r'data-module="([\w-]+)"', "".join(t.read_text(encoding="utf-8") for t in TEMPLATES))
    )
    registered = set()
    for script in (ROOT / "overrides" / "components").rglob("*.js"):
        registered.update(re.findall(r'register\("([\w-]+)"', script.read_text(encoding="utf-8")))
    assert marked == registered


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
                    assert not re.search(r"</?(div|span|p|a|table|td)\b", value), (path, value)


def test_templates_escape_everything(handbook) -> None:
    for path in TEMPLATES:
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"\|\s*safe\b|autoescape false|innerHTML", text), path
        assert "通州" not in text, path
        assert not any(f'"{role.id}"' in text for role in handbook.roles), path


def test_locks_hold_hashes_and_no_address() -> None:
    for name in ("requirements.lock", "requirements-dev.lock"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert "--hash=sha256:" in text
        assert not re.search(r"https?://|--index-url|--find-links", text)
        pinned = re.findall(r"^[a-z0-9._-]+==[^\s]+.*\\$", text, re.M)
        assert len(pinned) > 15
