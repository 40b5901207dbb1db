"""Whatever text stands in the data, the site shows it as it is: nothing runs, nothing becomes an element.

For each class of payload every field of every file takes one, each with a mark of its own; where the checks
refuse it, with file and line, the field gets its text back. The document's own words take one behind a character,
everywhere alike, so that quotations stay verbatim. Then the whole handbook is built, with all its files.
Three handbooks are attacked, which together have every field of text that the models have.
"""

from __future__ import annotations

import json
import re
import shutil
from collections import Counter
from collections.abc import Iterable, Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any, Literal, NamedTuple, get_args, get_origin

import pytest
import yaml
from lxml import etree, html
from pydantic.fields import FieldInfo

from macros.core.base import DAY
from macros.core.edition import Edition, Origin, OwnStatus
from macros.core.fields import entries_of, fields, place_of
from macros.core.judged import JUDGED_YML, judged_file
from macros.core.loader import SHAPES, optional_files
from macros.core.problems import DataError
from macros.core.references import Defines, Quote, Ref
from macros.core.wording import Wording
from macros.features import FEATURES, load_handbook
from tests.conftest import DATA, SAMPLE, TIERS
from tests.site.conftest import build_of

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

OWN_STATUS = {"words": "words", "short": "short", "by": "by"}
"""Takes the place of what the data say of the status, in one of the handbooks."""

DERIVED = ("cited", "itself")
"""Follow from the document where the data do not say them; said in that handbook too."""

STATUS = {("edition.yml", field) for field in ("status", "status_short", "status_spoken")}

LEAST = {DATA: 2000, TIERS: 70, SAMPLE: 100}
"""The handbooks, each with how many payloads pass at least."""

ATTACKS = [*((folder, kind) for folder in (DATA, TIERS) for kind in CLASSES), (SAMPLE, "template")]
"""The last one for the few fields that only the sample has."""

WITHOUT_TEXT = ("regulation.yml", JUDGED_YML.name)
"""Hold nothing but words of the document, and hashes of them."""

FOR_THE_CHECKS = {("questions.yml", "matters")}
"""Words by which the checks judge; no reader meets them."""

TAKEN_AS_IT_IS = {(Edition, "edition"), (Wording, "cited_elsewhere")}
"""An id, which is refused otherwise, and words that are compared with the document's and shown nowhere."""

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


def tell(folder: Path, kind: str, own_words: bool) -> list[str]:
    """Write payloads where the data say nothing yet, and a paragraph and an item into all passages; return them."""
    edition = folder / "edition.yml"
    told = {field: field + SHORT[kind] for field in (UNTOLD + DERIVED if own_words else UNTOLD)}
    origin = {"source": CLASSES[kind].format(mark="origin"), "obtained": "2020-01-02"}
    more: dict[str, Any] = {**told, "origin": origin}
    status = [(key + SHORT[kind])[:24].strip() for key in OWN_STATUS] if own_words else []
    if status:
        more["own_status"] = dict(zip(OWN_STATUS, status, strict=True), on="2020-01-02")
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in more.items())
    edition.write_text(edition.read_text(encoding="utf-8") + "".join(lines), encoding="utf-8")
    passages = sorted((folder / "pages").rglob("*.md"))
    written = [CLASSES[kind].format(mark=path.stem) for path in passages]
    for path, text in zip(passages, written, strict=True):
        path.write_text(path.read_text(encoding="utf-8") + f"\n甲{text}\n- 甲{text}\n", encoding="utf-8")
    return [*told.values(), *status, origin["source"], *written]


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


class Attacked(NamedTuple):
    """A handbook built with payloads."""

    kind: str
    original: Path
    """The data folder before."""

    passed: list[str]
    """The payloads that the checks let pass."""

    site: Path
    pages: dict[str, html.HtmlElement]


