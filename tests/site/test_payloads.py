"""Whatever text stands in the data, the site shows it as it is: nothing runs, nothing becomes an element.

For each class of payload every field of every file takes one, each with a mark of its own; where the checks
refuse it, the field gets its text back. The document's own words take one behind a character, everywhere alike,
so that quotations stay verbatim. Then the whole handbook is built, with all its files.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import html

from macros.core.judged import JUDGED_YML, judged_file
from macros.core.problems import DataError
from macros.features import load_handbook
from tests.conftest import DATA, build, copy_project

pytestmark = pytest.mark.slow

CLASSES = {
    "template": "{{{{ 6007*6011 }}}}{{% raw %}}{{# x{mark} #}}",
    "element": "<q-mark id=x{mark}></title></script><img src=x onerror=q()>",
    "quotes": "\" onfocus='q(x{mark})' data-q=\"'",
    "markdown": "**x{mark}** `q` [q](javascript:q) ![q](q.png) &lt;q&gt; {{ #q }}",
}

SHORT = {
    "template": "{{ 6007*6011 }}{% raw %}",
    "element": "<q-mark></title><img src=x>",
    "quotes": "\" onfocus='q()' data-q=\"'",
    "markdown": "**x** `q` [q](javascript:q)",
}
"""The same for what nobody has told yet, which has room for few words."""

UNTOLD = ("publisher", "contact", "corrections")

WITHOUT_TEXT = ("regulation.yml", JUDGED_YML.name)
"""Hold nothing but words of the document, and hashes of them."""

FOR_THE_CHECKS = {("questions.yml", "matters")}
"""Words by which the checks judge; no reader meets them."""

CHARACTERS = "照民通专北项"
"""Tried in turn: the document's words take the payload behind the first that no check minds."""


