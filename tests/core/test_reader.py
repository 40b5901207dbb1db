"""YAML becomes plain data that remembers its lines."""

from __future__ import annotations

from pathlib import Path

from macros.core.base import LINES
from macros.core.reader import parse_yaml, read_text


def test_values_are_text_and_lines_are_kept() -> None:
    data, problems = parse_yaml("a: no\nb:\n  - 010\n  - 2014-03-12\nc: {d: 12:30}\n", "x.yml")
    assert problems == []
    assert (data["a"], data["b"], data["c"]["d"]) == ("no", ["010", "2014-03-12"], "12:30")
    assert data[LINES] == {"": 1, "a": 1, "b": 2, "b[0]": 3, "b[1]": 4, "c": 5}


def test_a_byte_order_mark_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "x.yml"
    path.write_bytes(b"\xef\xbb\xbfa: b\n")
    assert read_text(path, "x.yml") == ("a: b\n", [])
