"""Set phrases, bodies and cited documents."""

from __future__ import annotations

from typing import Any

from macros.core.feature import Feature, NavEntry, plain
from macros.core.handbook import Handbook
from macros.features.glossary import macros
from macros.features.glossary.model import GLOSSARY_YML, term_address
from macros.features.glossary.rules import check_glossary


def export(handbook: Handbook, data: dict[str, Any]) -> None:
    data["terms"] = plain(handbook.part(GLOSSARY_YML))


FEATURE = Feature(
    name="glossary",
    file=GLOSSARY_YML,
    rules=(check_glossary,),
    nav=(NavEntry("glossary.md", 150, "术语"),),
    macros=(macros.glossary,),
    public=(macros.glossary_term,),
    addresses={"term": term_address},
    export=export,
)
