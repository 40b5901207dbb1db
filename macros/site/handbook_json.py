"""The whole handbook as plain data, for other programs and the site's scripts."""

from collections.abc import Sequence
from dataclasses import dataclass
from types import GenericAlias
from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field, create_model

from macros.core.base import Distinct, Id, Text
from macros.core.data_file import DataFile
from macros.core.duties import Duty
from macros.core.edition import Edition
from macros.core.feature import Export, Feature
from macros.core.handbook import Handbook
from macros.core.principles import Definition, Principle
from macros.core.references import RoleId
from macros.core.regulation import Clause, Regulation
from macros.core.roles import Level, Rank, Role, Title
from macros.core.themes import Theme


class RoleData(Role):
    """A role, and what follows from the data."""

    shown: Text = Field(alias="short", description="显示用的名称：有简称的用简称，没有的用term")
    """Called so because a field may not hide `Role.short`."""

    groups: Distinct[RoleId] = Field(description="包括该岗位的人员范围；其职责也约束该岗位")


@dataclass(frozen=True)
class ClauseData(Clause):
    """A clause with an identifier that holds beyond this file, where `art-4-3` alone would be any edition's."""

    identifier: Annotated[
        Text,
        Field(description="在本文件以外引用时的编号：文件的编号、斜线、条款的编号；另一版本的同一条不同"),
    ] = ""


class DutyData(Duty):
    """A duty with its words, even where they are all of its clause."""

    words: Text = Field(description="职责的文字，逐字；可能只是条款的一部分")


class HandbookData(
    BaseModel,
    title="手册的全部条文、岗位、职责、主题、自查题和术语。没有写明“逐字”的文字是编者整理，不属于文件内容。",
    extra="forbid",
):
    """What `handbook.json` holds beside the features' data; every list keeps the order of the text or of the data.

    Of the data files, each field is as it is there. What only rules and search use is left out, and the
    question bank, which has a file of its own.
    """

    format: Literal["gangze-handbook"] = Field("gangze-handbook", description="固定为gangze-handbook")
    version: Literal[2] = Field(2, description="格式的版本。删除字段、改变字段含义时加一，增加字段时不变")
    id: Id = Field(description="文件的编号，即数据文件夹的名字")
    edition: Edition = Field(description="手册的名称、时效说明、编制单位和日期，收录的文本的来源")
    regulation: Regulation = Field(description="文件全文，从第一行到最后一行，按条、款、项、目排列")
    clauses: tuple[ClauseData, ...] = Field(
        min_length=1,
        description="可以单独引用的条、款、项、目、句，按原文顺序，各有编号、引用时的写法和原文",
    )
    levels: tuple[Level, ...] = Field(description="层级")
    ranks: tuple[Rank, ...] = Field(description="岗位类别")
    roles: tuple[RoleData, ...] = Field(
        min_length=1, description="岗位（post）、人员范围（group）、单位和机构（body）"
    )
    titles: tuple[Title, ...] = Field(description="可能指几个岗位、或者文件未作规定的称谓")
    definition: Definition | None = Field(description="核心用语的定义，文件没有定义的为null")
    principles: tuple[Principle, ...] = Field(description="原则")
    themes: tuple[Theme, ...] = Field(description="主题")
    duties: tuple[DutyData, ...] = Field(
        description="职责，按原文顺序：一个条款对一个岗位的要求，附时间词、主题、对应的原则和条文写明的另一方；"
        "同一条款约束几个岗位的，每个岗位一项"
    )


def handbook_data(features: Sequence[Feature], handbook: Handbook) -> dict[str, Any]:
    """Return the content of `handbook.json` as JSON-ready values; fields that are not named here are the handbook's."""
    exports = _exports(features)
    book, duty_data = handbook_models(features)
    of_duty = {export.name: export.of_duty.entries for export, _ in exports if export.of_duty}
    values = vars(handbook) | {
        "clauses": tuple(
            ClauseData(**vars(clause), identifier=f"{handbook.id}/{clause.id}")
            for clause in handbook.clauses.values()
        ),
        "roles": tuple(
            RoleData.model_construct(
                **dict(role),
                shown=role.short,
                groups=tuple(group.id for group in handbook.groups_of(role)),
            )
            for role in handbook.roles
        ),
        "duties": tuple(
            duty_data.model_construct(
                **dict(duty)
                | {"words": handbook.words_of(duty)}
                | {name: tuple(each.id for each in of(handbook, duty)) for name, of in of_duty.items()}
            )
            for duty in handbook.duties
        ),
        **{export.name: handbook.part(file) for export, file in exports},
    }
    return book.model_construct(**values).model_dump(mode="json", by_alias=True)


def handbook_models(features: Sequence[Feature]) -> tuple[type[HandbookData], type[DutyData]]:
    """The whole file and a duty, with what the features add."""
    exports = _exports(features)
    of_duty: dict[str, Any] = {
        export.name: (_Ids, Field(description=export.of_duty.description))
        for export, _ in exports
        if export.of_duty
    }
    duty = create_model("DutyData", __base__=DutyData, **of_duty)
    parts: dict[str, Any] = {
        export.name: (file.shape, Field(description=export.description)) for export, file in exports
    }
    parts["duties"] = (GenericAlias(tuple, (duty, ...)), HandbookData.model_fields["duties"])
    return create_model("HandbookData", __base__=HandbookData, **parts), duty


_Ids = Distinct[Annotated[Id, Field(description="编号")]]


def _exports(features: Sequence[Feature]) -> list[tuple[Export, DataFile[Any]]]:
    return [(each.export, each.file) for each in features if each.export and each.file]
