"""A draft of the glossary: phrases in quotation marks, what the document defines, bodies, cited documents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from macros.core.drafting.draft import NOTE, Draft
from macros.core.drafting.ids import pinyin_ids
from macros.core.drafting.words import LEADING, NOUNS_TOO, VERBS, any_of
from macros.core.handbook import Handbook
from macros.core.regulation import Clause, split_sentences

MOST_CLAUSES = 5
"""How many places the comment of an entry names."""

_PHRASE = re.compile("“([^“”]{2,40})”")
_DEFINED = re.compile(
    "(?:^本[^，。；：“”]{1,4}|(?<=；))所称的?(?P<term>[^，。；：“”《》]{2,30})，(?:是指|包括|指)[^。]*?(?=；所称|。|$)"
)
"""One term; a sentence may go on with the next: ……；所称……，是指……。"""

_DOCUMENT = re.compile("《(?:[^《》]|《[^《》]*》)+》(?:[（(][^（）()]{2,30}号[）)])?")
_ENDS = "委员会办公室|领导小组办公室|委员会|办公室|领导小组|指挥部|联席会议|部门|机构|机关"
_BODY = re.compile(f"[\\u4e00-\\u9fff]{{1,24}}?(?:{_ENDS})")
_BEFORE = re.compile(
    f".*(?:{any_of(set(VERBS) - NOUNS_TOO)}|报告|通报|列入|纳入|以下简称|以及|或者|应当|可以|有关|其他|下列|上述|所有|任何|各级|本级|设立|按照|属于|依照|"
    "[的和及与或并由向对经报至在是把将其各就])"
)
_LEADING = re.compile(f"^{any_of(LEADING)}+")
_NOTHING = re.compile(f"(?:本|该|分管|工作|内设|政府|行政|相关)?(?:{_ENDS})|.*等.*|.+[该本].*")
_PART = re.compile("[省市县区乡镇村]")
"""Begins what only ends the name of several: 市、县河长办公室."""


def term_entries(handbook: Handbook) -> list[dict[str, Any]]:
    """Return the entries of `glossary.yml`; what stands in the definition is noted in the document's words."""
    found: dict[str, tuple[str, list[Clause], str]] = {}
    for clause in _pieces(handbook):
        for kind, term, note in _terms(handbook, clause):
            if term == f"《{handbook.regulation.title}》" or (kind == "body" and _is_part(term, handbook)):
                continue
            known = found.setdefault(term, (kind, [], note))
            if clause not in known[1]:
                known[1].append(clause)
            if note and not known[2]:
                found[term] = (kind, known[1], note)
    ids = pinyin_ids(found, "term")
    return [_entry(id, term, *values) for id, (term, values) in zip(ids, found.items(), strict=True)]


def _is_part(name: str, handbook: Handbook) -> bool:
    """Tell whether a name is cut out of a holder's: 城乡建设部门 of 住房和城乡建设部门."""
    return any(name in role.term and name != role.term for role in handbook.roles)


def _entry(id: str, term: str, kind: str, clauses: list[Clause], note: str) -> dict[str, Any]:
    labels = "、".join(clause.label for clause in clauses[:MOST_CLAUSES])
    more = f"等{len(clauses)}处" if len(clauses) > MOST_CLAUSES else ""
    entry: dict[str, Any] = {"id": id, "term": term, "kind": kind, NOTE: f"见{labels}{more}"}
    if note:
        defining = next(
            clause for clause in clauses if note.partition("写明：")[2].rstrip("。") in clause.words
        )
        entry |= {"note": note, "basis": [defining.id]}
    return entry


def _pieces(handbook: Handbook) -> Iterator[Clause]:
    """The paragraphs and items, without what is below them."""
    return (piece for article in handbook.articles for piece in handbook.parts_of(article))


def _terms(handbook: Handbook, clause: Clause) -> Iterator[tuple[str, str, str]]:
    """Yield kind, term and note."""
    plain = _DOCUMENT.sub("", clause.words)
    for sentence in split_sentences(clause.words):
        for found in _DEFINED.finditer(sentence):
            yield "phrase", found["term"], f"{clause.label}写明：{found[0]}。"
    yield from (
        ("phrase", found[1], "") for found in _PHRASE.finditer(plain) if not re.search("[，。；]", found[1])
    )
    yield from (("document", found[0], "") for found in _DOCUMENT.finditer(clause.words))
    for run in re.finditer("(?P<before>.?)(?<![\\u4e00-\\u9fff])(?P<words>[\\u4e00-\\u9fff]+)", plain):
        for found in _BODY.finditer(run["words"]):
            name = _LEADING.sub("", _BEFORE.sub("", found[0]))
            is_part = run["before"] == "、" and run["words"].startswith(name) and _PART.match(name)
            if not _NOTHING.fullmatch(name) and not is_part:
                yield "body", name, ""


GLOSSARY_DRAFT = Draft(
    "glossary.yml",
    "用语、机构和所引文件：由程序从条文里找出引号里的用语、条文解释的用语、机构名称和书名号里的文件。没有写说明的，可以由编者补写，只依据条文。",
    term_entries,
)
