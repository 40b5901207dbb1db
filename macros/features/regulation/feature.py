"""The full text: its page, its macros, its file."""

from functools import partial

from macros.core.citing import pieces
from macros.core.feature import Feature, NavEntry, Partial, Section
from macros.core.handbook import Handbook
from macros.core.outline import outline
from macros.core.ties import group
from macros.features.regulation.downloads import listings
from macros.features.regulation.legislation import legislation
from macros.features.regulation.matter import matter
from macros.features.regulation.pages import MANY, pages
from macros.features.regulation.passage import check_passages, passage_blocks
from macros.features.regulation.view import section_view


def clause(handbook: Handbook, id: str) -> Partial:
    """条款引文: the words of clause `id`, with its reference."""
    return Partial("clause", {"clause": handbook.clause(id)})


def articles(handbook: Handbook, section: str = "") -> Partial:
    """The articles right below a heading in full; without one, those before the first heading."""
    return Partial("regulation", {"section": section_view(handbook, section)})


def whereabouts(handbook: Handbook) -> Partial:
    """The line that stays above the text, with its headings and articles, each with the posts that it is about."""
    posts = group(handbook.posts, lambda post: handbook.clause(post.clause).article)
    values = {
        "whole": outline(handbook.regulation),
        "label": handbook.regulation.listed,
        "posts": posts,
        "folded": len(handbook.articles) > MANY,
    }
    return Partial("whereabouts", values)


def document_head(handbook: Handbook) -> Partial:
    """What stands before the first article."""
    return Partial(
        "document-head", {"matter": matter(handbook.regulation.front), "cut": partial(pieces, handbook)}
    )


def document_foot(handbook: Handbook) -> Partial:
    """What follows the last article."""
    return Partial(
        "document-foot", {"matter": matter(handbook.regulation.back), "cut": partial(pieces, handbook)}
    )


def facts(handbook: Handbook) -> Partial:
    """What the document says of itself; where its text came from; who made the handbook."""
    return Partial("facts", {"regulation": handbook.regulation})


def passage(handbook: Handbook, page: str) -> Partial:
    """What `pages/<page>.md` says of this regulation alone; nothing where that file is not there."""
    return Partial("passage", {"blocks": passage_blocks(handbook, page)})


def currency(handbook: Handbook) -> Partial:
    """What is said of the document's validity, and by whom."""
    return Partial("currency", {})


def linked_data(handbook: Handbook) -> Partial:
    """The document for machines that read the page."""
    return Partial("legislation", {"data": legislation(handbook)})


FEATURE = Feature(
    name="regulation",
    rules=(check_passages,),
    pages=pages,
    sections=(Section("读原文", 20, "material/text-box-outline"),),
    nav=(NavEntry("regulation.md", 10, "全文", section="读原文"),),
    macros=(
        articles,
        whereabouts,
        document_head,
        document_foot,
        facts,
        passage,
        currency,
        linked_data,
    ),
    public=(clause,),
    downloads=listings,
    download_kinds=("text",),
)
