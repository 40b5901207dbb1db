"""The document as linked data: what its own lines say, and nothing of its force."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from macros.core.addresses import Links
from macros.core.feature import Partial
from macros.core.handbook import Handbook
from macros.features.regulation.legislation import legislation
from macros.site.render import render


def test_it_says_what_the_lines_of_the_document_say(handbook: Handbook) -> None:
    assert legislation(handbook) == {
        "@context": "https://schema.org",
        "@type": "Legislation",
        "identifier": handbook.id,
        "name": "示例县消防安全责任办法（试行）",
        "legislationIdentifier": "示政发〔2020〕1号",
        "legislationType": "办法",
        "legislationDate": "2020-01-02",
        "legislationPassedBy": {"@type": "Organization", "name": "示例县人民政府"},
        "inLanguage": "zh-CN",
    }


@pytest.mark.parametrize("day", ["二〇二〇年一月二日", "2020年1月", "2020年13月2日"])
def test_a_day_that_is_no_date_is_left_out(handbook: Handbook, day: str) -> None:
    front = tuple(
        line.model_copy(update={"text": day}) if line.kind == "issued" else line
        for line in handbook.regulation.front
    )
    written = handbook.regulation.model_copy(update={"front": front})
    assert "legislationDate" not in legislation(replace(handbook, regulation=written))


def test_no_title_ends_the_element(handbook: Handbook) -> None:
    """A title is text, whatever it holds."""
    title = "</script><script>alert(1)</script>办法"
    front = tuple(
        line.model_copy(update={"text": title}) if line.kind == "title" else line
        for line in handbook.regulation.front
    )
    named = replace(handbook, regulation=handbook.regulation.model_copy(update={"front": front}))
    drawn = render(Partial("legislation", {"data": legislation(named)}), Links(named, "regulation.html"))
    assert drawn.count("<script") == 1 and drawn.count("</script>") == 1
    assert json.loads(drawn.partition(">")[2].removesuffix("</script>"))["name"] == title
