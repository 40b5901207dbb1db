"""Notices and marks on our papers, and the hash that detects changed words."""

import hashlib

from macros.core.handbook import Handbook

SECRECY = "请勿填写国家秘密、工作秘密。"
"""On every form to fill in."""

BOX = "□"
"""An empty box in every Chinese font (GB 2312); most lack U+2610."""


def basis_line(handbook: Handbook) -> str:
    """The document that a paper is based on, with its number."""
    return f"依据：{handbook.number}《{handbook.regulation.title}》"


def words_hash(words: str) -> str:
    """Return a hash of the words without white space: 16 hex digits of SHA-256.

    Computed at build time, since `crypto.subtle` needs a secure context, which intranet pages lack.
    """
    return hashlib.sha256("".join(words.split()).encode("utf-8")).hexdigest()[:16]
