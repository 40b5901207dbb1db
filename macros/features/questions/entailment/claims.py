"""The claims of an answer. The text can refuse each, with a Chinese sentence for the editor."""

from dataclasses import dataclass
from typing import Protocol

from macros.core.regulation import Clause
from macros.core.roles import Role
from macros.features.questions.entailment.similarity import NEAR_SHARE, TWIN_SHARE, segments
from macros.features.questions.entailment.truth import Truth


class Claim(Protocol):
    """One claim that an option makes."""

    def refusal(self, truth: Truth) -> str | None:
        """Return why the text does not support it, or None."""


@dataclass(frozen=True)
class Binds:
    """The words bind the role, or demonstrably do not."""

    role: Role
    words: str
    holds: bool

    def refusal(self, truth: Truth) -> str | None:
        if not self.holds:
            return truth.objection(self.role, self.words)
        if truth.basis(self.role, self.words) is None:
            return f"条文没有对“{self.role.term}”写明“{self.words}”"
        return None


@dataclass(frozen=True)
class Written(Binds):
    """The words stand under the role's name, or neither they nor near ones do."""

    firm: bool = False
    """Whether the answer rests on their not standing there."""

    def refusal(self, truth: Truth) -> str | None:
        return super().refusal(truth) if self.holds else truth.twin(self.role, self.words, self.firm)


@dataclass(frozen=True)
class Apart:
    """Two roles offered as options do not include each other."""

    one: Role
    two: Role

    def refusal(self, truth: Truth) -> str | None:
        if truth.overlap(self.one, self.two):
            return f"“{self.one.term}”与“{self.two.term}”有包含或者隶属关系，不能同作选项"
        return None


@dataclass(frozen=True)
class Fills:
    """The word fills a gap as the text does, or demonstrably does not."""

    clause: Clause
    quote: str
    word: str
    filler: str

    def refusal(self, truth: Truth) -> str | None:
        filled = self.quote.replace(self.word, self.filler, 1)
        if self.filler == self.word:
            return None if filled in self.clause.words else f"{self.clause.label}没有“{filled}”"
        if truth.similarity.alike(self.word, self.filler):
            return f"“{self.filler}”与“{self.word}”只差层级或者意思相近，填入也说得通"
        if self.filler in self.clause.words.replace("，", "").replace("。", ""):
            return f"{self.clause.label}里也有“{self.filler}”"
        for other in truth.handbook.clauses.values():
            if other.kind == "article":
                continue
            for piece in segments(other.words):
                if self.filler not in piece:
                    continue
                near = max(truth.similarity.cover(part, piece) for part in segments(self.quote))
                if near >= NEAR_SHARE and _same_place(truth, filled, self.filler, piece):
                    return f"{other.label}有相近的“{piece}”，填入“{self.filler}”也有依据"
        return None


def _same_place(truth: Truth, filled: str, filler: str, piece: str) -> bool:
    """Tell whether the filled statement matches another clause, ignoring levels."""
    part = next((part for part in segments(filled) if filler in part), filled)
    return truth.similarity.cover(part, piece) >= TWIN_SHARE


@dataclass(frozen=True)
class Stands:
    """An article contains the words, or nothing similar."""

    article: Clause
    words: str
    stands: bool

    def refusal(self, truth: Truth) -> str | None:
        if self.stands:
            return None if self.words in self.article.words else f"{self.article.label}没有“{self.words}”"
        for piece in (*segments(self.article.words), self.article.words):
            if truth.similarity.cover(self.words, piece) >= NEAR_SHARE:
                return f"{self.article.label}也有与“{self.words}”相近的文字"
        return None
