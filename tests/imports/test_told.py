"""What an import is not sure of is told with its line, and no word is lost by it."""

from __future__ import annotations

import re

import pytest

from tests.imports.texts import TEXT, asked, read


def test_a_full_line_that_ends_with_a_stop_is_asked_about() -> None:
    long = (
        "第一条 "
        + "岸" * 13
        + "\n"
        + "线" * 17
        + "\n"
        + "滩" * 17
        + "\n"
        + "地" * 16
        + "。\n"
        + "另起的一段。"
    )
    found = read(long)
    assert [each["text"] for each in found.regulation["articles"][0]["paragraphs"]][1:] == ["另起的一段。"]
    assert [line for line, message in asked(found) if "恰好写满" in message] == [5]


@pytest.mark.parametrize(
    ("text", "at", "said"),
    [
        (TEXT.replace("（二）发现", "发现"), "（三）", "这里的序号应是（二），现为（三）"),
        (TEXT.replace("第二章", "第三章"), "第三章", "这里应是第二章，现为第三章"),
        (re.sub("第四条.*", "", TEXT), "第五条", "缺少第四条"),
        (re.sub("第[二三四]条.*", "", TEXT), "第五条", "缺少第二条至第四条"),
        (re.sub("（[一二三]）", "", TEXT), "第三条", "以冒号结尾，后面却没有各项"),
        (TEXT.replace("（三）", "").replace("（二）地", "（二）地点；\n地"), "地点；", "最后一项以分号结尾"),
        (TEXT.replace("本条例所称岸线，包括滩地。", "另一行字"), "另一行字", "没有句末标点"),
        (TEXT + TEXT.replace("第一条", "第一条　"), "第一条　", "又从第一条开始"),
        (f"{TEXT}第三章 附则", "第三章", "标题之后没有条文"),
        (TEXT.replace("第二章 职责", "第二章 职责\n本章的规定。"), "本章的", "标题之后、下一条之前有文字"),
        (TEXT.replace("第四条 依", "第四条 （一）依"), "第四条", "条文以序号开头"),
        (f"{TEXT}分享本页", "分享本页", "没有认出"),
        (f"来源：网页\n{TEXT}", "来源", "没有认出"),
        (TEXT.replace("第四条", "第一条", 1), "第一条 依照", "又从第一条开始"),
        (TEXT.replace("第三条 岸", "第二条 岸"), "第二条 岸", "这里应是第三条，现为第二条"),
    ],
)
def test_what_is_not_sure_is_told_with_its_line(text: str, at: str, said: str) -> None:
    found = read(text)
    assert found.is_whole
    line = next(number for number, line in enumerate(text.split("\n"), 1) if at in line)
    assert any(number == line and said in message for number, message in asked(found)), asked(found)
