"""Which room may know which: every Python file of macros/ and everything under overrides/, with no exemptions.

    site, commands → features, imports → core, documents, diagram

`core`, `documents` and `diagram` know none but themselves. A feature knows another only by a line of `TIES`.
A feature's name (in an import, the path of a template, script or style, a component that is drawn, the name of
a data file) stands in that feature's own rooms, `macros/features/<name>/` and `overrides/features/<name>/`,
and in `FEATURES`.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tools.bundle import FOREIGN, LATER

MACROS, OVERRIDES, LIST = ROOT / "macros", ROOT / "overrides", "macros.features"

TIES = {
    ("checklist", "editions"): "an answer of an earlier edition is carried to what its clause became",
    ("checklist", "matrix"): "the workbook of all sheets ends with the table of roles and themes",
    ("compare", "finder"): "a post to compare is found by title",
    ("compare", "search"): "a title is read as a query is",
    ("editions", "compare"): "differing characters are found as between two posts",
    ("exam", "checklist"): "the results lead to the slides of the posts that have questions",
    ("exam", "questions"): "a paper is drawn from the bank",
    ("exam", "training"): "how long the ready-made papers are is said in training.yml",
    ("finder", "regulation"): "beside the finder stands the document as a card",
    ("finder", "remember"): "a post that is found can be remembered",
    ("finder", "search"): "a title is read as a query is",
    ("inspection", "draft"): "the opinion calls the document as a unit's measures do",
    ("inspection", "office"): "the inspected unit comes from the list of units",
    ("matrix", "periods"): "the rows of the table of times",
    ("matrix", "search"): "a query is read as the search reads it",
    ("mine", "checklist"): "a person's page leads to the checklists of their posts",
    ("mine", "remember"): "it shows the remembered posts",
    ("mine", "roles"): "it shows what the pages of the posts show",
    ("pack", "checklist"): "a pack is a checklist for each person of a unit",
    ("pack", "draft"): "units and posts outside the document are those of the draft",
    ("pack", "editions"): "an answer of an earlier edition is carried to what its clause became",
    ("pack", "finder"): "the post of a person is proposed by title",
    ("pack", "office"): "the unit comes from the list of units",
    ("pack", "search"): "a person's remit is read as a query is",
    ("practice", "questions"): "practice asks the questions of the bank",
    ("practice", "roles"): "it offers the posts that a person can hold",
    ("registers", "inspection"): "a register takes over findings",
    ("registers", "office"): "the columns are those of office.yml",
    ("regulation", "around"): "a clause leads to the documents that bear on it",
    ("regulation", "checklist"): "a clause leads to the questions that are asked about it",
    ("reports", "checklist"): "a report is filled from the answers of a checklist",
    ("roles", "checklist"): "a duty shows its questions",
    ("roles", "editions"): "a post's page says what an edition changed for it",
    ("roles", "remember"): "a post can be remembered on its page",
    ("search", "around"): "words that the text has not lead to a document outside that has them",
    ("search", "asked"): "a clause is found by what people ask",
    ("search", "checklist"): "the finder says whether a post has questions",
    ("search", "glossary"): "terms are found, and found in clauses",
    ("search", "remember"): "of equal clauses, those of the reader's own posts come first",
    ("slides", "checklist"): "a post's slides end with its questions",
    ("slides", "training"): "a session's slides follow its steps",
    ("summary", "checklist"): "the summary counts the answers of checklists",
    ("summary", "office"): "files are matched with the list of units",
    ("training", "checklist"): "a session leads to the checklists of its posts",
    ("volumes", "search"): "one search over all regulations asks each one's own",
}
"""(feature, the other that it imports): why. The only list of such ties, in alphabetical order."""

MAY_KNOW = {
    "core": {"core"},
    "documents": {"documents"},
    "diagram": {"diagram"},
    "features": {"features", "core", "documents", "diagram"},
    "imports": {"imports", "core", "documents", "diagram"},
    "site": {"site", "features", "imports", "core", "documents", "diagram"},
    "commands": {"commands", "features", "imports", "core", "documents", "diagram"},
    "": {"site", "commands", "features", "imports", "core", "documents", "diagram"},
}
"""Room -> rooms that it may import. "" are the entrances beside the rooms, `macros/__init__.py` and `__main__.py`."""

EVERYBODYS = {"regulation", "roles", "duties", "themes", "principles", "edition", "wording"}
"""Data that core reads and every feature builds on, though a feature of that name shows it."""

DRAWS = {"Partial", "render"}
"""Functions whose first argument is the name of a component."""


@dataclass(frozen=True)
class Module:
    """A Python file of macros/."""

    name: str
    path: Path

    @property
    def parts(self) -> list[str]:
        return [*self.name.split("."), "", ""][1:3]

    @property
    def room(self) -> str:
        found = self.parts[0]
        return found if found in MAY_KNOW else ""

    @property
    def feature(self) -> str:
        """The feature that the file belongs to, if it belongs to one."""
        return self.parts[1] if self.room == "features" else ""


@dataclass(frozen=True)
class Import:
    """One module names another."""

    source: Module
    line: int
    target: Module

    def __str__(self) -> str:
        return f"{where(self.source.path, self.line)}: imports {self.target.name}"


def where(path: Path, line: int) -> str:
    return f"{path.relative_to(ROOT).as_posix()}:{line}"


@cache
def modules() -> dict[str, Module]:
    found = {}
    for path in sorted(MACROS.rglob("*.py")):
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        found[name] = Module(name, path)
    return found


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def named(module: Module, node: ast.AST) -> Iterator[str]:
    """The dotted names that an import statement names, longest first where a name may be a module or in one."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    if isinstance(node, ast.ImportFrom):
        base = node.module or ""
        if node.level:
            package = module.name.split(".")
            package = package if module.path.name == "__init__.py" else package[:-1]
            base = ".".join(part for part in (*package[: len(package) - node.level + 1], base) if part)
        for alias in node.names:
            inner = f"{base}.{alias.name}"
            yield inner if inner in modules() else base