def leaves(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Paths to the texts below a value, keys left out."""
    if isinstance(value, dict | list):
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from leaves(item, (*path, key))
    elif isinstance(value, str):
        yield path


def put(value: Any, path: tuple[Any, ...], text: str) -> None:
    for key in path[:-1]:
        value = value[key]
    value[path[-1]] = text


def get(value: Any, path: tuple[Any, ...]) -> str:
    for key in path:
        value = value[key]
    return str(value)


def lines_of(node: yaml.Node, path: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], int]]:
    """The paths to the texts below a node, and the lines on which they stand."""
    if isinstance(node, yaml.SequenceNode):
        for place, item in enumerate(node.value):
            yield from lines_of(item, (*path, place))
    elif isinstance(node, yaml.MappingNode):
        for key, item in node.value:
            yield from lines_of(item, (*path, key.value))
    else:
        yield path, node.start_mark.line + 1


def end_of_entry(lines: list[str], line: int) -> int:
    """The last line of what begins on a line: an entry's line stands for all its fields."""
    text = lines[line - 1] if 0 < line <= len(lines) else ""
    if not text.endswith(("{", "[")):
        return line
    margin = len(text) - len(text.lstrip())
    ends = (n for n in range(line, len(lines)) if re.match(rf" {{{margin}}}[}}\]]", lines[n]))
    return next(ends, line - 1) + 1


def tell(folder: Path, kind: str) -> list[str]:
    """Write payloads where the data say nothing yet, and a paragraph and an item into all passages; return them."""
    edition = folder / "edition.yml"
    told = {field: field + SHORT[kind] for field in UNTOLD}
    origin = {"source": CLASSES[kind].format(mark="origin"), "obtained": "2020-01-02"}
    lines = (
        f"{key}: {json.dumps(value, ensure_ascii=False)}\n"
        for key, value in {**told, "origin": origin}.items()
    )
    edition.write_text(edition.read_text(encoding="utf-8") + "".join(lines), encoding="utf-8")
    passages = sorted((folder / "pages").rglob("*.md"))
    written = [CLASSES[kind].format(mark=path.stem) for path in passages]
    for path, text in zip(passages, written, strict=True):
        path.write_text(path.read_text(encoding="utf-8") + f"\n甲{text}\n- 甲{text}\n", encoding="utf-8")
    return [*told.values(), origin["source"], *written]


class Attack:
    """A copy of the data whose fields hold payloads."""

    def __init__(self, folder: Path, payload: str) -> None:
        self.folder, self.payload = folder, payload
        self.files = {
            path.name: yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
            for path in sorted(folder.glob("*.yml"))
            if path.name not in WITHOUT_TEXT
        }
        self.words: dict[str, tuple[str, tuple[Any, ...], str]] = {}
        self.marks: dict[tuple[str, tuple[Any, ...]], str] = {}
        for name, value in self.files.items():
            for path in leaves(value):
                mark = str(len(self.words) + 10000)
                self.words[mark] = (name, path, get(value, path))
                self.marks[name, path] = mark

    def spread(self) -> set[str]:
        """Put a payload into every field that takes it; return the marks of these."""
        for mark, (name, path, text) in self.words.items():
            put(self.files[name], path, text + self.payload.format(mark=mark))
        kept = set(self.words)
        while refused := self._refused(kept):
            for mark in refused:
                name, path, text = self.words[mark]
                put(self.files[name], path, text)
            kept -= refused
        return kept

    def _refused(self, kept: set[str]) -> set[str]:
        """The marks at whose line, or else in whose entry, a check finds fault."""
        texts: dict[str, list[str]] = {}
        lines: dict[str, dict[int, str]] = {}
        for name, value in self.files.items():
            dumped = json.dumps(value, ensure_ascii=False, indent=1)
            (self.folder / name).write_text(dumped, encoding="utf-8")
            texts[name] = dumped.split("\n")
            node = yaml.compose(dumped, Loader=yaml.CSafeLoader)
            lines[name] = {
                line: mark for path, line in lines_of(node) if (mark := self.marks[name, path]) in kept
            }
        try:
            load_handbook(self.folder)
        except DataError as error:
            refused: set[str] = set()
            for problem in error.problems:
                name = Path(problem.file).name
                last = end_of_entry(texts.get(name, []), problem.line)
                refused.update(
                    mark for line, mark in lines.get(name, {}).items() if problem.line <= line <= last
                )
            # Rules use the words of lists and of wording.yml, so the fault may lie there.
            at_fault = {Path(problem.file).name for problem in error.problems}
            tools = [mark for mark in kept if self.words[mark][0] == "wording.yml"]
            bare = [
                mark
                for mark in kept
                if self.words[mark][0] in at_fault and isinstance(self.words[mark][1][-1], int)
            ]
            whole = [mark for mark in kept if self.words[mark][0] in at_fault]
            refused = refused or set(tools) or set(bare) or set(whole)
            assert refused, f"a problem that no payload explains: {error.problems[0]}"
            return refused
        return set()


def behind_a_character(folder: Path, payload: str) -> str:
    """Put the payload behind a character wherever it stands in the data; return it.

    Raises:
        AssertionError: the checks mind it behind every character tried.
    """
    source = folder / "source.txt"
    words = source.read_text(encoding="utf-8")
    files = {
        path: yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        for path in folder.glob("*.yml")
    }
    for character in CHARACTERS:
        source.write_text(words.replace(character, character + payload), encoding="utf-8")
        for path, value in files.items():
            changed = deepcopy(value)
            for place in leaves(value):
                put(changed, place, get(value, place).replace(character, character + payload))
            path.write_text(json.dumps(changed, ensure_ascii=False, indent=1), encoding="utf-8")
        try:
            handbook = load_handbook(folder, judged=False)
        except DataError:
            continue
        (folder / JUDGED_YML.name).write_text(judged_file(handbook), encoding="utf-8")
        return character
    raise AssertionError("the document's words took no payload")


@pytest.fixture(scope="module", params=CLASSES)
def attacked(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[str, list[str], Path]:
    """Class of the payload, the payloads that the checks let pass, the site built with them."""
    kind = request.param
    project = copy_project(tmp_path_factory.mktemp(kind) / "project")
    told = tell(project / "data" / DATA.name, kind)
    attack = Attack(project / "data" / DATA.name, CLASSES[kind])
    passed = told + [
        CLASSES[kind].format(mark=mark)
        for mark in sorted(attack.spread())
        if (attack.words[mark][0], attack.words[mark][1][0]) not in FOR_THE_CHECKS
    ]
    site = project / "site"
    result = build(project, site)
    assert result.returncode == 0, result.stderr[-3000:]
    return kind, passed, site


def pages(site: Path) -> Iterator[tuple[str, html.HtmlElement]]:
    for path in sorted(site.rglob("*.html")):
        yield (
            path.relative_to(site).as_posix(),
            html.parse(str(path), parser=html.HTMLParser(encoding="utf-8")).getroot(),
        )


def test_nothing_ran_and_nothing_became_an_element(attacked: tuple[str, list[str], Path], site: Path) -> None:
    kind, passed, spoilt = attacked
    assert len(passed) > 2000
    sound = dict(pages(site))
    for address, root in pages(spoilt):
        assert not root.xpath(
            "//q-mark | //img[@src='x' or @src='q.png'] | //a[starts-with(@href, 'javascript')]"
        )
        assert not root.xpath("//@onfocus | //@onerror | //@data-q | //*[@id='q']"), address
        for name in ("script", "strong", "em", "code", "h1", "style", "meta", "link", "title"):
            assert len(root.xpath(f"//{name}")) == len(sound[address].xpath(f"//{name}")), (address, name)
    if kind == "template":
        product = str(6007 * 6011).encode()
        assert not [path for path in spoilt.rglob("*") if path.is_file() and product in path.read_bytes()]


def test_it_is_shown_as_it_is(attacked: tuple[str, list[str], Path]) -> None:
    _, passed, spoilt = attacked
    shown = "".join(root.text_content() for _, root in pages(spoilt))
    held = "".join(path.read_text(encoding="utf-8") for path in spoilt.rglob("*.js*"))
    spaces = re.compile(r"\s+")
    shown, held = spaces.sub(" ", shown), spaces.sub(" ", held)
    lost = [
        text
        for text in passed
        if spaces.sub(" ", text) not in shown and json.dumps(text, ensure_ascii=False)[1:-1] not in held
    ]
    assert not lost, (len(lost), lost[:5])


@pytest.mark.parametrize("kind", CLASSES)
def test_the_documents_own_words_are_text_too(kind: str, tmp_path: Path, site: Path) -> None:
    project = copy_project(tmp_path / "project")
    payload = CLASSES[kind].format(mark="doc").strip()
    behind_a_character(project / "data" / DATA.name, payload)
    result = build(project, project / "site")
    assert result.returncode == 0, result.stderr[-3000:]
    (full,) = (root for address, root in pages(project / "site") if address == "regulation.html")
    assert " ".join(payload.split()) in " ".join(full.text_content().split())
    assert not full.xpath("//q-mark | //@onfocus | //@onerror | //@data-q")
