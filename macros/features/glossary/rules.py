"""A note's quotations are in one of its clauses."""

import re
from collections.abc import Iterator

from macros.core.handbook import Handbook
from macros.core.location import Finding, at
from macros.features.glossary.model import GLOSSARY_YML

FILE = "glossary.yml"


def check_glossary(handbook: Handbook) -> Iterator[Finding]:
    """Yield quotations after “写明：” that are in none of the note's clauses."""
    for term in handbook.part(GLOSSARY_YML):
        basis = [handbook.clause(id).words for id in term.basis]
        for quotation in re.findall("写明：([^。；]+)", term.note or ""):
            if not any(quotation in words for words in basis):
                yield (
                    at(FILE, term, "note"),
                    f"术语“{term.term}”的说明引文不在basis所列条款里：“{quotation}”",
                )