@cache
def imports() -> tuple[Import, ...]:
    """Every import between our own modules, those inside functions included."""
    found = {
        Import(module, node.lineno, modules()[name]): None
        for module in modules().values()
        for node in ast.walk(tree(module.path))
        for name in named(module, node)
        if name in modules() and name != module.name
    }
    return tuple(found)


@cache
def features() -> frozenset[str]:
    return frozenset(path.parent.name for path in (MACROS / "features").glob("*/__init__.py"))


def none(violations: list[str]) -> None:
    """Fail with each violation on a line of its own."""
    if violations:
        pytest.fail("\n".join([f"{len(violations)} of them:", *violations]), pytrace=False)


def test_imports_run_one_way() -> None:
    wrong = [str(each) for each in imports() if each.target.room not in MAY_KNOW[each.source.room]]
    none(wrong)


def test_macros_stand_without_tools_and_tests() -> None:
    wrong = [
        f"{where(module.path, node.lineno)}: imports {name}"
        for module in modules().values()
        for node in ast.walk(tree(module.path))
        for name in named(module, node)
        if name.partition(".")[0] in ("tests", "tools")
    ]
    none(wrong)


def test_only_the_site_knows_mkdocs() -> None:
    """So that a successor can take its place."""
    wrong = [
        f"{where(module.path, node.lineno)}: imports {name}"
        for module in modules().values()
        for node in ast.walk(tree(module.path))
        for name in named(module, node)
        if module.room != "site" and re.match(r"(mkdocs|material|properdocs)(\W|_|$)", name)
    ]
    none(wrong)


def circles() -> list[list[str]]:
    """Groups of modules of which each leads back to itself (Tarjan's strongly connected components)."""
    onward: dict[str, list[str]] = {name: [] for name in modules()}
    for each in imports():
        onward[each.source.name].append(each.target.name)
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    found: list[list[str]] = []

    def visit(name: str) -> None:
        index[name] = low[name] = len(index)
        stack.append(name)
        for other in onward[name]:
            if other not in index:
                visit(other)
                low[name] = min(low[name], low[other])
            elif other in stack:
                low[name] = min(low[name], index[other])
        if low[name] == index[name]:
            at = stack.index(name)
            found.append(stack[at:])
            del stack[at:]

    for name in onward:
        if name not in index:
            visit(name)
    return [sorted(group) for group in found if len(group) > 1]


def test_no_circle() -> None:
    wrong = [" ⇄ ".join(group) for group in circles()]
    none(wrong)


def python_ties() -> dict[tuple[str, str], list[str]]:
    """(feature, the other that it imports): the lines that do."""
    found: dict[tuple[str, str], list[str]] = {}
    for each in imports():
        one, two = each.source.feature, each.target.feature
        if one and two and one != two:
            found.setdefault((one, two), []).append(str(each))
    return found


def test_a_feature_imports_another_only_where_the_list_names_it() -> None:
    wrong = [line for tie, lines in sorted(python_ties().items()) if tie not in TIES for line in lines]
    none(wrong)


def test_the_list_of_ties_is_sorted_and_has_none_to_spare() -> None:
    assert list(TIES) == sorted(TIES)
    used = python_ties().keys() | browser_ties()
    spare = [f"{one} imports {two} no more" for one, two in TIES.keys() - used]
    none(spare)
    known = {two: {one for one, other in TIES if other == two} for two in features()}
    assert not [(one, two) for one, two in TIES if two in known[one]], (
        "two features that know each other are one"
    )


