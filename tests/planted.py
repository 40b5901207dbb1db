"""Marked entries with a word of their own, planted into every list of every data file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

WORD = "磐石暗号"
"""Stands in no data and in no page."""

NEVER = ("regulation.yml", "judged.yml")
"""Files whose entries are nobody's drafts."""

ENTRY = {
    "unedited": True,
    "id": "planted",
    "name": WORD,
    "term": WORD,
    "question": WORD,
    "title": WORD,
    "text": WORD,
}


def plant(folder: Path) -> int:
    """Add an entry to every list of entries of every file; return how many."""
    count = 0
    for path in sorted(folder.glob("*.yml")):
        if path.name in NEVER:
            continue
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        count += _into(data)
        path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return count


def _into(value: Any) -> int:
    if isinstance(value, dict):
        return sum(map(_into, list(value.values())))
    if not isinstance(value, list) or not any(isinstance(each, dict) for each in value):
        return 0
    count = sum(map(_into, value))
    value.insert(len(value) // 2, dict(ENTRY))
    value.append(dict(ENTRY))
    return count + 2
