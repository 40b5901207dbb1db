"""What the site's scripts read, beside the pages; and the whole handbook for other programs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from macros.exports.handbook import handbook_data
from macros.exports.office import office_data
from macros.exports.questions import questions_data
from macros.exports.workbook import workbook_parts
from macros.model import Handbook
from macros.scripts import as_script
from macros.search.documents import Prose
from macros.search.index import search_data
from macros.views.checklist import post_names, questions
from macros.views.draft import draft_plans
from macros.views.mine import duties_data
from macros.views.pack import pack_data


def write_site_data(handbook: Handbook, prose: Sequence[Prose], site: Path) -> None:
    """Write every file into the folder of the site; `prose` is what the pages written by hand say."""
    for address, text in _files(handbook, prose):
        (site / address).parent.mkdir(parents=True, exist_ok=True)
        (site / address).write_text(text, encoding="utf-8")


def _files(handbook: Handbook, prose: Sequence[Prose]) -> Iterator[tuple[str, str]]:
    """Address and text of each."""
    book = handbook_data(handbook)
    yield "handbook.json", json.dumps(book, ensure_ascii=False, indent=1) + "\n"
    yield "handbook.js", as_script("book", book)
    yield "search/data.js", as_script("searchData", search_data(handbook, prose))
    for role in handbook.roles:
        yield f"roles/{role.id}.js", as_script(f"duties/{role.id}", duties_data(handbook, role))
    posts = as_script("posts", questions(handbook)) + as_script("postNames", post_names(handbook))
    yield "checklists/posts.js", posts
    yield "training/questions.js", as_script("questions", questions_data(handbook))
    yield "draft-plans.js", as_script("draftPlans", draft_plans(handbook))
    yield "pack-sheets.js", as_script("packSheets", pack_data(handbook))
    yield "office-parts.js", as_script("officeParts", office_data(handbook))
    yield "workbook-parts.js", as_script("workbookParts", workbook_parts(handbook))
