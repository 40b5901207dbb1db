"""What an import writes: the document's two files, and drafts of the three that a person goes on with.

A draft's entry stands below a comment that begins with 待编辑. Comments are no data, so that the mark reaches no
site; what only a person can say is left out, so that `check` asks for it.
"""

from __future__ import annotations

from typing import Any

import yaml

from macros.core.edition import KINDS
from macros.core.regulation import Regulation
from macros.imports.holders import Given, Holder

TODO = "待编辑"

_BODIES = ("人民政府", "办事处", "办公室", "委员会", "部门", "机构", "单位", "管理局")


class _Dumper(yaml.SafeDumper):
    """Indents lists below their key, as people write them here."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


def regulation_yml(regulation: Any) -> str:
    """Return `regulation.yml`."""
    return (
        "# 文件全文，一字不改；与 source.txt 逐字核对（只有空白可以不同）。由导入生成。\n"
        "# 条、款、项的序号由位置得出，不必写出；每条写 number 以便查找。\n" + _dumped(regulation)
    )


def roles_yml(holders: list[Holder]) -> str:
    """Return `roles.yml`: whom the document gives a list."""
    head = (
        "# 岗位。以下由“……履行下列职责：”这样的句子列出，文字都引自条款；没有列出的岗位请自己补上。\n"
        f"# 每一条核对、补全以后，删去它上面“{TODO}”的一行。id可以改成更好认的，duties.yml里一起改；发布以后不能再改。\n"
    )
    if not holders:
        return f"{head}roles: []\n"
    entries = []
    for each in holders:
        is_body = each.term.endswith(_BODIES)
        entry = {"id": each.id, **({"kind": "body"} if is_body else {}), "term": each.term}
        wanted = "核对kind" if is_body else "补上kind（post岗位、group人员范围、body单位或者机构）"
        entries.append(_entry(entry | {"clause": each.clause}, wanted, "  "))
    return f"{head}roles:\n{''.join(entries)}"


def duties_yml(holders: list[Holder]) -> str:
    """Return `duties.yml`: an entry for each item of those lists."""
    head = (
        "# 职责。以下是“……履行下列职责：”之后的各项，title是该项的开头几个字。\n"
        f"# 每一条核对、补全以后，删去它上面“{TODO}”的一行。\n"
    )
    entries = [_duty(holder, item) for holder in holders for item in holder.items]
    return head + ("".join(entries) or "[]\n")


def _duty(holder: Holder, item: Given) -> str:
    entry = {"id": item.clause, "clause": item.clause, "role": holder.id}
    entry |= {"title": item.title} if item.title else {}
    return _entry(entry, "补上themes、cadences" if item.title else "补上title、themes、cadences", "")


def edition_yml(regulation: Regulation, edited: str) -> str:
    """Return `edition.yml`: the title and what says nothing of our own; of the document's force nothing is known."""
    kind = KINDS.search(regulation.title)
    cited, itself = f"《{regulation.title}》", f"本{kind[1] if kind else '文件'}"
    unverified = "现行效力未经核实，以正式文本为准"
    entry = {
        "name": "岗责手册",
        "subtitle": regulation.title,
        "description": f"依据{cited}整理的岗位职责手册",
        "status": f"本手册依据{cited}编制，现行效力未经核实；以正式文本为准",
        "status_short": unverified,
        "status_spoken": f"说明一点：我们用的文本，{unverified}。",
        "outside": f"{itself}没有写到，不等于没有职责",
        "outside_advice": "请按现行有关规定执行，或者向本单位了解。",
        "outside_open": f"{itself}没有为其单列职责；是否属于有关条款所称的人员，请对照下列条文。",
        "edited": edited,
    }
    return (
        f"# 本手册作为出版物的说明，全部是编者整理。{TODO}：各项都请核对。\n"
        f"# {TODO}：补上职责的事项名称，去掉前面的“# ”。\n# subject:\n" + _dumped(entry)
    )


def _entry(entry: dict[str, Any], wanted: str, indent: str) -> str:
    lines = [f"# {TODO}：{wanted}", *_dumped([entry]).splitlines()]
    return "".join(f"{indent}{line}\n" for line in lines)


def _dumped(value: Any) -> str:
    dumped: str = yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=2**31)
    return dumped
