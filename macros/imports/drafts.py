"""What an import writes: the document's two files, and drafts of the three that a person goes on with.

An entry of roles and duties bears the mark 待编辑, with which no built site has it; `edition.yml` names in comments
what to look at.
"""

from __future__ import annotations

import re
from typing import Any

from macros.core.drafting.conditions import is_catch_all
from macros.core.drafting.draft import NOTE, dumped, file_text
from macros.core.drafting.statements import statements
from macros.core.drafting.times import cadences
from macros.core.edition import KINDS
from macros.core.regulation import Regulation
from macros.core.unedited import NAME
from macros.imports.holders import Given, Holder
from macros.imports.leads import is_body, is_power

LONGEST_TITLE = 28
LONGEST_SUBJECT = 80
_CITATION = re.compile("(?:本[^，。；：本]{1,4})?第[一二三四五六七八九十百零〇0-9]+条.*")
_KIND = re.compile(
    "(?:的?(?:实施|若干|暂行|管理)*(?:条例|办法|规定|细则|制度|意见|方案|规则|决定|通知|法))?(?:[（(].{1,6}[）)])?$"
)
_WRAPPING = re.compile(
    "^(?:国务院|[^，。《》“”]{1,12}?(?:自治区|自治州|省|市|区|县|旗|乡|镇))?(?:人民政府|办公厅|办公室)?(?:关于)?(?:印发)?"
)


def regulation_yml(regulation: Any) -> str:
    """Return `regulation.yml`."""
    return (
        "# 文件全文，一字不改；与 source.txt 逐字核对（只有空白可以不同）。由导入生成。\n"
        "# 条、款、项的序号由位置得出，不必写出；每条写 number 以便查找。\n" + dumped(regulation)
    )


def roles_yml(holders: list[Holder]) -> str:
    """Return `roles.yml`: to whom the document gives a list or a sentence."""
    head = (
        "岗位。以下由“……履行下列职责：”“……负责……”这样的句子列出，term引自条款；没有列出的岗位请自己补上。\n"
        "id可以改成更好认的，duties.yml里一起改；发布以后不能再改。"
    )
    return file_text(head, {"roles": [_role(each) for each in holders]})


def _role(holder: Holder) -> dict[str, Any]:
    """Of people it is open whether they are one post or many, so that they are a group until somebody says so."""
    body = is_body(holder.term)
    note = "核对kind" if body else "核对kind：岗位写post，人员范围写group"
    entry = {
        "id": holder.id,
        "kind": "body" if body else "group",
        "term": holder.term,
        "clause": holder.clause,
    }
    entry |= {"name": holder.short} if holder.short else {}
    return entry | ({"named_in": list(holder.named_in)} if holder.named_in else {}) | {NOTE: note}


def duties_yml(holders: list[Holder]) -> str:
    """Return `duties.yml`: an entry for whatever a clause gives to a holder."""
    head = "职责。以下是“……履行下列职责：”之后的各项，和“……负责……”“……应当……”这样的句子；title是其中的几个字。"
    return file_text(head, [_duty(holder, given) for holder in holders for given in holder.items])


def _duty(holder: Holder, given: Given) -> dict[str, Any]:
    entry: dict[str, Any] = {"id": given.clause, "clause": given.clause, "role": holder.id}
    if given.part:
        entry["words"] = given.words
    entry["title"] = _title(given.words)
    if is_catch_all(given.words):
        entry["catch_all"] = True
    if is_power(given.words):
        entry["power"] = True
    return entry | {"cadences": cadences(given.words), NOTE: "核对title、cadences"}


def _title(words: str) -> str:
    """Return what is asked first, as far as a title is long."""
    if is_catch_all(words):
        return _cut(words.rstrip("。；"))
    asked = statements(words)[0].words
    return _cut(asked if asked in words else words)


def _cut(words: str) -> str:
    """Of a citation a title says nothing: it would have to be about that clause."""
    words = _CITATION.sub("…", words)
    return words if len(words) <= LONGEST_TITLE else f"{words[: LONGEST_TITLE - 1]}…"


def edition_yml(regulation: Regulation, edited: str) -> str:
    """Return `edition.yml`: the title and what says nothing of our own; of the document's force nothing is known."""
    kind = KINDS.search(regulation.title)
    cited, itself = f"《{regulation.title}》", f"本{kind[1] if kind else '文件'}"
    unverified = "现行效力未经核实，以正式文本为准"
    entry = {
        "name": "岗责手册",
        "subtitle": regulation.title,
        "subject": _subject(regulation.title),
        "description": f"依据{cited}整理的岗位职责手册",
        "status": f"本手册依据{cited}编制，现行效力未经核实；以正式文本为准",
        "status_short": unverified,
        "status_spoken": f"说明一点：我们用的文本，{unverified}。",
        "outside": f"{itself}没有写到，不等于没有职责",
        "outside_advice": "请按现行有关规定执行，或者向本单位了解。",
        "outside_open": f"{itself}没有为其单列职责；是否属于有关条款所称的人员，请对照下列条文。",
        "edited": edited,
    }
    head = f"# 本手册作为出版物的说明，全部是编者整理。{NAME}：各项都请核对；subject是职责的事项名称，取自标题。\n"
    return head + dumped(entry)


def _subject(title: str) -> str:
    """Return what a title says that the document is about: of 示例市岸线保护条例（试行） it is 岸线保护."""
    bare = _WRAPPING.sub("", _KIND.sub("", title)) or title
    return bare[:LONGEST_SUBJECT]
