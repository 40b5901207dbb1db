"""`documents.yml`: documents around this one, and where each was read; editorial, and no part of the document."""

import re
from typing import Annotated, Literal, Self

from pydantic import Field, field_validator, model_validator

from macros.core.base import Day, Distinct, Entry, Id, Name, Text
from macros.core.data_file import DataFile
from macros.core.handbook import Handbook
from macros.core.references import ClauseId, ClauseQuote, Defines, ElsewhereText

ADDRESS = "around.html"

WEB = r"https?://[^\s<>\"]+"

RELATIONS = (("cited", "所引的文件"), ("later", "后来的法律、法规和文件"), ("bodies", "机构的变化"))
"""(relation, how the page calls those of it)."""


class Bearing(Entry, title="与一个条款的关系"):
    """A clause that a document bears on, and how that is known."""

    clause: ClauseId
    quote: ClauseQuote | None = Field(None, description="条款中与它有关的文字，逐字；没有写的为null")
    how: ElsewhereText = Field(max_length=200, description="关系是怎样认定的")


class Saying(Entry, title="那件文件里的一处文字，不是本文件的内容"):
    """Words of the other document, as they stood where it was read."""

    place: ElsewhereText = Field(max_length=40, description="在那件文件的哪里")
    words: ElsewhereText = Field(max_length=300, description="那件文件的文字")


class Event(Entry, title="一个日期"):
    """What happened to the other document on a day: 通过, 施行."""

    what: Name = Field(description="这一天发生了什么")
    on: Day = Field(description="日期")


class Reading(Entry, title="在哪里查到的"):
    """A page on which the other document was read, or on which it is merely named."""

    source: ElsewhereText = Field(max_length=120, description="页面是谁的、叫什么")
    address: Text = Field(max_length=400, description="页面的网址")
    on: Day = Field(description="查阅的日期")
    page: Literal["official", "kept", "copy"] = Field(
        description="official官方页面、kept官方网站页面的留存件、copy转载件"
    )
    extent: Literal["text", "part", "mention"] = Field(
        description="text读到全文、part读到一部分、mention只在其中见到名称等"
    )
    part: ElsewhereText | None = Field(
        None, max_length=80, description="读到的是哪一部分，或者见到了什么；没有写的为null"
    )

    @field_validator("address")
    @classmethod
    def _is_of_the_web(cls, value: str) -> str:
        if not re.fullmatch(WEB, value):
            raise ValueError(f"address写的“{value}”不是网址；以http://或者https://开头，中间没有空格")
        return value


class RelatedDocument(Entry, title="文件以外的一件文件，编者整理"):
    """A document around this one; of what was not read, nothing is said but its name and number."""

    id: Annotated[Id, Defines("有关文件")]
    relation: Literal["cited", "later", "bodies"] = Field(
        description="cited文件所引、later后来的、bodies机构的变化"
    )
    name: ElsewhereText = Field(max_length=120, description="全称，不写书名号")
    short: Name | None = Field(None, description="简称，没有写的为null")
    number: Name | None = Field(None, description="文号，不知道的为null")
    issuer: Name | None = Field(None, description="制定机关，不知道的为null")
    dates: tuple[Event, ...] = Field((), description="通过、公布、施行等日期，只写查到的")
    bears: tuple[Bearing, ...] = Field(min_length=1, description="与哪些条款有关")
    says: tuple[Saying, ...] = Field((), description="查到的文字")
    note: ElsewhereText | None = Field(None, max_length=300, description="编者的说明，没有写的为null")
    reads: tuple[Reading, ...] = Field((), description="在哪里查到的；没有的，只列名称和文号")
    found_by: Distinct[Name] = Field((), description="检索这些词时，指到这件文件")

    @model_validator(mode="after")
    def _says_what_was_read(self) -> Self:
        facts = ("issuer", "dates", "says", "note", "found_by")
        if not self.reads and (said := [key for key in facts if getattr(self, key)]):
            raise ValueError(f"没有写reads（在哪里查到的），只能写名称和文号，不能写{'、'.join(said)}")
        if self.says and not self.was_read:
            raise ValueError("查阅的页面都写作mention，没有读到文件本身，不能写says")
        return self

    @property
    def was_read(self) -> bool:
        """Whether the document itself was seen, in whole or in part."""
        return any(reading.extent != "mention" for reading in self.reads)

    @property
    def called(self) -> str:
        """Its name in few words."""
        return self.short or self.name


DOCUMENTS_YML: DataFile[tuple[RelatedDocument, ...]] = DataFile(
    "documents.yml", tuple[RelatedDocument, ...], (), purpose="有一页列出所引的文件和后来的规定"
)


def bearing_on(handbook: Handbook, ids: set[str]) -> tuple[RelatedDocument, ...]:
    """Return the documents that bear on one of some clauses."""
    return tuple(
        document
        for document in handbook.part(DOCUMENTS_YML)
        if any(bearing.clause in ids for bearing in document.bears)
    )


def address_of(document: RelatedDocument) -> str:
    return f"{ADDRESS}#{document.id}"