@pytest.fixture(
    scope="module",
    params=ATTACKS,
    ids=lambda param: f"{param[0].name}-{param[1]}",
)
def attacked(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Attacked:
    """A handbook under one class of payload."""
    original, kind = request.param
    folder = tmp_path_factory.mktemp(kind)
    data = folder / original.name
    shutil.copytree(original, data)
    own_words = original is TIERS
    told = tell(data, kind, own_words)
    attack = Attack(data, CLASSES[kind])
    unseen = FOR_THE_CHECKS | (STATUS if own_words else set())
    passed = told + [
        CLASSES[kind].format(mark=mark)
        for mark in sorted(attack.spread())
        if (attack.words[mark][0], attack.words[mark][1][0]) not in unseen
    ]
    site = build_of(data, folder / "project", folder / "site")
    return Attacked(kind, original, passed, site, dict(pages(site)))


@cache
def elements(site: Path) -> dict[str, Counter[str]]:
    """How many elements of each name every page of a site has."""
    return {address: counted(root) for address, root in pages(site)}


def counted(root: html.HtmlElement) -> Counter[str]:
    return Counter(each.tag for each in root.iter(etree.Element))


@pytest.fixture(scope="module")
def sound(attacked: Attacked, site: Path, sample_site: Path, tiers_site: Path) -> dict[str, Counter[str]]:
    """What the pages of the same handbook are made of as it was."""
    return elements({DATA: site, SAMPLE: sample_site, TIERS: tiers_site}[attacked.original])


def of_payload(element: html.HtmlElement) -> str:
    """What a payload made of it, or ""."""
    has = element.attrib
    made = element.tag == "q-mark" or has.get("id") == "q" or {"onfocus", "onerror", "data-q"} & set(has)
    led = has.get("src") in ("x", "q.png") or has.get("href", "").startswith("javascript")
    return etree.tostring(element, encoding="unicode")[:200] if made or led else ""


def pages(site: Path) -> Iterator[tuple[str, html.HtmlElement]]:
    for path in sorted(site.rglob("*.html")):
        yield (
            path.relative_to(site).as_posix(),
            html.parse(str(path), parser=html.HTMLParser(encoding="utf-8")).getroot(),
        )


@pytest.mark.slow
def test_nothing_ran_and_nothing_became_an_element(
    attacked: Attacked, sound: dict[str, Counter[str]]
) -> None:
    assert len(attacked.passed) > LEAST[attacked.original]
    for address, root in attacked.pages.items():
        assert [of_payload(each) for each in root.iter(etree.Element) if of_payload(each)] == [], address
        found = counted(root)
        for name in ("script", "strong", "em", "code", "h1", "style", "meta", "link", "title"):
            assert found[name] == sound[address][name], (address, name)
    if attacked.kind == "template":
        product = str(6007 * 6011).encode()
        files = [path for path in attacked.site.rglob("*") if path.is_file()]
        assert not [path for path in files if product in path.read_bytes()]


@pytest.mark.slow
def test_it_is_shown_as_it_is(attacked: Attacked) -> None:
    shown = "".join(root.text_content() for root in attacked.pages.values())
    held = "".join(path.read_text(encoding="utf-8") for path in attacked.site.rglob("*.js*"))
    spaces = re.compile(r"\s+")
    shown, held = spaces.sub(" ", shown), spaces.sub(" ", held)
    lost = [
        text
        for text in attacked.passed
        if spaces.sub(" ", text) not in shown and json.dumps(text, ensure_ascii=False)[1:-1] not in held
    ]
    assert not lost, (len(lost), lost[:5])


@pytest.mark.slow
@pytest.mark.parametrize("kind", CLASSES)
def test_the_documents_own_words_are_text_too(kind: str, tmp_path: Path) -> None:
    data = tmp_path / SAMPLE.name
    shutil.copytree(SAMPLE, data)
    payload = CLASSES[kind].format(mark="doc").strip()
    behind_a_character(data, payload)
    full = html.parse(
        str(build_of(data, tmp_path / "project", tmp_path / "site") / "regulation.html"),
        parser=html.HTMLParser(encoding="utf-8"),
    ).getroot()
    assert " ".join(payload.split()) in " ".join(full.text_content().split())
    assert [of_payload(each) for each in full.iter(etree.Element) if of_payload(each)] == []


def test_every_field_of_text_is_attacked() -> None:
    """A field that no handbook of these has would stand untried."""
    shapes = SHAPES | {file.name: file.shape for file in optional_files(FEATURES)}
    met = {(Edition, field) for field in (*UNTOLD, *DERIVED)} | {(Origin, "source")}
    met |= {(OwnStatus, field) for field in OWN_STATUS} | TAKEN_AS_IT_IS
    for folder in LEAST:
        for file in folder.glob("*.yml"):
            value = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
            places = (place_of(shapes[file.name], path) for path in leaves(value))
            met |= {(place.holder, place.key) for place in places if place.holder}
    of_text = {
        (entry, key)
        for name, shape in shapes.items()
        if name not in WITHOUT_TEXT
        for entry in entries_of(shape)
        for key, field in fields(entry).items()
        if is_text(field)
    }
    assert len(of_text) > 100
    assert not [f"{entry.__name__}.{key}" for entry, key in of_text - met]


def is_text(field: FieldInfo) -> bool:
    """Whether a field holds text of an editor: no id, no choice, no day, no words of the document."""
    parts = list(parts_of((field.annotation, *field.metadata)))
    is_other = any(
        isinstance(part, Defines | Ref)
        or (isinstance(part, Quote) and not part.within)
        or getattr(part, "pattern", None) == DAY
        for part in parts
    )
    return str in parts and not is_other


def parts_of(parts: Iterable[Any]) -> Iterator[Any]:
    """Yield all that a type is made of."""
    for part in parts:
        yield part
        if get_origin(part) is not Literal:
            yield from parts_of(get_args(part))
