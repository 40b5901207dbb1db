"""The blank papers of an inspection."""

from collections.abc import Iterator

from macros.core.download import Download, Listing
from macros.core.handbook import Handbook
from macros.documents.docx import docx_file
from macros.features.inspection.blocks import blank_inspection
from macros.features.inspection.model import INSPECTION_YML
from macros.features.inspection.view import InspectorView, inspector_views


def inspection_download(handbook: Handbook, view: InspectorView) -> Download:
    def write() -> bytes:
        return docx_file(handbook.edition, blank_inspection(handbook, view))

    name = f"inspection-{view.inspector.id}.docx"
    title = f"{handbook.part(INSPECTION_YML).record}（{handbook.role(view.inspector.role).short}用）"
    return Download(name, "Word空白表", "监督检查记录表，另有整改意见草稿", title, write)


def listings(handbook: Handbook) -> Iterator[Listing]:
    """One row per inspecting unit."""
    rows = tuple(
        (handbook.role(view.inspector.role).short, (inspection_download(handbook, view),))
        for view in inspector_views(handbook)
    )
    yield Listing("office", "表格", rows)
