"""The document itself."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from macros.core.download import Download, Listing
from macros.core.handbook import Handbook
from macros.features.regulation.paper import regulation_document


def listings(handbook: Handbook) -> Iterator[Listing]:
    """The whole text, to hand out or to mark up."""
    write = partial(regulation_document, handbook)
    file = Download("regulation.docx", "Word文件", "照录全文，供打印、发放", write)
    yield Listing("text", "内容", (("文件全文", (file,)),))
