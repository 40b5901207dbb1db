"""What the page says of each document, and what was not verified."""

from dataclasses import dataclass

from macros.core.edition import in_words
from macros.core.handbook import Handbook
from macros.core.regulation import Clause
from macros.features.around.model import DOCUMENTS_YML, Bearing, Reading, RelatedDocument, address_of

PAGES = {"official": "官方页面", "kept": "官方网站页面的留存件", "copy": "转载件"}
EXTENTS = {"text": "读到全文", "part": "读到一部分", "mention": "没有读到文件本身，只在其中见到"}


@dataclass(frozen=True)
class RelatedView:
    document: RelatedDocument
    dates: str
    """2004年7月29日通过，2022年5月25日修订."""

    bears: tuple[tuple[Clause, Bearing], ...]
    reads: tuple[tuple[Reading, str], ...]
    """Each with what is said of it: 转载件，读到第一条至第三条，2026年1月2日查阅."""


def related_view(handbook: Handbook, document: RelatedDocument) -> RelatedView:
    return RelatedView(
        document,
        dates="，".join(f"{in_words(event.on)}{event.what}" for event in document.dates),
        bears=tuple((handbook.clause(bearing.clause), bearing) for bearing in document.bears),
        reads=tuple((reading, _read(reading)) for reading in document.reads),
    )


def related_views(handbook: Handbook, relation: str) -> tuple[RelatedView, ...]:
    """The documents of a relation, in the order of the data."""
    return tuple(
        related_view(handbook, document)
        for document in handbook.part(DOCUMENTS_YML)
        if document.relation == relation
    )


def title(handbook: Handbook) -> str:
    """办法与现行规定, 条例与现行规定: by what the document calls itself."""
    return f"{handbook.edition.itself.removeprefix('本')}与现行规定"


def unverified(handbook: Handbook) -> str:
    """The line on what nobody has verified."""
    readings = [reading for document in handbook.part(DOCUMENTS_YML) for reading in document.reads]
    unread = sum(not document.was_read for document in handbook.part(DOCUMENTS_YML))
    seen = (
        ""
        if any(reading.page == "official" for reading in readings)
        else "查阅的是转载件和官方网站页面的留存件，没有打开官方页面；"
    )
    missing = f"{unread}件没有读到文件本身；" if unread else ""
    return f"{seen}{missing}所列文件与正式文本是否一致、现在是否有效，以及有没有遗漏，都没有核实。"


def _read(reading: Reading) -> str:
    extent = EXTENTS[reading.extent]
    if reading.part:
        extent = {"text": f"{extent}，{reading.part}", "part": f"读到{reading.part}"}.get(
            reading.extent, f"{extent}{reading.part}"
        )
    elif reading.extent == "mention":
        extent += "名称"
    return f"{PAGES[reading.page]}，{extent}，{in_words(reading.on)}查阅"


def found_by(handbook: Handbook) -> list[tuple[str, list[tuple[str, str, str]]]]:
    """Return what search needs: (word, (address, label, text that has the word) of each document that it leads to)."""
    table: dict[str, list[tuple[str, str, str]]] = {}
    for document in handbook.part(DOCUMENTS_YML):
        texts = [f"{saying.place}：{saying.words}" for saying in document.says] + [document.note or ""]
        label = (
            f"《{document.name}》" if document.called in (document.name, document.number) else document.called
        )
        for word in document.found_by:
            text = next((text for text in texts if word in text), document.number or "")
            table.setdefault(word, []).append((address_of(document), label, text))
    return sorted(table.items(), key=lambda item: -len(item[0]))
