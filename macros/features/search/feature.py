"""Search over clauses, roles, themes, principles, terms and pages."""

from collections.abc import Iterator, Sequence

from macros.core.feature import Feature, Partial, Prose, SiteScript
from macros.core.handbook import Handbook
from macros.features.around.model import DOCUMENTS_YML
from macros.features.glossary.model import GLOSSARY_YML
from macros.features.search.index import page_data, search_data
from macros.features.search.model import SYNONYMS_YML
from macros.features.search.rules import check_unwritten


def scripts(handbook: Handbook, prose: Sequence[Prose]) -> Iterator[SiteScript]:
    yield SiteScript("search/data.js", "searchData", search_data(handbook, prose))
    yield SiteScript("search/pages.js", "searchPages", page_data(handbook, prose))


RESULT_KINDS = (
    ("clause", "条款"),
    ("role", "岗位"),
    ("theme", "主题"),
    ("principle", "原则"),
    ("term", "术语"),
    ("page", "页面"),
    ("around", "文件以外"),
)
"""(kind of result, its name)."""


def search_page(handbook: Handbook) -> Partial:
    """The search page: its box, filters and results."""
    there = {
        "theme": handbook.themes,
        "principle": handbook.principles,
        "term": handbook.part(GLOSSARY_YML),
        "around": handbook.part(DOCUMENTS_YML),
    }
    filters = (
        ("kind", "类别", [each for each in RESULT_KINDS if there.get(each[0], True)]),
        ("level", "层级", [(level.id, level.name) for level in handbook.levels]),
        ("rank", "岗位类别", [(rank.id, rank.name) for rank in handbook.ranks]),
        ("theme", "主题", [(theme.id, theme.name) for theme in handbook.themes]),
    )
    return Partial("search-page", {"filters": [each for each in filters if each[2]]})


FEATURE = Feature(
    name="search",
    file=SYNONYMS_YML,
    present=lambda _: True,
    rules=(check_unwritten,),
    macros=(search_page,),
    scripts=scripts,
    header="search-box",
)
