"""The document itself."""

from __future__ import annotations

from macros.core.download import Download

REGULATION = "regulation.docx"


def regulation_download() -> Download:
    """The whole text, to hand out or to mark up."""
    return Download(REGULATION, "Word文件", "照录全文，供打印、发放")
