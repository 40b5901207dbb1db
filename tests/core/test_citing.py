"""What one document cites of another in the same site: found, linked, shown on both sides, or said to be missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.core.citing import citing as cited_by
from macros.core.citing import pieces, unresolved
from macros.core.handbook import Handbook
from macros.core.shelf import between, site_of
from macros.features import load_handbook
from tests.conftest import DRAINAGE, SAMPLE
from tests.several import citing


def read(folder: Path, words: str) -> Handbook:
    made = citing(folder / "tiers", words)
    return site_of([made, DRAINAGE, SAMPLE], load_handbook(made))


def linked(handbook: Handbook) -> list[tuple[str, str]]:
    words = handbook.clause("art-1-p1").words
    cut = pieces(handbook, words)
    assert "".join(text for text, _, _ in cut) == words, "not a character is lost"
    return [(text, volume.to(address)) for text, volume, address in cut if volume]


WHOLE = "《澄岚市城镇排水与内涝防治责任制度》"
PAGE = "drainage/regulation.html"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (f"根据{WHOLE}，制定本办法。", [(WHOLE, PAGE)]),
        (f"根据{WHOLE}第四条，制定本办法。", [(f"{WHOLE}第四条", f"{PAGE}#art-4")]),
        (
            f"根据{WHOLE}第四条第一款第（三）项、第（四）项和第十条，制定本办法。",
            [
                (f"{WHOLE}第四条第一款第（三）项", f"{PAGE}#art-4-3"),
                ("第（四）项", f"{PAGE}#art-4-4"),
                ("第十条", f"{PAGE}#art-10"),
            ],
        ),
        (
            f"根据{WHOLE}第十一条之一第二款，制定本办法。",
            [(f"{WHOLE}第十一条之一第二款", f"{PAGE}#art-11z1-p2")],
        ),
        (
            f"根据{WHOLE}（以下简称《责任制度》）和《责任制度》第二条，制定本办法。",
            [(WHOLE, PAGE), ("《责任制度》第二条", f"{PAGE}#art-2")],
        ),
        (
            f"根据{WHOLE}（以下简称《责任制度》）第二条，制定本办法。",
            [(f"{WHOLE}（以下简称《责任制度》）第二条", f"{PAGE}#art-2")],
        ),
        ("根据《别市城镇排水与内涝防治责任制度》第四条，制定本办法。", []),
        ("根据《示例市湖长制办法》第四条，制定本办法。", []),
        ("根据《中华人民共和国水法》第四条，制定本办法。", []),
    ],
)
def test_what_is_cited_becomes_a_link(words: str, found: list[tuple[str, str]], tmp_path: Path) -> None:
    handbook = read(tmp_path, words)
    assert linked(handbook) == found
    assert not list(unresolved(handbook))


def test_a_number_tells_documents_of_one_title_apart(tmp_path: Path) -> None:
    """The sample's number is 示政发〔2020〕5号 or the like: another is another document."""
    handbook = read(tmp_path, "一")
    (sample,) = [volume.handbook for volume in handbook.volumes if volume.handbook.id == "sample"]
    title, number = sample.regulation.title, sample.regulation.said("document_number")
    assert number
    own = pieces(handbook, f"依照《{title}》（{number}）第一条办理")
    assert [text for text, volume, _ in own if volume] == [f"《{title}》（{number}）第一条"]
    other = pieces(handbook, f"依照《{title}》（别政发〔1999〕1号）第一条办理")
    assert not [text for text, volume, _ in other if volume]


def test_the_cited_clause_says_who_cites_it(tmp_path: Path) -> None:
    made = citing(tmp_path / "tiers", f"根据{WHOLE}第八条第一款第（二）项、第十六条，制定本办法。")
    drainage = site_of([made, DRAINAGE], load_handbook(DRAINAGE))
    for id in ("art-8-2", "art-16"):
        ((volume, clause),) = cited_by(drainage, drainage.clause(id))
        assert (volume.address, clause.id) == ("../", "art-1-p1"), id
    assert not cited_by(drainage, drainage.clause("art-8-1"))


def test_a_clause_that_is_not_there_is_said_with_file_and_line(tmp_path: Path) -> None:
    words = f"根据{WHOLE}第九十九条，制定本办法。"
    handbook = read(tmp_path, words)
    folder = tmp_path / "tiers"
    (problem,) = between(folder, handbook)
    line = (
        folder.joinpath("regulation.yml")
        .read_text(encoding="utf-8")
        .splitlines()
        .index(f"      - text: {words}")
    )
    assert problem.line == line + 1
    assert problem.file.endswith("tiers/regulation.yml")
    assert "引用的第九十九条，本站收录的《澄岚市城镇排水与内涝防治责任制度》里没有" in problem.message
    assert linked(handbook) == []
    path = folder / "wording.yml"
    path.write_text(
        f"{path.read_text(encoding='utf-8')}\ncited_elsewhere: [{WHOLE}第九十九条]\n", encoding="utf-8"
    )
    again = site_of([folder, DRAINAGE], load_handbook(folder))
    assert not list(between(folder, again))


def test_alone_a_document_cites_nothing(tmp_path: Path) -> None:
    folder = citing(tmp_path / "tiers", f"根据{WHOLE}第九十九条，制定本办法。")
    alone = site_of([folder], load_handbook(folder))
    assert not alone.volumes
    assert linked(alone) == []
    assert not list(between(folder, alone))
