"""`inspection.yml`: what a committee looks at when it inspects, item by item; editorial."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from macros.core.base import Entry, Id, Text
from macros.core.data_file import DataFile
from macros.core.handbook import Handbook, find
from macros.core.references import ClauseId, ClauseQuote, Defines, DocumentQuote, Prose, Ref, RoleId


class InspectionItem(Entry, title="一个项目"):
    """A question about one span of a clause, with the three answers that it can have beside 不适用."""

    id: Annotated[Id, Defines("检查项目")]
    """Findings are kept under it, so that it is never changed nor used again."""

    clause: ClauseId = Field(description="依据的条款")
    question: Text = Field(description="问题")
    quote: ClauseQuote = Field(description="所问的文字，逐字")
    answers: tuple[Annotated[Text, Field(description="一种结果")], ...] = Field(
        min_length=3, max_length=3, description="三种结果：做到、部分做到、没有做到"
    )
    posts: bool = Field(False, description="检查发现是否可以引用该层级各岗位的条款")
    basis: tuple[ClauseId, ...] = Field((), description="检查发现还可以引用的条款")


class Inspector(Entry, title="一个检查单位"):
    """A committee that inspects, and what it looks at."""

    id: Annotated[Id, Defines("检查单位")]
    role: RoleId = Field(description="检查单位，见roles")
    clause: ClauseId = Field(description="依据的条款")
    quote: ClauseQuote = Field(description="要求检查的文字，逐字")
    kinds: tuple[Annotated[Id, Ref("单位类别")], ...] = Field(
        min_length=1, description="检查哪些单位类别，见office的kinds"
    )
    notes: tuple[Annotated[Prose, Field(description="一段")], ...] = Field(
        min_length=1, description="问什么、不问什么和理由"
    )
    opinion_note: Prose = Field(description="整改意见的依据")
    items: tuple[InspectionItem, ...] = Field(min_length=1, description="检查项目")


class InspectionFile(Entry, title="监督检查记录表，编者整理"):
    """`inspection.yml`."""

    record: Prose = Field(max_length=80, description="记录表的名称")
    opinion: Prose = Field(max_length=80, description="整改意见草稿的名称")
    subject: DocumentQuote = Field(description="检查的内容，逐字")
    opinion_lead: Prose = Field(description="整改意见开头的话；{}是自动填入的内容")
    """The sentence before the findings; {unit}, {date} and {inspector} are typed, {regulation}, {number}
    and {subject} are known; a clause's id gives its label."""

    hint: Prose = Field(description="给检查人员的说明")
    """What the draft of an opinion says to the person who finishes it."""

    inspectors: tuple[Inspector, ...] = Field(min_length=1, description="由谁检查")

    def sentences(self) -> Iterator[tuple[Entry, str, str]]:
        """Yield every sentence of ours as (entry, key, text); questions have a rule of their own."""
        for key in ("record", "opinion", "opinion_lead", "hint"):
            yield self, key, getattr(self, key)
        for inspector in self.inspectors:
            yield inspector, "opinion_note", inspector.opinion_note
            for index, note in enumerate(inspector.notes):
                yield inspector, f"notes[{index}]", note


INSPECTION_YML: DataFile[InspectionFile] = DataFile(
    "inspection.yml", InspectionFile, purpose="有监督检查记录表和整改意见草稿（也要有单位类别）"
)


def find_inspector(handbook: Handbook, id: str) -> Inspector:
    return find("检查单位", {each.id: each for each in handbook.part(INSPECTION_YML).inspectors}, id)
