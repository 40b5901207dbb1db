"""Set phrases, bodies and cited documents."""

from macros.core.feature import Export, Feature, NavEntry
from macros.features.glossary import macros
from macros.features.glossary.model import GLOSSARY_YML, term_address
from macros.features.glossary.rules import check_glossary

FEATURE = Feature(
    name="glossary",
    file=GLOSSARY_YML,
    rules=(check_glossary,),
    nav=(NavEntry("glossary.md", 150, "术语"),),
    macros=(macros.glossary,),
    public=(macros.glossary_term,),
    addresses={"term": term_address},
    export=Export("terms", "术语"),
)
