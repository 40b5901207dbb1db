"""What search knows of a handwritten page: its own words, as drawn."""

from __future__ import annotations

from macros.site.prose import own_words


def test_a_page_says_its_paragraphs_lists_tables_and_headings() -> None:
    html = (
        '<h1 id="a">页</h1>\n<p>见<a href="b.html">全文</a>。<br>次行</p>\n<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>\n'
        "<table><tr><td>丙</td><td>&lt;丁&gt;</td></tr></table>"
    )
    assert own_words(html) == "页 见全文。次行 甲 乙 丙 <丁>"


def test_what_macros_draw_is_not_its_own() -> None:
    assert own_words('<p>前</p>\n<div class="hb-x"><p>宏<img src="x"></p></div>\n<p>后</p>') == "前 后"
