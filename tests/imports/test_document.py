"""One document in the many ways in which people have it gives one tree; what is not sure is told with its line."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from macros.core.numerals import number_of
from macros.imports.document import document
from tests.imports.texts import ARTICLES, TEXT, asked, lines, read

FLAT = re.sub("\n+", "\n", TEXT.strip())
CHAPTERS = "第一章 总则……1\n第二章 职责……2\n"


def marks(pattern: str, write: Callable[[re.Match[str]], str]) -> str:
    return re.sub(rf"^{pattern}", write, TEXT, flags=re.M)


def wrapped(indent: str = "") -> str:
    """Lines of 18 characters at most, as a PDF gives them; paragraphs that break on a stop are kept whole by indents."""
    whole = [line if line.startswith(("第二章", "第一章")) else indent + line for line in LONG.split("\n")]
    return "\n".join(line[start : start + 18] for line in whole for start in range(0, len(line), 18))


LONG = FLAT.replace(
    "应当书面报告。",
    "应当书面报告，写明岸线的位置、面积、现状和已经采取的措施，并附上照片和简图备查，逾期不报的予以提醒。",
)


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        FLAT,
        FLAT.replace("\n", "\r\n"),
        marks("(第.[章条]) ", lambda found: found[1]),
        marks("(第.[章条]) ", lambda found: f"{found[1]}\u3000\u3000"),
        marks("(?=.)", lambda _: "\xa0\u3000 "),
        "\u200b".join(TEXT),
        "\ufeff" + TEXT,
        TEXT.replace("总则", "总\u3000\u3000则"),
        TEXT.replace("\n第一章", "\n目　录\n" + CHAPTERS + "第一章", 1),
        TEXT.replace("\n第一章", "\n" + CHAPTERS + "第一章", 1),
        marks("(第.章) ", lambda found: f"{found[1]}\n"),
        marks("(第.条) ", lambda found: f"{found[1]}\n"),
        marks("第(.)条", lambda found: f"第{number_of(found[1])}条"),
        marks("第(.)条", lambda found: f"第 {number_of(found[1])} 条"),
        marks("第(.)条", lambda found: f"第{found[1]}條"),
        marks("第(.)条", lambda found: f"第{found[1]}条、"),
        marks("第(.)([章条])", lambda found: f"第{found[1]}{found[2]}："),
        marks("（(.)）", lambda found: f"（{found[1]}）、"),
        TEXT.replace("示例市岸线保护条例", "示例市岸线\n保护条例", 1),
        TEXT.replace("第二章", "— 1 —\n第二章").replace("第四条 依", "- 2 -\n\n第四条 依"),
        TEXT.replace("情况紧急的，", "情况紧急的，\n第 1 页 共 2 页\n"),
        TEXT.replace("第二章", "1\n第二章").replace("第五条", "2\n第五条"),
    ],
)
def test_one_tree(text: str) -> None:
    found = read(text)
    assert found.regulation["articles"] == ARTICLES
    assert found.is_whole
    assert asked(found) == []
    front = [(line["kind"], line["text"]) for line in found.regulation["front"] if line["kind"] != "contents"]
    assert front == [
        ("title", "示例市岸线保护条例"),
        ("enactment", "2021年3月4日示例市第三届人民代表大会常务委员会第五次会议通过"),
    ]
    assert "back" not in found.regulation


@pytest.mark.parametrize("gap", [" ", ""])
def test_articles_on_one_line_are_parted_where_the_number_is_the_next(gap: str) -> None:
    found = read(re.sub(r"\n+(?=第[二四五]条)", gap, TEXT))
    assert found.regulation["articles"] == ARTICLES
    assert asked(found) == []
    assert len(found.remarks) == 2


def test_a_text_on_one_line_is_parted_and_told() -> None:
    found = read(FLAT.replace("\n", " ").replace("2.填", "2.填"))
    numbers = [article["number"] for article in found.regulation["articles"]]
    assert numbers == [1, 2, 3, 4, 5]
    assert [
        each["title"] for article in found.regulation["articles"] for each in article.get("headings", ())
    ] == [
        "总则",
        "职责",
    ]
    assert len(found.regulation["articles"][1]["paragraphs"]) == 2
    assert [line["kind"] for line in found.regulation["front"]] == ["title", "enactment"]


@pytest.mark.parametrize("indent", ["", "\u3000\u3000"])
def test_lines_of_a_page_are_joined(indent: str) -> None:
    found = read(wrapped(indent))
    assert found.regulation["articles"] == read(LONG).regulation["articles"]
    assert found.is_whole


def test_half_width_marks_are_kept() -> None:
    found = read(TEXT.replace("（一）", "(一)").replace("（二）", "(二)").replace("（三）", "(三)"))
    assert found.regulation["marks"] == "half"
    assert found.regulation["articles"] == ARTICLES


@pytest.mark.parametrize(("first", "second"), [("一、", "二、"), ("1.", "2."), ("(1)", "(2)"), ("①", "②")])
def test_a_list_of_other_marks_says_so(first: str, second: str) -> None:
    found = read(f"示例办法\n第一条 包括：\n{first}时间；\n{second}地点。\n第二条 完。")
    (paragraph,) = found.regulation["articles"][0]["paragraphs"]
    assert paragraph == {"text": "包括：", "marks": first, "items": ["时间；", "地点。"]}
    assert asked(found) == []


def test_marks_that_the_model_has_not_are_rewritten_and_told() -> None:
    found = read("示例办法\n第一条 包括：\n1）时间；\n2）地点。\n第二条 完。")
    assert found.regulation["articles"][0]["paragraphs"][0]["marks"] == "（1）"
    assert [remark.message for remark in found.remarks] == ["序号1）改写为（1）", "序号2）改写为（2）"]


def test_parts_sections_and_inserted_articles() -> None:
    found = read(
        "示例法\n第一编 通则\n第一章 总则\n第一节 目的\n第一条 甲。\n第一条之一 乙。\n第一条之二 丙。\n"
        "第二编 分则\n第一章 职责\n第二条 丁。"
    )
    assert [(each["number"], each.get("suffix")) for each in found.regulation["articles"]] == [
        (1, None),
        (1, 1),
        (1, 2),
        (2, None),
    ]
    assert [each["rank"] for each in found.regulation["articles"][0]["headings"]] == [
        "part",
        "chapter",
        "section",
    ]
    assert [each["number"] for each in found.regulation["articles"][3]["headings"]] == [2, 1]
    assert asked(found) == []


def test_a_reference_at_the_start_of_a_line_is_no_article() -> None:
    found = read("示例办法\n第一条 甲。\n第二条规定的情形，依照本办法。\n第二条 乙。")
    assert [len(each["paragraphs"]) for each in found.regulation["articles"]] == [2, 1]
    assert asked(found) == []


@pytest.mark.parametrize(
    "start", ["项目单位", "目的是", "条件", "及时", "上级", "（主体责任）", "前款", "和平时期"]
)
def test_an_article_may_begin_with_such_words(start: str) -> None:
    found = read(f"示例办法\n第一条{start}甲。\n第二条{start}乙。")
    assert [each["paragraphs"][0]["text"] for each in found.regulation["articles"]] == [
        f"{start}甲。",
        f"{start}乙。",
    ]
    assert asked(found) == []


def test_a_text_without_articles_goes_by_its_outline() -> None:
    found = read(
        "示例方案\n为了保护岸线，制定本方案。\n一、总体要求\n坚持保护。\n二、分工\n（一）市政府\n1.检查。\n2.考核。\n"
        "（二）其他单位\n各负其责。\n\n示例市人民政府\n2021年3月4日"
    )
    assert found.regulation["form"] == "outline"
    assert [line["kind"] for line in found.regulation["front"]] == ["title", "preamble"]
    assert [line["kind"] for line in found.regulation["back"]] == ["issuer", "issued"]
    assert found.regulation["articles"] == [
        {"number": 1, "paragraphs": [{"text": "总体要求"}, {"text": "坚持保护。"}]},
        {
            "number": 2,
            "paragraphs": [
                {
                    "text": "分工",
                    "items": [
                        {"text": "市政府", "items": ["检查。", "考核。"]},
                        {"text": "其他单位", "paragraphs": [{"text": "各负其责。"}]},
                    ],
                }
            ],
        },
    ]
    assert asked(found) == []


def test_a_text_without_either_is_none() -> None:
    assert document(lines("一段话。\n又一段话。")) is None
