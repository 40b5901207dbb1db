"""`office.yml`: the kinds of unit that an office lists; editorial, after the document's words."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from macros.core.base import Entry, Id, Name, Text
from macros.core.data_file import DataFile
from macros.core.handbook import Handbook, find
from macros.core.references import ClauseId, ClauseQuote, Compares, Defines, LevelId, Prose, Ref

UnitKindId = Annotated[Id, Ref("单位类别")]


class UnitKind(Entry, title="一种单位"):
    """A kind of unit; the last of the list is for what the document does not name."""

    id: Annotated[Id, Defines("单位类别")]
    name: Name = Field(description="名称")
    """As lists and files call it; it is kept with each unit."""

    clause: ClauseId | None = Field(None, description="写明这种单位的条款")
    quote: ClauseQuote | None = Field(None, description="条款怎样写，逐字")
    level: LevelId | None = Field(None, description="其各岗位所在的层级")
    endings: tuple[Annotated[Text, Field(description="一种结尾")], ...] = Field(
        (), description="单位名称的结尾，用来提示类别"
    )
    """How names of such units end, to propose the kind; the longest that fits decides."""

    alike: tuple[Annotated[Text, Field(description="一种结尾")], ...] = Field(
        (), description="名称有这些结尾、其余相同的，看作同一个单位"
    )
    """How one unit's name may end; longer ones stand for the first."""

    unless: tuple[Annotated[Text, Field(description="一种开头")], ...] = Field(
        (), description="名称这样开头的，不提示为这种单位"
    )
    """How names begin that are not of this kind, whatever their endings: 县委办公室 is none of the government's."""

    beside: UnitKindId | None = Field(
        None, description="名单里要有的另一种单位；有它时，才按beside_endings认类别"
    )
    """A kind that only the lists of those hold who list units of this kind too."""

    beside_endings: tuple[Annotated[Text, Field(description="一种结尾")], ...] = Field(
        (), description="这种名单里单位名称的结尾"
    )
    """How names end that mean this kind in such a list, whatever they mean elsewhere."""

    @model_validator(mode="after")
    def _named_somewhere(self) -> UnitKind:
        if bool(self.clause) != bool(self.quote):
            raise ValueError("“clause”和“quote”要同时写，或者都不写")
        if bool(self.beside) != bool(self.beside_endings):
            raise ValueError("“beside”和“beside_endings”要同时写，或者都不写")
        return self


class RegisterColumn(Entry, title="一栏"):
    """A column that the office fills in by hand."""

    id: Annotated[Id, Defines("栏目", local=True)]
    name: Name = Field(description="栏名")
    width: int = Field(14, ge=6, le=60, description="Excel的列宽，一个汉字算两个")
    long: bool = Field(False, description="是否写句子")
    source: Literal["unit", "problem", "basis", "deadline"] | None = Field(
        None, description="可以取入的内容：单位、问题、依据条款、时限"
    )


class Register(Entry, title="一张台账"):
    """A table that an office keeps."""

    id: Annotated[Id, Defines("台账")]
    """Rows are kept under it, so that it never changes."""

    title: Name = Field(description="表名")
    clause: ClauseId = Field(description="有关的条款")
    quote: ClauseQuote = Field(description="条款的文字，逐字")
    kinds: tuple[UnitKindId, ...] = Field(
        (), description="单位名称取自哪些单位类别；空的，一行不对应一个单位"
    )
    note: Annotated[Prose, Compares()] = Field(description="说明")
    columns: tuple[RegisterColumn, ...] = Field(min_length=2, description="栏目")

    @property
    def takes_findings(self) -> bool:
        return any(column.source == "problem" for column in self.columns)


class OfficeFile(Entry, title="办公室的单位类别和台账，编者整理"):
    """`office.yml`."""

    kinds: tuple[UnitKind, ...] = Field((), description="单位类别；最后一种是文件没有写明的")
    registers: tuple[Register, ...] = Field((), description="台账")


OFFICE_YML: DataFile[OfficeFile] = DataFile(
    "office.yml", OfficeFile, OfficeFile(), purpose="有单位名单和台账，供办公室登记和汇总"
)


def find_kind(handbook: Handbook, id: str) -> UnitKind:
    return find("单位类别", {kind.id: kind for kind in handbook.part(OFFICE_YML).kinds}, id)
