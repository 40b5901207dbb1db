"""What is true of this text alone: its words, its counts, its posts, and what its readers look for.

A test here turns red where the text or its data changes; what the generator promises of any regulation is
asked in tests/. The handbook and its built site are those of tests/.
"""

from __future__ import annotations

import pytest

from macros.core.handbook import Handbook
from macros.features.questions.bank import bank
from macros.features.questions.entailment.question import Question
from tests.conftest import handbook, site  # noqa: F401
from tests.site.conftest import addresses, page  # noqa: F401


@pytest.fixture(scope="session")
def questions(handbook: Handbook) -> tuple[Question, ...]:  # noqa: F811
    """Those with one right option, outside cases."""
    return tuple(one for one in bank(handbook) if one.form in ("single", "judge") and not one.case)
