"""What the browser is given: tokens, documents, index, readings."""

from __future__ import annotations

from macros.core.handbook import Handbook
from macros.features.search.documents import document_numbers
from tests.features.search.queries import DEVELOPMENT, FINAL, queries


def test_document_numbers(handbook: Handbook) -> None:
    found = {(code, year, number) for code, year, number, _ in document_numbers(handbook)}
    assert found == {
        ("通政发", "2014", "11"),
        ("国发", "2011", "40"),
        ("京发", "2011", "20"),
        ("京政发", "2013", "38"),
    }


def test_the_query_sets_are_large_and_justified(handbook: Handbook) -> None:
    """At least 100 queries each, ten without an answer, and every right answer exists."""
    for name in (*DEVELOPMENT, FINAL):
        asked = queries(name)
        assert len(asked) >= 100
        assert sum(not query.right for query in asked) >= 10
        for query in asked:
            for answer in query.right:
                if answer.startswith("role:"):
                    handbook.role(answer.removeprefix("role:"))
                elif answer.startswith("principle:"):
                    handbook.principle(answer.removeprefix("principle:"))
                elif answer not in ("outside", "regulation"):
                    handbook.clause(answer)
