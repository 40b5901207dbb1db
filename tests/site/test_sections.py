"""A section goes with what it would show."""

from __future__ import annotations

from macros.site.sections import EMPTY, without_empty


def test_a_section_that_shows_nothing_goes_with_its_introduction() -> None:
    page = f"# 页\n\n## 一 {{ #a }}\n\n说明。\n\n{EMPTY}\n\n## 二\n\n<div>有</div>\n"
    assert without_empty(page) == "# 页\n\n## 二\n\n<div>有</div>\n"


def test_it_stays_for_anything_that_it_or_a_section_below_it_shows() -> None:
    page = f"# 页\n\n## 一\n\n{EMPTY}\n\n### 甲\n\n<div>有</div>\n\n### 乙\n\n{EMPTY}\n"
    assert without_empty(page) == "# 页\n\n## 一\n\n\n### 甲\n\n<div>有</div>\n"


def test_prose_without_macros_stays_and_a_comment_in_code_is_no_heading() -> None:
    page = f"# 页\n\n## 一\n\n说明。\n\n## 二\n\n```text\n## 不是标题\n```\n\n{EMPTY}"
    assert without_empty(page) == "# 页\n\n## 一\n\n说明。\n"


def test_the_pages_own_heading_always_stays() -> None:
    assert without_empty(f"# 页\n\n{EMPTY}") == "# 页\n"
