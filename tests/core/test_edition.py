"""Who made a handbook, where its text came from, and what the office that issues it says of its validity."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from macros.core.edition import Edition, in_words
from macros.core.handbook import Handbook
from macros.core.notices import basis_line
from macros.features import load_handbook
from tests.core.forms import regulation

OWN = """own_status:
  words: 经清理继续有效。
  short: 继续有效
  by: 示例县消防安全委员会
  on: 2020-02-01
"""


def test_the_offices_own_words_replace_ours_in_every_form(data: Path) -> None:
    """With its name and the day; the stop at their end, if any, is not said twice."""
    path = data / "edition.yml"
    path.write_text(path.read_text(encoding="utf-8") + OWN, encoding="utf-8")
    edition = load_handbook(data).edition
    assert edition.status == "经清理继续有效（示例县消防安全委员会，2020年2月1日）"
    assert edition.status_short == "继续有效"
    assert edition.status_spoken == "关于本办法的时效，示例县消防安全委员会2020年2月1日说明：经清理继续有效。"


def test_only_what_is_known_is_said_of_the_makers(sample: Handbook) -> None:
    def said(**known: str) -> str:
        changed: Edition = sample.edition.model_copy(update=known)
        return changed.colophon

    assert said() == ""
    assert said(publisher="县消防办") == "手册编制单位：县消防办"
    assert said(publisher="县消防办", corrections="请来函") == "手册编制单位：县消防办　勘误：请来函"
    assert said(corrections="请来函") == "勘误：请来函"


def test_a_long_status_parts_where_the_sense_does(sample: Handbook) -> None:
    edition = sample.edition
    long = "本手册依据某某发〔2014〕1号（2014年3月12日成文，暂行，至今未经修改和废止）编制，现行效力未经核实，使用前请核实；以正式文本为准"
    parted = edition.model_copy(update={"status": long}).status_lines
    assert parted == (long[: long.index("现行")], long[long.index("现行") :])
    assert edition.model_copy(update={"status": "现行有效，以文本为准"}).status_lines == (
        "现行有效，以文本为准",
    )


def test_a_day_is_written_as_in_documents() -> None:
    assert in_words("2014-03-02") == "2014年3月2日"


@pytest.mark.parametrize(
    ("title", "itself"),
    [
        ("甲县防火办法（试行）", "本办法"),
        ("甲县防火办法实施细则", "本细则"),
        ("甲县防火条例", "本条例"),
        ("丙国防火法", "本法"),
        ("丁厂值班规定（暂行）（2020年修订）", "本规定"),
        ("丁厂关于值班的意见", "本意见"),
        ("丁厂值班须知", "本文件"),
    ],
)
def test_a_document_is_called_what_its_title_says(sample: Handbook, title: str, itself: str) -> None:
    """And cited by its title, where it has no number."""
    document = regulation(
        f"front: [{{kind: title, text: {title}}}]\narticles: [{{number: 1, paragraphs: [{{text: 甲。}}]}}]"
    )
    unsaid = sample.edition.model_copy(update={"cited": "", "itself": ""})
    stated = unsaid.stated(document)
    assert (stated.itself, stated.cited) == (itself, f"《{title}》")


def test_what_the_edition_says_goes_before_what_follows_from_the_document(sample: Handbook) -> None:
    assert (sample.edition.cited, sample.edition.itself) == ("示政发〔2020〕1号", "本办法")
    own = sample.edition.model_copy(update={"cited": "《责任办法》", "itself": "本制度"}).stated(
        sample.regulation
    )
    assert (own.cited, own.itself) == ("《责任办法》", "本制度")


def test_a_paper_names_the_document_once(sample: Handbook) -> None:
    assert basis_line(sample) == "依据：示政发〔2020〕1号《示例县消防安全责任办法（试行）》"
    edition = sample.edition.model_copy(update={"cited": f"《{sample.regulation.title}》"})
    assert basis_line(replace(sample, edition=edition)) == "依据：《示例县消防安全责任办法（试行）》"
