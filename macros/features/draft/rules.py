"""In the draft of a unit's own measures, placeholders resolve and our sentences add no rules."""

import re
from collections.abc import Iterator

from macros.core.base import Entry
from macros.core.handbook import Handbook
from macros.core.location import Finding, at
from macros.features.draft.model import DRAFT_YML, FILLED_IN, SLOTS, split_blanks

FILE = "draft.yml"


def check_draft(handbook: Handbook) -> Iterator[Finding]:
    """Yield units without posts, unknown placeholders, and sentences that add rules."""
    draft = handbook.part(DRAFT_YML)
    for unit in draft.units:
        if not handbook.posts_at(unit.level):
            yield at(FILE, unit, "level"), f"层级“{unit.level}”没有岗位"
    for entry, key, text in draft.sentences():
        yield from _places(handbook, entry, key, text)
        yield from _own_words(handbook, entry, key, text)


def _places(handbook: Handbook, entry: Entry, key: str, text: str) -> Iterator[Finding]:
    each = getattr(entry, "each", None)
    for name in re.findall(r"\{([^{}]*)\}", text):
        if name not in FILLED_IN and name not in handbook.clauses:
            yield at(FILE, entry, key), f"“{{{name}}}”填不上：没有这个条款，也不是{'、'.join(FILLED_IN)}"
        elif (name == "titles" and not each) or (name in ("post", "basis") and each != "post"):
            yield at(FILE, entry, key), f"“{{{name}}}”只用在写了each的条里"
        elif name in SLOTS and any(
            f"{{{name}}}" in piece for piece in split_blanks(text) if piece[0] == "〔"
        ):
            yield at(FILE, entry, key), f"“{{{name}}}”不能放在〔〕里面"
    if text.count("〔") != text.count("〕"):
        yield at(FILE, entry, key), "空白的括号“〔〕”没有配对"


def _own_words(handbook: Handbook, entry: Entry, key: str, text: str) -> Iterator[Finding]:
    for word in (*handbook.wording.cadence_terms, *handbook.wording.rule_words):
        if word in text:
            yield at(FILE, entry, key), f"起草用语不代拟时限和规定，请删去“{word}”或者改为引用条款"
            break
