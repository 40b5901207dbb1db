"""In tests of the generator, the handbook is the invented one."""

from __future__ import annotations

import pytest

from macros.core.handbook import Handbook


@pytest.fixture(scope="session")
def handbook(sample: Handbook) -> Handbook:
    return sample
