"""The page of the documents around this one, under a title made of the document's own word for itself."""

from collections.abc import Iterator

from macros.core.handbook import Handbook
from macros.core.page import Page, call, heading
from macros.features.around.model import DOCUMENTS_YML, RELATIONS
from macros.features.around.view import title


def pages(handbook: Handbook) -> Iterator[Page]:
    documents = handbook.part(DOCUMENTS_YML)
    body = heading(title(handbook), "around", level=1) + call("around_note")
    contents = {}
    for relation, name in RELATIONS:
        found = [document for document in documents if document.relation == relation]
        if found:
            body += heading(name, relation) + call("around", relation)
            contents[relation] = [(document.id, document.called) for document in found]
    yield Page(
        "around.md",
        title(handbook),
        f"文件以外：{handbook.edition.cited}所引的文件和后来的规定，编者整理",
        body,
        contents=contents,
    )
