"""Data files for the site's scripts, and the whole handbook for other programs."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from macros.core.feature import Feature, Prose, SiteScript
from macros.core.handbook import Handbook
from macros.core.notices import SECRECY
from macros.documents import docx, xlsx
from macros.site.data_script import as_script
from macros.site.handbook_json import handbook_data


def write_site_data(
    features: Sequence[Feature], handbook: Handbook, prose: Sequence[Prose], site: Path
) -> None:
    """Write every file into the site's folder; `prose` is the text of the handwritten pages."""
    book = handbook_data(features, handbook)
    (site / "handbook.json").write_text(
        json.dumps(book, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
    )
    texts: dict[str, str] = {"handbook.js": as_script("book", book)}
    for script in (*_own(handbook), *(each for one in features for each in one.scripts(handbook, prose))):
        texts[script.address] = texts.get(script.address, "") + as_script(script.name, script.value)
    for address, text in texts.items():
        (site / address).parent.mkdir(parents=True, exist_ok=True)
        (site / address).write_text(text, encoding="utf-8")


def _own(handbook: Handbook) -> Iterator[SiteScript]:
    """Parts of the files that the browser writes."""
    edition = handbook.edition
    said = {"status": edition.status, "colophon": edition.colophon, "secrecy": SECRECY}
    word = {**docx.browser_parts(edition), **said, "statusLines": edition.status_lines}
    yield SiteScript("office-parts.js", "officeParts", word)
    yield SiteScript("workbook-parts.js", "workbookParts", xlsx.browser_parts(edition))
