"""What is said of the documents around: whose words they are, where they were read, and what was not."""

from __future__ import annotations

from dataclasses import replace

from macros.core.handbook import Handbook
from macros.features.around.model import DOCUMENTS_YML, RelatedDocument, bearing_on
from macros.features.around.pages import pages
from macros.features.around.view import found_by, related_views, title, unverified


def having(handbook: Handbook, *documents: RelatedDocument) -> Handbook:
    return replace(handbook, parts={**handbook.parts, DOCUMENTS_YML.name: documents})


def test_the_page_is_called_by_the_documents_own_word(handbook: Handbook) -> None:
    """The sample calls itself 本办法."""
    assert title(handbook) == "办法与现行规定"
    named = handbook.edition.model_copy(update={"itself": "本条例"})
    assert title(replace(handbook, edition=named)) == "条例与现行规定"
    (page,) = pages(handbook)
    assert (page.source, page.title) == ("around.md", "办法与现行规定")


def test_a_document_says_where_it_was_read_and_what_kind_of_page_that_was(handbook: Handbook) -> None:
    read, unread = related_views(handbook, "later")
    assert read.dates == "2021年3月4日通过，2021年5月1日施行"
    assert [said for _, said in read.reads] == ["转载件，读到第九条、第二十条，2021年6月7日查阅"]
    assert [(clause.label, bearing.quote) for clause, bearing in read.bears] == [
        ("第三条", "县政府主要负责人")
    ]
    assert read.document.was_read and not unread.document.was_read
    assert related_views(handbook, "cited") == ()


def test_the_line_on_what_was_not_verified_counts(handbook: Handbook) -> None:
    """Of the sample's two documents one was not read, and no official page was seen."""
    said = unverified(handbook)
    assert said.startswith("查阅的是转载件和官方网站页面的留存件，没有打开官方页面；1件没有读到文件本身；")
    read = handbook.part(DOCUMENTS_YML)[0]
    official = read.model_copy(update={"reads": (read.reads[0].model_copy(update={"page": "official"}),)})
    assert unverified(having(handbook, official)).startswith("所列文件与正式文本是否一致")


def test_what_is_only_named_on_a_page_is_not_read(handbook: Handbook) -> None:
    read = handbook.part(DOCUMENTS_YML)[0]
    mention = read.reads[0].model_copy(update={"extent": "mention", "part": "文号"})
    (view,) = related_views(
        having(handbook, read.model_copy(update={"reads": (mention,), "says": ()})), "later"
    )
    assert not view.document.was_read
    assert [said for _, said in view.reads] == [
        "转载件，没有读到文件本身，只在其中见到文号，2021年6月7日查阅"
    ]


def test_a_clause_knows_the_documents_that_bear_on_it(handbook: Handbook) -> None:
    assert [document.id for document in bearing_on(handbook, {"art-3-p1"})] == ["province-rules"]
    assert bearing_on(handbook, {"art-2-p1"}) == ()
    assert bearing_on(having(handbook), {"art-3-p1"}) == ()


def test_a_word_leads_to_the_words_that_have_it(handbook: Handbook) -> None:
    """The name in 《》, and of what the other document says the place that has the word."""
    assert found_by(handbook) == [
        (
            "联席会议",
            [
                (
                    "around.html#province-rules",
                    "《示例省消防安全责任规定》",
                    "第九条：县级人民政府主要负责人召集联席会议。",
                )
            ],
        )
    ]
