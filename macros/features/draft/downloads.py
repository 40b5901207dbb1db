"""The blank draft of each kind of unit's own measures."""

from collections.abc import Iterator

from macros.core.download import Download, Listing
from macros.core.handbook import Handbook
from macros.documents.docx import docx_file
from macros.features.draft.blocks import blank_draft
from macros.features.draft.model import DRAFT_YML, DraftUnit


def draft_download(handbook: Handbook, unit: DraftUnit) -> Download:
    def write() -> bytes:
        return docx_file(handbook.edition, blank_draft(handbook, unit))

    title = f"本单位制度空白草稿（{unit.name}）"
    return Download(f"draft-{unit.id}.docx", "Word空白草稿", "制度文本、两张职责表、报送的公文", title, write)


def listings(handbook: Handbook) -> Iterator[Listing]:
    """One row per kind of unit; the form of the file that the page exports."""
    units = handbook.part(DRAFT_YML).units
    rows = tuple((unit.name, (draft_download(handbook, unit),)) for unit in units)
    yield Listing("draft", "岗位", rows)
    form = Download(
        "draft.schema.json", "JSON Schema", "制度草稿内容文件的格式，供编写程序使用", "制度草稿内容文件的格式"
    )
    yield Listing("program", "内容", (("制度草稿填写的内容", (form,)),))
