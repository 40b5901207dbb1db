"""The draft of a unit's own measures quotes verbatim, and its own sentences lay nothing down."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.core.base import Entry
from macros.core.handbook import Handbook
from macros.core.location import Finding, at
from macros.features.draft.model import DRAFT_YML, PLACES, SLOTS, split_places

FILE = "draft.yml"


def check_draft(handbook: Handbook) -> Iterator[Finding]:
    """Yield wrong quotations, places that nothing fills, and words that would be rules of ours."""
    draft = handbook.part(DRAFT_YML)
    asking = handbook.clause(draft.clause)
    for entry, key in ((draft, "title"), *((unit, "area") for unit in draft.units)):
        if getattr(entry, key) not in asking.words:
            yield at(FILE, entry, key), f"{asking.label}里没有“{getattr(entry, key)}”这几个字"
    for quotation in draft.quotations():
        clause = handbook.clause(quotation.clause)
        if quotation.quote is not None and quotation.quote not in clause.words:
            yield (
                at(FILE, quotation, "quote"),
                f"quote与{clause.label}的文字不一致：引作“{quotation.quote}”，条文为“{clause.words}”",
            )
    for unit in draft.units:
        if not any(post.level == unit.level for post in handbook.posts):
            yield at(FILE, unit, "level"), f"层级“{unit.level}”没有领导岗位"
    whole = "".join(clause.words for clause in handbook.clauses.values() if not clause.parent)
    for entry, key, text in draft.sentences():
        yield from _places(handbook, entry, key, text)
        yield from _own_words(handbook, entry, key, text, whole)


def _places(handbook: Handbook, entry: Entry, key: str, text: str) -> Iterator[Finding]:
    each = getattr(entry, "each", None)
    for name in re.findall(r"\{([^{}]*)\}", text):
        if name not in PLACES and name not in handbook.clauses:
            yield at(FILE, entry, key), f"“{{{name}}}”填不上：没有这个条款，也不是{'、'.join(PLACES)}"
        elif (name == "titles" and not each) or (name in ("post", "basis") and each != "post"):
            yield at(FILE, entry, key), f"“{{{name}}}”只用在写了each的条里"
        elif name in SLOTS and any(
            f"{{{name}}}" in piece for piece in split_places(text) if piece[0] == "〔"
        ):
            yield at(FILE, entry, key), f"“{{{name}}}”不能放在〔〕里面"
    if text.count("〔") != text.count("〕"):
        yield at(FILE, entry, key), "空白的括号“〔〕”没有配对"


def _own_words(handbook: Handbook, entry: Entry, key: str, text: str, whole: str) -> Iterator[Finding]:
    for quoted in re.findall("“([^“”]+)”", text):
        if quoted not in whole:
            yield at(FILE, entry, key), f"文件里没有“{quoted}”这几个字，不能加引号"
    for word in (*handbook.wording.cadence_terms, *handbook.wording.rule_words):
        if word in text:
            yield at(FILE, entry, key), f"起草用语不代拟时限和规定，请删去“{word}”或者改为引用条款"
            break
