"""How a question's clauses are cited together, wherever the right answer is explained."""

from __future__ import annotations

from dataclasses import dataclass

from macros.core.handbook import Handbook
from macros.core.regulation import Clause
from macros.features.questions.entailment.question import Question


@dataclass(frozen=True)
class Basis:
    """The clauses of a question in its own order; `lib/basis.js` parts them alike."""

    held: tuple[Clause, ...]
    """Those that hold the question's quotation, at least one."""

    also: tuple[Clause, ...]
    """Those to read beside them: articles that do not hold it, or what is cited against a wrong option."""

    @property
    def label(self) -> str:
        """第四条第（三）项、第十条第（三）项; what does not hold the quotation in brackets: 第十条第（六）项（参见第四条）."""
        also = f"（参见{_joined(self.also)}）" if self.also else ""
        return _joined(self.held) + also


def basis(handbook: Handbook, question: Question) -> Basis:
    """Part the clauses of a question into those that hold its quotation and the others."""
    clauses = [handbook.clause(id) for id in question.clauses]
    return Basis(
        tuple(clause for clause in clauses if question.quote in clause.words),
        tuple(clause for clause in clauses if question.quote not in clause.words),
    )


def _joined(clauses: tuple[Clause, ...]) -> str:
    return "、".join(clause.label for clause in clauses)
