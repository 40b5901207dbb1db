"""Sentences and marks that stand on papers of ours, and the hash that tells whether words have changed."""

from __future__ import annotations

import hashlib

from macros.core.handbook import Handbook

SECRECY = "请勿填写国家秘密、工作秘密。"
"""Stands on every form that one fills in."""

BOX = "□"
"""An empty box that every Chinese font has (GB 2312); U+2610 is missing from most."""


def basis_line(handbook: Handbook) -> str:
    """Which document a paper of ours follows, with its number."""
    return f"依据：{handbook.regulation.document_number}《{handbook.regulation.title}》"


def words_hash(words: str) -> str:
    """Return 16 hex digits that change when the words do (SHA-256); white space does not count.

    Made at build time: an intranet page is no secure context, so the browser cannot hash.
    """
    return hashlib.sha256("".join(words.split()).encode("utf-8")).hexdigest()[:16]
