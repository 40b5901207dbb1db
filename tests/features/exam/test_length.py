"""Why a paper is shorter than it should be, in both languages."""

from __future__ import annotations

import pytest

from macros.features.exam.length import shortage
from macros.features.questions.choice import Filters
from tests.features.questions.invented import question
from tests.sources import in_node

TELLS = "：再多就会互相给出答案"
ALL = "：符合条件的只有这些"


@pytest.mark.parametrize(
    ("fits", "count", "forms", "why"),
    [
        (5, 5, (), ""),
        (3, 9, (), f"只能出3题{TELLS}"),
        (6, 9, (), f"只能出6题{ALL}"),
        (3, 9, (("judge", 9),), f"只能出3题{ALL}"),
        (2, 9, (("judge", 9),), f"只能出2题{TELLS}"),
        (4, 4, (("judge", 1), ("single", 3)), ""),
        (4, 6, (("judge", 5), ("single", 1)), f"只能出4题{ALL}"),
    ],
)
def test_a_short_paper_says_why(fits: int, count: int, forms: tuple[tuple[str, int], ...], why: str) -> None:
    """Three of one form and three of another meet the conditions."""
    bank = [question(f"q{at}", form="judge" if at % 2 else "single") for at in range(6)]
    assert shortage(fits, count, bank, Filters(forms=forms)) == why
    open = [{"form": one.form} for one in bank]
    browser = "({ shortage }, ...given) => shortage(...given)"
    assert in_node(browser, fits, count, open, forms, file="features/exam/length.js") == why
