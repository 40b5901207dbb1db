"""An invented document, and what its tree is: items, 目, a paragraph in an item, one after a list."""

from __future__ import annotations

from typing import Any

from macros.imports.document import Document, document
from macros.imports.line import Line

TEXT = """示例市岸线保护条例

2021年3月4日示例市第三届人民代表大会常务委员会第五次会议通过

第一章 总则

第一条 为了保护岸线，根据有关法律，制定本条例。

第二条 本市的岸线保护，适用本条例。

本条例所称岸线，包括滩地。

第二章 职责

第三条 岸线巡护员履行下列职责：

（一）每周巡查岸线；

（二）发现下列情形的，七日内报告：

1.堆放杂物；

2.填占滩地。

情况紧急的，立即报告；

（三）法律、法规规定的其他职责。

前款规定的巡查应当记录，记录包括下列内容：

（一）时间；

（二）地点。

第四条 依照本条例第三条规定报告的，应当书面报告。

第五条 本条例自2021年5月1日起施行。
"""

ARTICLES: list[dict[str, Any]] = [
    {
        "headings": [{"rank": "chapter", "number": 1, "title": "总则"}],
        "number": 1,
        "paragraphs": [{"text": "为了保护岸线，根据有关法律，制定本条例。"}],
    },
    {
        "number": 2,
        "paragraphs": [{"text": "本市的岸线保护，适用本条例。"}, {"text": "本条例所称岸线，包括滩地。"}],
    },
    {
        "headings": [{"rank": "chapter", "number": 2, "title": "职责"}],
        "number": 3,
        "paragraphs": [
            {
                "text": "岸线巡护员履行下列职责：",
                "items": [
                    "每周巡查岸线；",
                    {
                        "text": "发现下列情形的，七日内报告：",
                        "items": ["堆放杂物；", "填占滩地。"],
                        "paragraphs": [{"text": "情况紧急的，立即报告；"}],
                    },
                    "法律、法规规定的其他职责。",
                ],
            },
            {"text": "前款规定的巡查应当记录，记录包括下列内容：", "items": ["时间；", "地点。"]},
        ],
    },
    {"number": 4, "paragraphs": [{"text": "依照本条例第三条规定报告的，应当书面报告。"}]},
    {"number": 5, "paragraphs": [{"text": "本条例自2021年5月1日起施行。"}]},
]


def lines(text: str) -> list[Line]:
    return [Line(number, line) for number, line in enumerate(text.split("\n"), 1)]


def read(text: str) -> Document:
    """Import a text that has articles."""
    found = document(lines(text))
    assert found
    return found


def asked(found: Document) -> list[tuple[int, str]]:
    """What a person has to look at."""
    return [(remark.line, remark.message) for remark in found.remarks if remark.asks]
