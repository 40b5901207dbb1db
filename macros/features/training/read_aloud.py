"""How long a step's script takes, read aloud with the clauses that are shown."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass

from macros.core.regulation import Clause
from macros.features.training.model import Step


@dataclass(frozen=True)
class ReadAloud:
    speech: int
    """Characters of the script, without marks."""

    clauses: int
    """Characters of the clauses."""

    minutes: int
    """What both take, rounded up."""

    left: int
    """Minutes of the step beyond that; 0 where there are none."""

    spare: str
    """What these are for; ours."""

    several: bool = False
    """Whether the clauses are those of several posts, of which a class of one reads its own."""

    @property
    def line(self) -> str:
        """The whole in a sentence, for plans."""
        which = "各岗位的条文" if self.several else "条文"
        aloud = f"，连同领读{which}（{_about(self.clauses)}字）" if self.clauses else "，"
        rest = f"；其余约{self.left}分钟：{self.spare}" if self.left and self.spare else "。"
        return f"讲稿{_about(self.speech)}字{aloud}约需{self.minutes}分钟{rest}"


def read_aloud(step: Step, clauses: Iterable[Clause], pace: int) -> ReadAloud:
    """Count a step's script and the clauses that are shown in it, read at so many characters a minute."""
    speech = sum(map(characters, step.speech))
    aloud = sum(characters(clause.words) for clause in clauses)
    minutes = max(1, math.ceil((speech + aloud) / pace))
    return ReadAloud(speech, aloud, minutes, max(0, step.minutes - minutes), step.spare or "")


def characters(text: str) -> int:
    """How many characters are read aloud: marks and spaces are not."""
    return len(re.findall(r"\w", text))


def _about(count: int) -> str:
    """A count to the nearest ten, said to be about that."""
    return f"约{max(10, round(count, -1))}"
