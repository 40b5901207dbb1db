"""The blank draft of each kind of unit's own measures."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from macros.core.download import Download, Listing
from macros.core.handbook import Handbook
from macros.features.draft.model import DRAFT_YML, DraftUnit
from macros.features.draft.paper import blank_draft


def draft_download(handbook: Handbook, unit: DraftUnit) -> Download:
    write = partial(blank_draft, handbook, unit)
    return Download(f"draft-{unit.id}.docx", "Word空白草稿", "制度文本、两张职责表、报送备案的公文", write)


def listings(handbook: Handbook) -> Iterator[Listing]:
    """A row a kind of unit."""
    units = handbook.part(DRAFT_YML).units
    rows = tuple((unit.name, (draft_download(handbook, unit),)) for unit in units)
    yield Listing("draft", "岗位", rows)
