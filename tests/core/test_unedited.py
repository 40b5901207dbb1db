"""What is marked 待编辑 is left out before anything is made of it; the editor is told of each, and of what refers to it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.__main__ import main
from macros.core.handbook import Handbook
from macros.core.reader import parse_yaml
from macros.core.unedited import sifted
from macros.features import FEATURES, load_handbook
from macros.site.handbook_json import handbook_data
from tests.core.test_loader import break_data
from tests.planted import WORD, plant


def data_of(handbook: Handbook) -> str:
    return json.dumps(handbook_data(FEATURES, handbook), ensure_ascii=False)


def test_a_handbook_knows_nothing_of_marked_entries(data: Path, sample: Handbook) -> None:
    count = plant(data)
    assert count > 50
    found = load_handbook(data)
    assert found.parts == sample.parts
    named = data_of(found).replace('"id": "data"', '"id": "sample"', 1)
    assert named.replace('"identifier": "data/', '"identifier": "sample/') == data_of(sample)
    assert WORD not in repr([value for name, value in vars(found).items() if name != "unedited"])
    assert 40 < len(found.unedited) <= count  # those within another are counted with it


def test_check_counts_them_file_by_file(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mark(data, "checklist.yml", "art-3-2-q1", "art-3-2-q2")
    mark(data, "glossary.yml", "inspection")
    assert main(["check", "data", "--quiet"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[1:] == ["glossary.yml：待编辑1处", "checklist.yml：待编辑2处"]
    assert "7道自查题" in said[0]


def mark(folder: Path, file: str, *ids: str) -> None:
    text = (folder / file).read_text(encoding="utf-8")
    for id in ids:
        text, count = re.subn(f"^( *)- id: {id}$", r"\g<0>\n\1  unedited: true  # 待编辑", text, flags=re.M)
        assert count == 1
    (folder / file).write_text(text, encoding="utf-8")


def test_the_mark_is_taken_away_one_by_one(data: Path) -> None:
    """One of a duty's two questions is edited: what the other asks is not called missing."""
    mark(data, "checklist.yml", "art-3-2-q2")
    found = load_handbook(data)
    assert [check.id for check in found.parts["checklist.yml"] if check.clause == "art-3-2"] == ["art-3-2-q1"]


def test_themes_are_counted_when_all_duties_are_edited(data: Path) -> None:
    """The theme of the one duty that waits has none until then."""
    mark(data, "checklist.yml", "art-3-3-q1")
    mark(data, "duties.yml", "art-3-3")
    for name in ("questions.yml", "periods.yml"):
        (data / name).unlink()
    assert [theme.id for theme in load_handbook(data).themes] == [
        "meetings",
        "inspection",
        "rescue",
        "reporting",
    ]


def test_a_post_may_wait_for_duties(data: Path) -> None:
    mark(data, "checklist.yml", "art-4-2-q1", "art-4-2-q2")
    mark(data, "duties.yml", "art-4-2")
    assert "art-4-2" not in {duty.id for duty in load_handbook(data).duties}


def test_the_editor_sees_them_all(data: Path) -> None:
    mark(data, "checklist.yml", "art-3-2-q1")
    mark(data, "themes.yml", "rescue")
    found = load_handbook(data, unedited=True)
    assert [check.id for check in found.parts["checklist.yml"] if check.unedited] == ["art-3-2-q1"]
    assert [theme.id for theme in found.themes if theme.unedited] == ["rescue"]
    assert len(found.unedited) == 2
    assert found.edition.status.startswith("编辑预览，有2处待编辑，不得外发。")


def test_a_draft_in_which_something_is_wrong_stops_nobody(data: Path) -> None:
    mark(data, "checklist.yml", "art-3-2-q1", "art-3-2-q2")
    break_data(
        data,
        [
            {
                "file": "checklist.yml",
                "replace": "quote: 依法组织开展消防安全检查",
                "by": "quote: 依法组织开展河道检查",
            }
        ],
    )
    found = load_handbook(data, unedited=True)
    assert [check.id for check in found.parts["checklist.yml"] if check.unedited] == ["art-3-2-q2"]
    (problem,) = found.refused
    assert problem.file == "data/checklist.yml"
    assert "依法组织开展河道检查" in problem.message


def test_a_mistake_elsewhere_is_still_one(data: Path) -> None:
    mark(data, "checklist.yml", "art-3-2-q1")
    break_data(data, [{"file": "glossary.yml", "replace": "term: 消防安全检查", "by": "term: 河道检查"}])
    with pytest.raises(Exception, match="河道检查"):
        load_handbook(data, unedited=True)


_LEAF = st.sampled_from(["甲", "乙"])
_TREE = st.recursive(
    _LEAF,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(st.sampled_from(["id", "a", "b"]), inner, min_size=1, max_size=3),
    ),
    max_leaves=12,
)


def _marked(value: Any, draw: Any) -> Any:
    """Mark some entries of lists, and give each of these a leaf that nothing else has."""
    if isinstance(value, dict):
        return {key: _marked(each, draw) for key, each in value.items()}
    if isinstance(value, list):
        made = [_marked(each, draw) for each in value]
        return [
            {**each, "unedited": "true", "z": WORD}
            if isinstance(each, dict) and draw(st.booleans())
            else each
            for each in made
        ]
    return value


def _without(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without(each) for key, each in value.items() if key != "\0lines"}
    if isinstance(value, list):
        return [_without(each) for each in value if not (isinstance(each, dict) and "unedited" in each)]
    return value


@given(st.data())
def test_whatever_is_marked_is_gone_and_lines_still_lead_to_the_rest(data: Any) -> None:
    tree = _marked(data.draw(_TREE), data.draw)
    text = json.dumps(tree, ensure_ascii=False, indent=1)
    read, problems = parse_yaml(text, "x.yml")
    assert not problems
    left, marked, wrong = sifted(read, "x.yml")
    assert not wrong
    assert bool(marked) == (WORD in text)
    assert WORD not in str(left)
    assert _without(left) == _without(tree)
    rows = text.splitlines()
    for mapping in _mappings(left):
        for key, value in mapping.items():
            if isinstance(value, list):
                for place, each in enumerate(value):
                    row = rows[mapping["\0lines"][f"{key}[{place}]"] - 1].strip()
                    assert row.startswith(
                        json.dumps(each, ensure_ascii=False) if isinstance(each, str) else ("{", "[")
                    )


def _mappings(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, dict):
        inner = [each for key, one in value.items() if key != "\0lines" for each in _mappings(one)]
        return [value, *inner]
    return [each for one in value for each in _mappings(one)] if isinstance(value, list) else []
