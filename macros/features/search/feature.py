"""Search over clauses, roles, themes, principles, terms and pages."""

from collections.abc import Iterator, Sequence

from macros.core.feature import Feature, Prose, SiteScript
from macros.core.handbook import Handbook
from macros.features.search import macros
from macros.features.search.index import search_data
from macros.features.search.model import SYNONYMS_YML


def scripts(handbook: Handbook, prose: Sequence[Prose]) -> Iterator[SiteScript]:
    yield SiteScript("search/data.js", "searchData", search_data(handbook, prose))


FEATURE = Feature(
    name="search",
    file=SYNONYMS_YML,
    macros=(macros.search_page,),
    scripts=scripts,
    header="search-box",
)
