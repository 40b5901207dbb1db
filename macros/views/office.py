"""What the office's pages need to know beside what is typed there."""

from __future__ import annotations

from typing import Any

from macros.model import Handbook


def kinds_data(handbook: Handbook) -> list[dict[str, Any]]:
    """Return the kinds of unit as the browser proposes them: name and endings."""
    return [{"name": kind.name, "endings": list(kind.endings)} for kind in handbook.office.kinds]
