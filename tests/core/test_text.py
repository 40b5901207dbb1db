"""Every field of every file refuses what no writer takes, with its line; whatever an editor does gets a sentence."""

from __future__ import annotations

import io
import json
import random
import re
import shutil
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from icalendar import Calendar
from lxml import etree

from macros.__main__ import main
from macros.core.problems import FORBIDDEN, DataError
from macros.features import FEATURES, load_handbook
from macros.site.downloads import Downloads
from tests.conftest import SAMPLE
from tests.site.test_payloads import Attack, get, leaves, lines_of, put

BAD = [
    *(chr(code) for code in (0, 1, 7, 8, 9, 0x0B, 0x0C, 0x0D, 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9F)),
    *"\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufffe\uffff",
]

MANY_LINES = {("training.yml", "notes"), ("draft.yml", "title")}
"""Speeches, and the titles of cover notes."""

FILES = sorted(path.name for path in SAMPLE.glob("*.yml"))


def read(folder: Path, name: str) -> Any:
    return yaml.load((folder / name).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def write(folder: Path, name: str, value: Any) -> dict[int, tuple[Any, ...]]:
    """Write a file with a text a line, everything escaped; return the path to the text of each line."""
    text = json.dumps(value, indent=1)
    (folder / name).write_text(text, encoding="utf-8")
    whole = json.dumps(json.loads(re.sub(r"\\u[0-9a-f]{4}", "x", text)), indent=1)
    return {line: path for path, line in lines_of(yaml.compose(whole, Loader=yaml.CSafeLoader))}


def spoilt(folder: Path, name: str, spoil: Callable[[str], str]) -> dict[int, tuple[Any, ...]]:
    """Spoil every text of a file; return the path to the text of each line."""
    value = read(SAMPLE, name)
    for path in [*leaves(value)]:
        put(value, path, spoil(get(value, path)))
    return write(folder, name, value)


def found_at(folder: Path) -> dict[int, str]:
    """Line -> what is wrong there, in a handbook of which one file is wrong."""
    with pytest.raises(DataError) as caught:
        load_handbook(folder)
    return {problem.line: problem.message for problem in caught.value.problems}


@pytest.mark.parametrize("name", FILES)
def test_no_text_holds_a_control_character(name: str, data: Path) -> None:
    for character in BAD:
        lines = spoilt(data, name, lambda text, sign=character: text[:1] + sign + text[1:])
        found = found_at(data)
        assert found.keys() >= lines.keys(), (
            name,
            character,
            [lines[n] for n in lines.keys() - found.keys()],
        )
        for line in lines:
            assert (
                f"U+{ord(character):04X}" in found[line]
                or "的写法不对" in found[line]
                or "只能是" in found[line]
            )


@pytest.mark.parametrize("name", FILES)
def test_no_text_holds_half_a_character(name: str, data: Path) -> None:
    """The parser stops at the first."""
    lines = spoilt(data, name, lambda text: text + "\ud800")
    assert found_at(data).keys() == {min(lines)}


@pytest.mark.parametrize("name", FILES)
def test_a_line_end_stands_in_texts_of_many_lines_alone(name: str, data: Path) -> None:
    lines = spoilt(data, name, lambda text: f"{text}\n二")
    left = {lines[line] for line in lines.keys() - found_at(data).keys()}
    assert {
        (name, next(key for key in reversed(path) if isinstance(key, str))) for path in left
    } <= MANY_LINES


@pytest.mark.parametrize("name", FILES)
def test_no_text_is_without_end(name: str, data: Path) -> None:
    lines = spoilt(data, name, lambda text: text + "x" * (20_001 if "\n" in text else 2_001))
    assert found_at(data).keys() >= lines.keys()


def test_no_key_holds_a_control_character(data: Path) -> None:
    write(data, "edition.yml", {f"{key}\x1b": value for key, value in read(SAMPLE, "edition.yml").items()})
    assert all("U+001B" in message for message in found_at(data).values() if "缺少" not in message)


ODD = (
    "&<>]]>\"'{{{{ 7 }}}}{{%|~=#::\\/\u0301\U0001f600\U00020bb7\u05d0\u200b",
    "&]]'{{{{ 7 }}}}{{%~=#;,\u0301\U0001f600\U00020bb7\u05d0\u200b",
    "长" * 1500,
    "长" * 60,
    "长" * 10,
)
"""Signs that formats give a meaning to, and length; for `str.format`."""


@pytest.mark.parametrize("odd", ODD, ids=["signs", "signs of names", "long", "longish", "short"])
def test_what_the_checks_let_pass_every_writer_takes(odd: str, data: Path, tmp_path: Path) -> None:
    assert len(Attack(data, odd).spread()) > 20
    folder = tmp_path / "written"
    Downloads(FEATURES, load_handbook(data)).write(folder)
    for path in folder.iterdir():
        _is_sound(path.name, path.read_bytes())


def _is_sound(name: str, content: bytes) -> None:
    """XML is well-formed, names are names, calendars can be read."""
    if name.endswith(".ics"):
        Calendar.from_ical(content)
    if not name.endswith((".docx", ".xlsx", ".pptx", ".zip")):
        return
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for member in archive.namelist():
            for part in member.split("/"):
                assert part.strip(". ") == part or part == "_rels" or part.startswith((".rels", "[")), member
                assert len(part.encode()) <= 255
                assert not re.search(r'[\\:*?"<>|]', part)
            if member.endswith((".xml", ".rels")):
                root = etree.fromstring(archive.read(member))
                if member.endswith("core.xml"):
                    assert all(len(each.text or "") <= 255 for each in root)
            elif name.endswith(".zip"):
                _is_sound(member, archive.read(member))


NASTY = [
    "",
    " ",
    "\x1b[31m",
    "\0",
    "{a: b}",
    "[a, b]",
    "| \n",
    "*x",
    "&x y",
    "!!x",
    "- ",
    "? ",
    "：",
    "\t",
    "2024-02-30",
]
NASTY += [
    "9" * 5000,
    "x" * 3000,
    "\u202e",
    "\ufeff",
    '"\\ud800"',
    '"\\q"',
    "'",
    '"',
    "__lines__: 1",
    "null",
    "@",
    "%",
    "{{ 1/0 }}",
]


def broken(text: str, chance: random.Random) -> bytes:
    """The text after one thing that may happen to a file."""
    lines = text.split("\n")
    at = chance.randrange(len(lines))
    place = chance.randrange(len(text))
    match chance.randrange(8):
        case 0:
            lines[at] = re.sub(r"(: |- ).*", lambda found: found[1] + chance.choice(NASTY), lines[at])
        case 1:
            del lines[at]
        case 2:
            lines.insert(at, chance.choice(lines))
        case 3:
            lines[at] = " " * chance.randrange(4) + lines[at].lstrip()
        case 4:
            return text[:place].encode()
        case 5:
            return (text[:place] + chance.choice(NASTY) + text[place:]).encode()
        case 6:
            raw = bytearray(text.encode())
            raw[chance.randrange(len(raw))] = chance.randrange(256)
            return bytes(raw)
        case _:
            return text.encode(chance.choice(["utf-8-sig", "gbk", "utf-16"]), errors="replace")
    return "\n".join(lines).encode()


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.slow
def test_whatever_happens_to_a_file_gets_a_sentence(
    seed: int, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    chance = random.Random(seed)
    names = sorted(path.name for path in SAMPLE.iterdir())
    refused = 0
    for _ in range(150):
        name = chance.choice(names)
        (data / name).write_bytes(broken((SAMPLE / name).read_text(encoding="utf-8"), chance))
        code = main(["check", "data", "--quiet"])
        said = capsys.readouterr().err.splitlines()
        assert code == bool(said)
        refused += code
        for line in said[:-1]:
            assert re.match(r"data/[a-z]+\.(yml|txt):[1-9]\d*: .*[\u4e00-\u9fff]", line), line
            assert not re.search(
                r"\b(input|should|found|exceeded|expected|error|lines__'|must)\b", line, re.I
            ), line
            assert not FORBIDDEN.search(line)
            assert all(len(quoted) <= 41 for quoted in re.findall("“([^“”]*)”", line)), line
        shutil.copy(SAMPLE / name, data / name)
    assert refused > 50


def signs() -> Iterator[str]:
    yield from (chr(code) for code in range(0x20, 0x3000) if chr(code).isprintable())


def test_what_can_be_seen_is_not_forbidden() -> None:
    assert not [sign for sign in signs() if FORBIDDEN.match(sign)]