def strings(module: Module) -> Iterator[tuple[int, str]]:
    """A module's strings but for its docstrings, which explain."""
    docs = {
        id(node.body[0].value)
        for node in ast.walk(tree(module.path))
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    } | {id(node.value) for node in ast.walk(tree(module.path)) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree(module.path)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield node.lineno, node.value


def test_only_the_list_of_features_names_a_feature() -> None:
    """What stands above the features asks `FEATURES`, and finds there all that it shows."""
    wrong = [
        str(each)
        for each in imports()
        if each.target.feature and not each.source.feature and each.source.name != LIST
    ]
    wrong += [
        f"{where(module.path, line)}: names {text}"
        for module in modules().values()
        for line, text in strings(module)
        if re.match(r"macros\.features\.\w", text) and module.name != LIST
    ]
    none(wrong)


def test_a_data_file_is_named_in_its_own_room() -> None:
    """`<feature>.yml` stands in that feature's code alone; whatever else switches something on, in one room alone."""
    rooms: dict[str, dict[str, str]] = {}
    for module in modules().values():
        for line, text in strings(module):
            for file in set(re.findall(r"\b([a-z-]+)\.yml\b", text)) - EVERYBODYS:
                said = f"{where(module.path, line)}: names {file}.yml"
                rooms.setdefault(file, {}).setdefault(module.feature or module.room, said)
    wrong = [
        said
        for file, places in sorted(rooms.items())
        for room, said in places.items()
        if room != (file if file in features() else max(places, key=lambda room: room in features()))
    ]
    none(wrong)


@cache
def components() -> dict[str, str]:
    """Component -> the feature whose template it is."""
    return {
        path.stem: path.relative_to(OVERRIDES / "features").parts[0]
        for path in (OVERRIDES / "features").rglob("*.html")
    }


def test_a_component_is_drawn_by_its_own_feature() -> None:
    wrong = []
    for module in modules().values():
        for node in ast.walk(tree(module.path)):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            function, first = node.func, node.args[0]
            name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
            if name in DRAWS and isinstance(first, ast.Constant) and first.value in components():
                owner = components()[first.value]
                if module.feature != owner:
                    wrong.append(f"{where(module.path, node.lineno)}: draws {first.value} of {owner}")
        for line, text in strings(module):
            for owner in re.findall(r"\bfeatures/([a-z_-]+)/", text):
                if owner in features() and owner != module.feature:
                    wrong.append(f"{where(module.path, line)}: names features/{owner}/")
    none(wrong)


NAMES_A_FILE = re.compile(
    r"""\{%-?\s*(?:include|import|from|extends)\s+["']([^"']+)["']"""
    r"""|\b(?:from|import)\s*\(?\s*["']([^"']+)["']"""
    r"""|@import\s+(?:url\()?["']([^"']+)["']"""
)


def browser_files() -> Iterator[tuple[Path, int, Path]]:
    """(template, script or style; its line; the file under overrides/ that the line names)."""
    for path in sorted(OVERRIDES.rglob("*")):
        if path.suffix not in (".html", ".js", ".css") or "vendor" in path.parts:
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            for groups in NAMES_A_FILE.findall(line):
                name = next(filter(None, groups))
                if path.suffix == ".js" and not name.startswith("."):
                    continue  # a package
                base = path.parent if name.startswith(".") and not name.startswith(".icons") else OVERRIDES
                target = (base / name).resolve()
                if target.is_relative_to(OVERRIDES):
                    yield path, number, target


def wing(path: Path) -> tuple[str, str]:
    """(features or shared or "", the feature) of a file under overrides/."""
    first, *rest = path.relative_to(OVERRIDES).parts
    return (first, rest[0]) if first == "features" else (first if rest else "", "")


def browser_ties() -> set[tuple[str, str]]:
    """(feature, the other that one of its templates, scripts or styles names)."""
    pairs = ((wing(path), wing(target)) for path, _, target in browser_files())
    return {(one, two) for (room, one), (other, two) in pairs if room == other == "features" and one != two}


def test_the_browsers_rooms_know_each_other_as_pythons_do() -> None:
    """Features and the page's frame build on shared/; a feature uses another by a line of `TIES`; no other way."""
    wrong = []
    for path, line, target in browser_files():
        (room, one), (other, two) = wing(path), wing(target)
        if (other == "features" and one != two and (one, two) not in TIES) or (
            room == "shared" and other not in ("shared", ".icons")
        ):
            wrong.append(f"{where(path, line)}: names {target.relative_to(OVERRIDES).as_posix()}")
    none(wrong)


def test_packages_go_to_the_browser_apart_and_with_their_licence() -> None:
    """Each in a bundle of its own, which `FOREIGN` names; no other script imports one."""
    named = {
        (path.relative_to(OVERRIDES).as_posix(), name)
        for path in OVERRIDES.rglob("*.js")
        if "bundles" not in path.parts
        for name in re.findall(r'\bfrom "([^."][^"]*)"', path.read_text(encoding="utf-8"))
    }
    assert named == {(LATER[bundle][0], package) for bundle, held in FOREIGN.items() for package in held}
    for bundle, held in FOREIGN.items():
        carried = (OVERRIDES / "bundles" / f"{bundle}.js").read_text("utf-8")
        assert carried.count("Permission is hereby granted") == len(held)


def test_each_wing_calls_a_feature_by_the_same_name() -> None:
    """Whoever looks for a feature asks `ls`."""
    for folder in (OVERRIDES / "features", ROOT / "tests" / "features"):
        unknown = [
            path.name
            for path in folder.iterdir()
            if path.is_dir() and path.name not in features() | {"__pycache__"}
        ]
        assert not unknown, f"{folder.relative_to(ROOT)}: {unknown}"
