"""Set phrases, bodies and cited documents."""

from macros.core.feature import Export, Feature, NavEntry, Partial
from macros.core.handbook import Handbook
from macros.features.glossary.drafts import GLOSSARY_DRAFT
from macros.features.glossary.model import GLOSSARY_YML, find_term, term_address
from macros.features.glossary.rules import check_glossary
from macros.features.glossary.view import glossary_groups, term_view


def glossary(handbook: Handbook) -> Partial:
    """All terms."""
    return Partial("glossary", {"groups": glossary_groups(handbook)})


def glossary_term(handbook: Handbook, id: str) -> Partial:
    """术语: term `id`, its note and every clause where it occurs."""
    return Partial("glossary-term", {"view": term_view(handbook, find_term(handbook, id))})


FEATURE = Feature(
    name="glossary",
    file=GLOSSARY_YML,
    drafts=(GLOSSARY_DRAFT,),
    rules=(check_glossary,),
    nav=(NavEntry("glossary.md", 40, "术语", section="读原文"),),
    macros=(glossary,),
    public=(glossary_term,),
    addresses={"term": term_address},
    export=Export("terms", "术语"),
)
