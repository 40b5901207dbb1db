"""A text as it is followed: passages, the smallest clauses that hold words of their own, and their sentences."""

from collections.abc import Iterator
from functools import cached_property

from macros.core.regulation import Clause, Regulation
from macros.core.ties import group, spread


class Text:
    """The clauses of one edition."""

    def __init__(self, regulation: Regulation) -> None:
        self.regulation = regulation
        self.clauses = {clause.id: clause for clause in regulation.clauses()}

    @cached_property
    def _below(self) -> dict[str | None, tuple[Clause, ...]]:
        return group(self.clauses.values(), lambda clause: clause.parent)

    def sentences(self, clause: Clause) -> tuple[Clause, ...]:
        """The sentences of a passage; of one of a single sentence, itself."""
        found = tuple(each for each in self._below.get(clause.id, ()) if each.kind == "sentence")
        return found or (clause,)

    @cached_property
    def passages(self) -> tuple[Clause, ...]:
        """The paragraphs, items and what is below them, as far as they hold no others, in the order of the text."""
        holding = {clause.parent for clause in self.clauses.values() if clause.kind != "sentence"}
        return tuple(
            clause
            for clause in self.clauses.values()
            if clause.kind != "sentence" and clause.id not in holding
        )

    def passage_of(self, clause: Clause) -> Clause | None:
        """The passage that a clause is, or is a sentence of; None for one that holds several."""
        whole = self.clauses[clause.parent or ""] if clause.kind == "sentence" else clause
        return whole if whole.id in self._places else None

    @cached_property
    def _places(self) -> dict[str, int]:
        return {clause.id: place for place, clause in enumerate(self.passages)}

    def place(self, id: str) -> int:
        """Where a passage stands among the passages."""
        return self._places[id]

    def is_passage(self, id: str) -> bool:
        return id in self._places

    def within(self, clause: Clause) -> tuple[Clause, ...]:
        """The passages of a clause; of a sentence, the passage that it stands in."""
        if passage := self.passage_of(clause):
            return (passage,)
        return self._held.get(clause.id, ())

    @cached_property
    def _held(self) -> dict[str, tuple[Clause, ...]]:
        """What holds passages -> these."""
        return spread((holder.id, each) for each in self.passages for holder in self.around(each))

    def around(self, clause: Clause) -> Iterator[Clause]:
        """Yield what holds a passage, from the nearest to the article."""
        while clause.parent:
            clause = self.clauses[clause.parent]
            yield clause

    def lead_of(self, passage: Clause) -> Clause | None:
        """The paragraph before the list that an item stands in; None of what is no item."""
        if passage.kind not in ("item", "subitem"):
            return None
        lead = None
        for each in self._below[passage.parent]:
            if each.id == passage.id:
                break
            lead = each if each.kind == "paragraph" else lead
        return lead
