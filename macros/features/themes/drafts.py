"""A draft of themes: words of the document that come back in many duties."""

from __future__ import annotations

from typing import Any

from macros.core.drafting.conditions import is_catch_all
from macros.core.drafting.draft import Draft
from macros.core.drafting.ids import pinyin_ids
from macros.core.drafting.subjects import subjects
from macros.core.handbook import Handbook


def theme_entries(handbook: Handbook) -> list[dict[str, Any]]:
    """Return the entries of `themes.yml`."""
    words = [handbook.words_of(duty) for duty in handbook.duties if duty.asked]
    words = [each for each in dict.fromkeys(words) if not is_catch_all(each)]
    found = subjects(words, [role.term for role in handbook.roles])
    return [
        {"id": id, "name": each.word, "summary": f"条文写有“{each.word}”的职责。", "words": [each.word]}
        for id, each in zip(pinyin_ids((each.word for each in found), "theme"), found, strict=True)
    ]


THEMES_DRAFT = Draft(
    "themes.yml",
    "主题（编者划分）：由程序找出几项职责里都有的词草拟。职责没有写themes的，条文里有words中任何一个词，就归入该主题。",
    theme_entries,
)
