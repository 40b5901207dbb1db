"""`draft.yml`: the draft of a unit's own measures, which the document asks each unit to make; editorial."""

import re
from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from macros.core.base import Entry, Id, Name, Text
from macros.core.data_file import DataFile
from macros.core.handbook import Handbook
from macros.core.references import ClauseId, ClauseQuote, Defines, LevelId, Prose, ProseLines, Ref

UnitId = Annotated[Id, Ref("单位"), Field(description="单位类别的编号")]

FILLED_IN = ("regulation", "number", "area", "title", "unit", "post", "titles", "basis")
"""What a sentence may leave to be filled in, in braces; beside these, the id of a clause, for its label."""

SLOTS = ("unit", "titles")
"""Those that the form fills in, so that they are blanks themselves."""

_PIECES = re.compile(r"(〔[^〕]*〕|\{[^{}]*\})")


class Quotation(Entry, title="一处引文"):
    """Words of the document, shown as such."""

    clause: ClauseId
    quote: ClauseQuote | None = Field(None, description="逐字引用的文字；空的，是整条")
    units: tuple[UnitId, ...] = Field((), description="供哪些单位类别使用；空的，是全部")


class DraftUnit(Entry, title="一种单位"):
    """A kind of unit that makes such measures."""

    id: Annotated[Id, Defines("单位")] = Field(description="单位类别的编号")
    name: Name = Field(description="名称")
    level: LevelId = Field(description="其各岗位所在的层级")
    area: ClauseQuote = Field(description="负责的范围，逐字")
    """What it is responsible for, as the clause that asks for the measures calls it; verbatim."""


class DraftArticle(Entry, title="一条"):
    """An article of the draft: our sentence, and the words of the document below it."""

    text: Prose = Field(description="编者的文字")
    """Ours; 〔…〕 is a blank for the unit to fill, {…} is filled in (see `FILLED_IN`)."""

    each: Literal["post", "outside"] | None = Field(
        None, description="按什么重复：post是该层级每个岗位一条；outside是条文没有规定的岗位一条"
    )
    """post: one article for each post of the unit's level; outside: that of the posts which the document
    does not provide for."""

    quotes: tuple[Quotation, ...] = Field((), description="照录的条文")
    units: tuple[UnitId, ...] = Field((), description="供哪些单位类别使用；空的，是全部")


class DraftChapter(Entry, title="一章"):
    title: Prose = Field(description="章名")
    articles: tuple[DraftArticle, ...] = Field(min_length=1, description="各条")


class DraftTable(Entry, title="一张职责表"):
    """A table of duties that the unit fills in."""

    title: Prose = Field(description="表名")
    hint: Prose = Field(description="填写说明")
    columns: tuple[Annotated[Text, Field(description="一栏")], ...] = Field(
        min_length=2, max_length=2, description="栏目"
    )
    """An office, its duties."""


class MembersTable(DraftTable):
    columns: tuple[Annotated[Text, Field(description="一栏")], ...] = Field(
        min_length=5, max_length=5, description="栏目"
    )
    """Name, post, field of work, the document's words, the unit's own."""


class CoverNote(Entry, title="一种文书"):
    """文书: what the measures are sent with; the unit chooses its kind."""

    id: Annotated[Id, Defines("文书")]
    name: Text = Field(description="文种")
    use: Prose = Field(description="什么时候用")
    title: ProseLines = Field(max_length=200, description="标题；可以分行")
    paragraphs: tuple[Annotated[Prose, Field(description="一段")], ...] = Field(
        min_length=1, description="正文"
    )
    letter: bool = Field(True, description="是否写主送机关和落款；随材料附送的清单不写")


class DraftFile(Entry, title="本单位制度的草稿，编者整理；〔〕是由单位填写的空白，{}是自动填入的内容"):
    """`draft.yml`."""

    clause: ClauseId = Field(description="要求建立制度的条款")
    title: ClauseQuote = Field(max_length=80, description="制度的名称，逐字")
    short: Text = Field(description="第二次起怎样称本文件")
    warning: tuple[Annotated[Prose, Field(description="一段")], ...] = Field(
        min_length=1, description="使用前的提示"
    )
    legend: Prose = Field(description="原文、空白和编者文字怎样区分")
    demand: Prose | None = Field(None, description="该条款要求写明什么，接在“要求”之后；没有写的为null")
    outside_titles: tuple[Annotated[Text, Field(description="一种职务")], ...] = Field(
        (), description="条文没有规定的岗位，举例"
    )
    outside: Prose = Field(description="条文没有规定的岗位，职责由谁明确")
    outside_note: Prose = Field(description="表里代替原文的话")
    addressee: Quotation = Field(description="报送给谁")
    enclosures: tuple[Annotated[Prose, Field(description="一件")], ...] = Field(
        min_length=1, description="公文的附件"
    )
    cover_hint: Prose = Field(description="公文的填写说明")
    choose: Prose = Field(description="空白草稿里关于选用公文的话")
    """What the blank draft says beside: it holds a cover note of each kind."""

    units: tuple[DraftUnit, ...] = Field(min_length=1, description="单位类别")
    chapters: tuple[DraftChapter, ...] = Field(min_length=1, description="各章")
    members: MembersTable = Field(description="领导班子成员职责表")
    offices: DraftTable = Field(description="内设机构职责表")
    notes: tuple[CoverNote, ...] = Field(min_length=1, description="报送备案的文书")

    def quotations(self) -> Iterator[Quotation]:
        yield self.addressee
        for chapter in self.chapters:
            for article in chapter.articles:
                yield from article.quotes

    def sentences(self) -> Iterator[tuple[Entry, str, str]]:
        """Yield every sentence of ours as (entry, key, text)."""
        for index, text in enumerate(self.warning):
            yield self, f"warning[{index}]", text
        for index, text in enumerate(self.enclosures):
            yield self, f"enclosures[{index}]", text
        for key in ("legend", "outside", "outside_note", "cover_hint", "choose"):
            yield self, key, getattr(self, key)
        for chapter in self.chapters:
            yield chapter, "title", chapter.title
            for article in chapter.articles:
                yield article, "text", article.text
        for table in (self.members, self.offices):
            yield table, "title", table.title
            yield table, "hint", table.hint
        for note in self.notes:
            for key in ("use", "title"):
                yield note, key, getattr(note, key)
            for index, text in enumerate(note.paragraphs):
                yield note, f"paragraphs[{index}]", text


def split_blanks(text: str) -> list[str]:
    """Cut a sentence into its words, its blanks (〔…〕) and its places ({…}), in their order."""
    return [piece for piece in _PIECES.split(text) if piece]


DRAFT_YML: DataFile[DraftFile] = DataFile(
    "draft.yml", DraftFile, purpose="可以起草本单位的办法；有自查题的，还可以按单位把各人的自查表打包"
)


def short_name(handbook: Handbook) -> str:
    """How a paper that has named the document calls it from then on."""
    draft: DraftFile | None = handbook.parts.get(DRAFT_YML.name)
    return draft.short if draft else handbook.edition.itself
