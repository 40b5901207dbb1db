"""What the form of an exam offers."""

from __future__ import annotations

import io
import zipfile

from lxml import html

from macros.core.handbook import Handbook
from macros.features.exam.scorm import scorm_course
from macros.features.exam.view import exam_view
from macros.features.questions.bank import bank

from .document import SOURCE


def test_it_offers_what_the_bank_asks_about(handbook: Handbook) -> None:
    view = exam_view(handbook)
    assert [(level.id, len(posts)) for level, posts in view.levels] == [
        ("district", 3),
        ("department", 3),
        ("township", 3),
    ]
    assert "supervision" in {role.id for role in view.others}
    assert ("gap", "条文填空") in view.kinds
    asked = {role for question in bank(handbook) for role in question.roles}
    offered = {role.id for _, posts in view.levels for role in posts} | {role.id for role in view.others}
    assert offered == asked


def test_the_course_shows_nine_posts_and_asks_25_questions(handbook: Handbook) -> None:
    package = zipfile.ZipFile(io.BytesIO(scorm_course(handbook)))
    page = html.fromstring(package.read("index.html").decode("utf-8"))
    assert len(page.xpath("//details")) == 9
    quotes = page.xpath("//blockquote/text()")
    assert len(quotes) > 52 and all("".join(words.split()) in SOURCE for words in quotes)
    assert len(page.xpath("//fieldset")) == 25
    labels = [answer.text_content().partition("。依据")[2] for answer in page.xpath("//p[@class='answer']")]
    assert any("、" in label for label in labels) and any("（参见" in label for label in labels)
