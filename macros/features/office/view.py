"""What the list of units needs to know beside what is typed there."""

from typing import Any

from macros.core.handbook import Handbook
from macros.features.office.model import OFFICE_YML, find_kind


def kinds_data(handbook: Handbook) -> list[dict[str, Any]]:
    """Return the kinds of unit as the browser proposes them: name, endings, and what their neighbours tell."""
    return [
        {
            "name": kind.name,
            "endings": list(kind.endings),
            "unless": list(kind.unless),
            "beside": find_kind(handbook, kind.beside).name if kind.beside else "",
            "besideEndings": list(kind.beside_endings),
            "alike": list(kind.alike),
            "hasLevel": bool(kind.level),
        }
        for kind in handbook.part(OFFICE_YML).kinds
    ]
