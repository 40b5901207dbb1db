"""The office's pages as built: verbatim quotations, what scripts need, and no word that judges anyone."""

from __future__ import annotations

import json

from macros.core.handbook import Handbook


def test_each_item_shows_the_words_that_it_asks_about(handbook: Handbook, page) -> None:
    root = page("inspection.html")
    items = root.xpath("//fieldset[@data-item]")
    assert len(items) == 7
    for item in items:
        words = item.xpath(".//*[@class='hb-doc']")[0].text_content()
        clause = item.get("data-basis").split()[0]
        assert words in handbook.clause(clause).words
        assert item.xpath(".//input[@type='radio']/@value") == ["yes", "partly", "no", "na"]
    for register in page("registers.html").xpath("//*[@data-register]"):
        quote = register.xpath(".//blockquote")[0].text_content().strip()
        assert any(quote in clause.words for clause in handbook.clauses.values())


def test_a_register_names_its_columns_to_the_script_as_to_the_reader(page) -> None:
    for register in page("registers.html").xpath("//*[@data-register]"):
        heads = [head.text_content() for head in register.xpath(".//thead//th")][1:-1]
        assert [column["name"] for column in json.loads(register.get("data-columns"))] == heads
