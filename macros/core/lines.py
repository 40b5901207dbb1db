"""What stands before the first article and after the last: lines of a kind, in the document's own order."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from macros.core.base import ONE_LINE, Entry, Text

LineKind = Literal[
    "masthead",
    "document_number",
    "notice_title",
    "addressees",
    "notice",
    "issuer",
    "issued",
    "title",
    "enactment",
    "preamble",
    "contents",
    "annex",
    "annex_title",
    "annex_text",
    "table",
    "copies",
    "note",
]

NAMES: dict[LineKind, str] = {
    "masthead": "文头",
    "document_number": "发文字号",
    "notice_title": "通知标题",
    "addressees": "主送机关",
    "notice": "通知正文",
    "issuer": "发文机关署名",
    "issued": "成文日期",
    "title": "标题",
    "enactment": "题注",
    "preamble": "序言",
    "contents": "原文目录",
    "annex": "附件",
    "annex_title": "附件标题",
    "annex_text": "附件正文",
    "table": "附件表格",
    "copies": "抄送",
    "note": "附注",
}

SHORT: tuple[LineKind, ...] = ("document_number", "issued", "title")
MOST = 80
"""How long a line may be that is part of names and of other lines."""

Cell = Annotated[str, StringConstraints(strip_whitespace=True, pattern=ONE_LINE, max_length=2000)]


class Line(Entry, title="文件首尾的一行"):
    """A line, or a table."""

    kind: LineKind = Field(description="、".join(f"{kind}{name}" for kind, name in NAMES.items()))
    text: Text | None = Field(None, description="文字，逐字；表格为null")
    rows: tuple[tuple[Cell, ...], ...] = Field((), description="表格的各行，每行各格；不是表格的为空")

    @model_validator(mode="after")
    def _is_whole(self) -> "Line":
        name = NAMES[self.kind]
        if self.kind == "table" and (self.text or not any(cell for row in self.rows for cell in row)):
            raise ValueError(f"{name}（table）写各行（rows），不写text")
        if self.kind != "table" and (self.rows or not self.text):
            raise ValueError(f"{name}（{self.kind}）写text，不写rows")
        if self.kind in SHORT and len(self.text or "") > MOST:
            raise ValueError(f"{name}（{self.kind}）最多{MOST}个字，现有{len(self.text or '')}个字")
        return self

    @property
    def name(self) -> str:
        return NAMES[self.kind]

    @property
    def texts(self) -> tuple[str, ...]:
        """Its text, or the cells of the table."""
        return (self.text,) if self.text else tuple(cell for row in self.rows for cell in row if cell)
