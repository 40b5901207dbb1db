"""Python meets the vectors that the browser meets too (tests/browser/test_compare.py)."""

from __future__ import annotations

from macros.core.handbook import Handbook
from macros.features.compare.alignment import differences, match, match_themes, similarity, weights
from tests.alignment import VECTORS, mutated, pieces, sides


def test_what_differs_is_marked() -> None:
    for vector in VECTORS["differences"]:
        own, other = sides(vector["text"])
        expected = pieces(vector["text"])
        assert [(piece.own, piece.other) for piece in differences(own, other)] == expected
        turned = [(second, first) for first, second in expected]
        assert [(piece.own, piece.other) for piece in differences(other, own)] == turned


def test_likeness() -> None:
    """Without a book, every pair weighs one."""
    for vector in VECTORS["likeness"]:
        assert similarity(vector["own"], vector["other"], weights(())) == tuple(vector["fraction"]), vector


def test_the_pieces_give_both_texts_back_whatever_they_are(handbook: Handbook) -> None:
    for own, other in mutated(handbook, 60, seed=1):
        found = differences(own, other)
        assert ("".join(p.own for p in found), "".join(p.other for p in found)) == (own, other)
        assert [(p.other, p.own) for p in differences(other, own)] == [(p.own, p.other) for p in found]
        for before, piece, after in zip(found, found[1:], found[2:], strict=False):
            assert before.differs != piece.differs != after.differs
            assert piece.differs or len(piece.own) > 1, "one common character between two differences"


def test_likeness_is_the_same_both_ways(handbook: Handbook) -> None:
    weighed = weights(handbook.duty_words)
    for own, other in mutated(handbook, 60, seed=2):
        assert similarity(own, other, weighed) == similarity(other, own, weighed)
        common, total = similarity(own, own, weighed)
        assert common == total > 0


def test_what_every_text_says_counts_for_less() -> None:
    """甲乙 stands in every text, 丙丁 in one: who shares the latter is nearer."""
    texts = ("甲乙丙丁", "甲乙戊", "甲乙己", "甲乙庚", "甲乙辛", "甲乙壬", "甲乙癸", "甲乙子")
    weighed = weights(texts)
    assert weighed.of("甲乙") == 1
    assert weighed.of("丙丁") == 4  # one of eight texts: 8 has four binary digits
    rare, set_phrase = similarity("丑丙丁", "寅丙丁", weighed), similarity("丑甲乙", "寅甲乙", weighed)
    assert rare[0] * set_phrase[1] > set_phrase[0] * rare[1]


def test_of_equals_the_first_is_taken() -> None:
    assert match(["甲乙", "甲乙"], ["甲乙", "甲乙"], weights(())) == [(0, 0), (1, 1)]
    assert match(["甲乙"], ["丙丁", "甲乙", "甲乙"], weights(())) == [(0, 1)]


def test_what_words_leave_is_matched_by_theme() -> None:
    """The largest share of common themes first, then the most similar words; none without a common theme."""
    for vector in VECTORS["themes"]:
        own, other = vector["own"], vector["other"]
        assert match_themes(own, other, weights(())) == [tuple(pair) for pair in vector["pairs"]], vector
        turned = sorted((j, i) for i, j in vector["pairs"])
        assert match_themes(other, own, weights(())) == turned, vector
