"""The cards for Anki, read as Anki does: a zip with a SQLite file of notes and cards."""

from __future__ import annotations

import io
import json
import re
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from macros.core.handbook import Handbook
from macros.features.questions.anki import anki_deck
from macros.features.questions.bank import bank
from macros.features.questions.forms import FORMS
from tests.conftest import SAMPLE
from tests.features.conftest import HOSTILE
from tests.features.questions.test_question_files import cited

SOURCE = "".join((SAMPLE / "source.txt").read_text(encoding="utf-8").split())


@contextmanager
def opened(data: bytes, folder: Path) -> Iterator[sqlite3.Connection]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert sorted(package.namelist()) == ["collection.anki2", "media"]
        assert json.loads(package.read("media")) == {}
        (folder / "collection").write_bytes(package.read("collection.anki2"))
    with closing(sqlite3.connect(folder / "collection")) as connection:
        yield connection


@pytest.fixture(scope="module")
def deck(handbook: Handbook) -> bytes:
    return anki_deck(handbook)


def test_a_card_a_question_with_the_documents_words(handbook: Handbook, deck: bytes, tmp_path: Path) -> None:
    with opened(deck, tmp_path) as connection:
        assert connection.execute("pragma integrity_check").fetchone() == ("ok",)
        notes = connection.execute("select id, guid, flds, tags from notes order by id").fetchall()
        cards = connection.execute("select nid from cards order by id").fetchall()
        (models,) = connection.execute("select models from col").fetchone()
    assert [id for (id,) in cards] == [id for id, *_ in notes]
    (model,) = json.loads(models).values()
    names = [field["name"] for field in model["flds"]]
    asked = set(re.findall(r"{{[#/]?([^{}]+)}}", model["tmpls"][0]["qfmt"] + model["tmpls"][0]["afmt"]))
    assert asked - {"FrontSide"} == set(names) - {"编号"}
    for (_, guid, fields, tags), question in zip(notes, bank(handbook), strict=True):
        note = dict(zip(names, fields.split("\x1f"), strict=True))
        assert guid == f"{handbook.id}/{question.id}"
        key, *why = note["答案"].split("<br>")
        assert len(why) >= sum(bool(option.because) for option in question.options)
        if question.form in ("single", "judge"):
            letter, answer = key.split("．", 1)
            assert note[f"选项{letter}"] == answer == question.right.text
            assert note["题干"].endswith(question.stem)
        else:
            _, *options = note["题干"].split("<br>")
            assert not note["选项A"]
            assert sorted(each.split("．", 1)[1] for each in options) == sorted(
                option.text for option in question.options
            )
        if question.form == "order":
            offered = dict(each.split("．", 1) for each in options)
            letters, answer = key.split("．", 1)
            assert [offered[letter] for letter in letters] == answer.split("→")
        assert "".join(note["条文原文"].split()) in SOURCE
        assert note["依据"] == f"{handbook.edition.cited}{cited(handbook, question)}"
        assert f" 答法::{FORMS[question.form]} " in tags


def test_the_same_bytes_and_hostile_words_stay_words(handbook: Handbook, deck: bytes, tmp_path: Path) -> None:
    assert anki_deck(handbook) == deck
    hostile = replace(handbook, edition=handbook.edition.model_copy(update={"status_short": HOSTILE}))
    with opened(anki_deck(hostile), tmp_path) as connection:
        (fields,) = connection.execute("select flds from notes limit 1").fetchone()
    assert "&lt;&amp;&gt;" in fields and "<&>" not in fields
