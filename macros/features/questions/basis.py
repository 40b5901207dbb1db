"""How the clauses of a question are cited wherever its answer is explained."""

from dataclasses import dataclass

from macros.core.handbook import Handbook
from macros.core.regulation import Clause
from macros.features.questions.entailment.question import Question


@dataclass(frozen=True)
class Basis:
    """The clauses of a question in its own order; `basis.js` splits them the same way."""

    held: tuple[Clause, ...]
    """Those that contain the question's quotation; at least one."""

    also: tuple[Clause, ...]
    """Further reading: articles without the quotation, or clauses cited against a distractor."""

    @property
    def label(self) -> str:
        """第四条第（三）项、第十条第（三）项; those without the quotation in brackets: 第十条第（六）项（参见第四条）."""
        also = f"（参见{_joined(self.also)}）" if self.also else ""
        return _joined(self.held) + also


def basis(handbook: Handbook, question: Question) -> Basis:
    """Split the clauses of a question by whether they contain its quotation."""
    clauses = [handbook.clause(id) for id in question.clauses]
    return Basis(
        tuple(clause for clause in clauses if question.quote in clause.words),
        tuple(clause for clause in clauses if question.quote not in clause.words),
    )


def _joined(clauses: tuple[Clause, ...]) -> str:
    return "、".join(clause.label for clause in clauses)
