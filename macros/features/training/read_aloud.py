"""How long it takes to read aloud a step's script and the clauses shown."""

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass

from macros.core.regulation import Clause
from macros.features.training.model import Step


@dataclass(frozen=True)
class ReadAloud:
    speech: int
    """Characters of the script, without punctuation."""

    clauses: int
    """Characters of the clauses."""

    minutes: int
    """Minutes for both, rounded up."""

    left: int
    """Remaining minutes of the step."""

    spare: str
    """Their use; ours."""

    several: bool = False
    """Whether the clauses are of several posts, of which a class reads its own."""

    @property
    def line(self) -> str:
        """A sentence for plans."""
        which = "各岗位的条文" if self.several else "条文"
        aloud = f"，连同领读{which}（{_about(self.clauses)}字）" if self.clauses else "，"
        rest = f"；其余约{self.left}分钟：{self.spare}" if self.left and self.spare else "。"
        return f"讲稿{_about(self.speech)}字{aloud}约需{self.minutes}分钟{rest}"


def read_aloud(step: Step, speech: Iterable[str], clauses: Iterable[Clause], pace: int) -> ReadAloud:
    """Measure a step's script and the clauses shown, at `pace` characters per minute."""
    said = sum(map(characters, speech))
    aloud = sum(characters(clause.words) for clause in clauses)
    minutes = max(1, math.ceil((said + aloud) / pace))
    return ReadAloud(said, aloud, minutes, max(0, step.minutes - minutes), step.spare or "")


def characters(text: str) -> int:
    """Count characters without punctuation and spaces."""
    return len(re.findall(r"\w", text))


def _about(count: int) -> str:
    """A count rounded to tens, as a phrase."""
    return f"约{max(10, round(count, -1))}"
