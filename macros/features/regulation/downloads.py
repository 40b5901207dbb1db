"""The document itself."""

from collections.abc import Iterator

from macros.core.download import Download, Listing
from macros.core.handbook import Handbook
from macros.documents.docx import docx_file
from macros.features.regulation.blocks import regulation_paper


def listings(handbook: Handbook) -> Iterator[Listing]:
    """The whole text, to hand out or to mark up."""

    def write() -> bytes:
        return docx_file(handbook.edition, regulation_paper(handbook.regulation))

    title = f"{handbook.regulation.title}（全文）"
    file = Download("regulation.docx", "Word文件", "照录全文，供打印、发放", title, write)
    yield Listing("text", "内容", (("文件全文", (file,)),))
