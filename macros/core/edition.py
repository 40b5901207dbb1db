"""`edition.yml`: the handbook as a publication of ours."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

from pydantic import Field, StringConstraints

from macros.core.base import Entry, Text


class Edition(Entry):
    """`edition.yml`: the handbook as a publication of ours."""

    name: Text
    subtitle: Text
    subject: Text
    """What the duties are about, as headings and descriptions name it."""

    description: Text
    status: Text
    """The one status line that stands on every page, print and download."""

    status_short: Annotated[str, Field(min_length=1, max_length=24)]
    """The same in a few words, for the foot of a slide, whose first and last slide carry the whole."""

    outside: Text
    """What is said of a title or question that the document does not provide for."""

    outside_open: Text
    """What is said, behind its name, of a title that the clauses beside it may mean or not."""

    edited: Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$")]
    """Day of the edition (ISO 8601); all dates in built files come from it."""

    @property
    def time(self) -> datetime:
        """The moment that all built files name as that of their making: midnight (UTC) of the edition's day."""
        return datetime.fromisoformat(self.edited).replace(tzinfo=UTC)
