"""Text of the data stands in a heading as it is, and means nothing to Jinja, Markdown or HTML."""

from __future__ import annotations

import random
import re

import jinja2
import markdown
import pytest
from lxml import html

from macros.core.page import call, heading

PIECES = [
    *"{}[]()<>#*_`~!\\|&;:.-+=^\"'/$%@ \t\n安全“”　1aZ",
    *("{{ 7*7 }}", "{% if x %}", "{# gone #}", "<script>alert(1)</script>", "<img src=x onerror=y>", "&amp;"),
    *("[x](javascript:y)", "![x](y)", "**粗**", "\n# 一级", "\n---\n", "{ #taken }", "{: .taken }", "&#60;"),
    *(
        "-->",
        "<!--",
        "]]>",
        "\n    code",
        "\n- item",
        "1. ",
        "\n\n<div>\n",
        "https://example.org",
        "&#123;&#123;",
    ),
]


def drawn(text: str) -> tuple[html.HtmlElement, list[dict[str, str]]]:
    """The heading as a page shows it, and what the table of contents is made of."""
    source = jinja2.Environment().from_string(heading(text, "known")).render()
    converter = markdown.Markdown(
        extensions=["attr_list", "tables", "toc"], extension_configs={"toc": {"toc_depth": "2-3"}}
    )
    page = html.fromstring(f"<main>{converter.convert(source)}</main>")
    return page, getattr(converter, "toc_tokens")  # noqa: B009


@pytest.mark.parametrize("seed", range(40))
def test_any_text_is_shown_as_it_is(seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(25):
        text = "安" + "".join(chance.choices(PIECES, k=chance.randint(1, 8))) + "全"
        page, contents = drawn(text)
        (only,) = page
        wanted = re.sub(r"[ \t\n]+", " ", text)
        assert (only.tag, dict(only.attrib), only.text_content()) == ("h2", {"id": "known"}, wanted)
        assert len(only) == 0
        listed = html.fromstring(f"<p>{contents[0]['name']}</p>").text_content()
        assert listed.split() == wanted.split()


def test_a_call_takes_nothing_but_an_id() -> None:
    assert call("role", "district-head").strip() == '{{ role("district-head") }}'
    assert call("chapter", 3).strip() == "{{ chapter(3) }}"
    assert call("document_head").strip() == "{{ document_head() }}"
    with pytest.raises(ValueError):
        call("role", 'x") }}{{ 7*7')
