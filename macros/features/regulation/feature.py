"""The full text: its page, its macros, its file."""

from macros.core.feature import Feature, NavEntry, Partial, Section
from macros.core.handbook import Handbook
from macros.core.ties import group
from macros.features.regulation.downloads import listings
from macros.features.regulation.pages import pages
from macros.features.regulation.passage import check_passages, passage_blocks
from macros.features.regulation.view import chapter_view


def clause(handbook: Handbook, id: str) -> Partial:
    """条款引文: the words of clause `id`, with its reference."""
    return Partial("clause", {"clause": handbook.clause(id)})


def chapter(handbook: Handbook, number: int) -> Partial:
    """Chapter `number` (from 1) in full."""
    return Partial("regulation", {"chapter": chapter_view(handbook, number)})


def whereabouts(handbook: Handbook) -> Partial:
    """The line that stays above the text, with all articles, each with the posts that it is about."""
    posts = group(handbook.posts, lambda post: handbook.clause(post.clause).article)
    articles = [
        (clause, posts.get(clause.article, ()))
        for clause in handbook.clauses.values()
        if clause.kind == "article"
    ]
    return Partial("whereabouts", {"articles": articles})


def document_head(handbook: Handbook) -> Partial:
    """The document up to its first chapter."""
    return Partial("document-head", {"regulation": handbook.regulation})


def document_foot(handbook: Handbook) -> Partial:
    """What follows the last article."""
    return Partial("document-foot", {"regulation": handbook.regulation})


def facts(handbook: Handbook) -> Partial:
    """What the document says of itself; where its text came from; who made the handbook."""
    return Partial("facts", {"regulation": handbook.regulation})


def passage(handbook: Handbook, page: str) -> Partial:
    """What `pages/<page>.md` says of this regulation alone; nothing where that file is not there."""
    return Partial("passage", {"blocks": passage_blocks(handbook, page)})


def currency(handbook: Handbook) -> Partial:
    """What is said of the document's validity, and by whom."""
    return Partial("currency", {})


FEATURE = Feature(
    name="regulation",
    rules=(check_passages,),
    pages=pages,
    sections=(Section("读原文", 20, "material/text-box-outline"),),
    nav=(NavEntry("regulation.md", 10, "全文", section="读原文"),),
    macros=(
        chapter,
        whereabouts,
        document_head,
        document_foot,
        facts,
        passage,
        currency,
    ),
    public=(clause,),
    downloads=listings,
)
