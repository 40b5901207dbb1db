"""The generator knows no regulation: what one of them says, and is called, stands in its data alone.

Comments and docstrings are held to it too, since it is in them that the first regulation's titles and bodies creep into
the code; their examples come from the invented sample. Only clause numbers are free there: 第四条第（二）项 and `art-4-2`
say how every document is cited.
"""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from macros.core.handbook import Handbook
from tests import foreign
from tests.conftest import ROOT, SAMPLE

FILES = (
    "macros/**/*.py",
    "macros/**/*.html",
    "macros/**/*.typ",
    "macros/**/*.yml",
    "overrides/**/*.js",
    "overrides/**/*.html",
    "overrides/**/*.css",
    "docs/**/*.md",
    "docs/**/*.json",
    "mkdocs.yml",
)
BUNDLES = ROOT / "overrides" / "bundles"
"""Made of what is looked at; they carry the notices of packages."""

CLAUSE = re.compile(
    r"\bart-[0-9][a-z0-9-]*|第[一二三四五六七八九十百]+条(?:第[一二三四五六七八九十百]+款)?(?:第（[一二三四五六七八九十]+）项)?"
)
COMMENTS = {
    ".js": re.compile(r"/\*.*?\*/|(?<!:)//[^\n]*", re.DOTALL),
    ".css": re.compile(r"/\*.*?\*/", re.DOTALL),
    ".yml": re.compile(r"#[^\n]*"),
    ".html": re.compile(r"{#.*?#}|<!--.*?-->", re.DOTALL),
}


@cache
def texts() -> dict[Path, str]:
    """The files that know no regulation, with all that stands in them."""
    found = sorted({path for pattern in FILES for path in ROOT.glob(pattern) if BUNDLES not in path.parents})
    return {path: path.read_text(encoding="utf-8") for path in found}


def literals(path: Path, text: str) -> str:
    """What a file says without its comments and docstrings."""
    if path.suffix != ".py":
        return COMMENTS[path.suffix].sub("", text) if path.suffix in COMMENTS else text
    tree = ast.parse(text)
    said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    constants = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in said)
    return "\n".join(node.value for node in constants if isinstance(node.value, str))


def where(path: Path, text: str, place: int) -> str:
    return f"{path.relative_to(ROOT).as_posix()}:{text.count(chr(10), 0, place) + 1}"


def test_no_file_names_what_is_one_regulations(handbook: Handbook, sample: Handbook) -> None:
    words = foreign.words(handbook, sample, SAMPLE)
    assert len(words) > 200
    found = [
        f"{where(path, text, text.index(word))}: {word}"
        for path, text in texts().items()
        for word in words
        if word in text
    ]
    assert not found, "\n".join(found)


def test_what_is_let_through_would_be_refused(handbook: Handbook) -> None:
    """So that the list of exceptions has none that nobody needs."""
    every = "\n".join(texts().values())
    listed = foreign.of_data(handbook)
    assert {
        word: reason for word, reason in foreign.GENERAL.items() if word not in listed or word not in every
    } == {}


def test_no_file_names_an_id_of_one_regulation(handbook: Handbook, sample: Handbook) -> None:
    """Whole ids, and the words of levels and ranks also as a part of a name: safetyRank."""
    ids = foreign.ids(handbook, sample)
    assert len(ids) > 50
    found = [
        f"{where(path, text, place)}: {id}"
        for path, text in texts().items()
        for id, place in foreign.names(text)
        if id in ids
    ]
    assert not found, "\n".join(found)


def test_no_code_cites_a_clause(sample: Handbook) -> None:
    """But for examples of how one is cited, which the sample has too."""
    known = {clause.label for clause in sample.clauses.values()}
    found = [
        f"{path.relative_to(ROOT).as_posix()}: {cited}"
        for path, text in texts().items()
        for cited in CLAUSE.findall(literals(path, text))
        if cited not in known
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("a.py", '"""Of art-7."""\nX = "art-7"  # art-8\n', ["art-7"]),
        ("a.js", 'const a = "art-9-p1"; // art-8\n/* 第九条 */', ["art-9-p1"]),
        ("a.html", "{# 第九条 #}<p>第十条第二款</p>", ["第十条第二款"]),
        ("a.md", "见第三十条第（二）项", ["第三十条第（二）项"]),
    ],
)
def test_what_a_file_says_is_told_from_its_comments(name: str, text: str, found: list[str]) -> None:
    assert CLAUSE.findall(literals(Path(name), text)) == found
