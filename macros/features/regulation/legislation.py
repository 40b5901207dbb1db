"""The document as linked data (schema.org's Legislation), made of what the data says of it and of nothing else."""

import re
from datetime import date
from typing import Any

from macros.core.edition import KINDS
from macros.core.handbook import Handbook

_DAY = re.compile("([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日")


def legislation(handbook: Handbook) -> dict[str, Any]:
    """Return JSON-LD: the name, the number, the day, who issued it. Of its legal force nothing is said, as nothing is known."""
    regulation = handbook.regulation
    issuer = regulation.said("issuer")
    kind = KINDS.search(regulation.title)
    values = {
        "@context": "https://schema.org",
        "@type": "Legislation",
        "identifier": handbook.id,
        "name": regulation.title,
        "legislationIdentifier": regulation.said("document_number"),
        "legislationType": kind and kind[1],
        "legislationDate": _iso(regulation.said("issued")),
        "legislationPassedBy": issuer and {"@type": "Organization", "name": issuer},
        "inLanguage": "zh-CN",
    }
    return {name: value for name, value in values.items() if value}


def _iso(words: str | None) -> str | None:
    """2014年3月12日 -> 2014-03-12; None for a day that is written otherwise."""
    found = _DAY.fullmatch(words or "")
    try:
        return date(*map(int, found.groups())).isoformat() if found else None
    except ValueError:
        return None
