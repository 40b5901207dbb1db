"""Regulations of every form that the model has, made up by hypothesis.

Their words are numbers, stops, what misleads, and what would be more than text to YAML, Jinja, Markdown or a browser.
"""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from macros.core.marks import ListMark
from macros.imports.counting import family

Node = dict[str, Any]

STYLES: tuple[ListMark, ...] = ("（一）", "(一)", "一、", "1.", "1．", "1、", "（1）", "(1)", "①")

WORDS = (
    "区政府",
    "岸线",
    "每年不少于两次",
    "按照有关规定",
    "依照本办法第三条第二款第（一）项的规定",
    "《示例条例》",
    "“一岗双责”",
    "（以下简称河长）",
    "1.5米",
    "30日内",
    "第五条规定的",
    "附件",
    "A类",
    "，",
    "、",
    "；",
    "：其中",
    "。同时",
    "{{6007*6011}}{%raw%}{#甲#}",
    "<b id=甲></title><img src=x onerror=q()>",
    "\"onfocus='q()'data-q=\"",
    "**甲**`乙`[丙](javascript:q)",
    "&lt;丁&gt;&#39;",
    ":#-|&*!%@\\n",
)

_begin = st.sampled_from(
    ["市政府", "有关部门", "应当", "对岸线", "附件所列", "除前款外", "项目", "及时", "第三方"]
)


@st.composite
def texts(draw: st.DrawFn, end: str = "。") -> str:
    """A run of words that begins with no number and ends with a stop."""
    middle = draw(st.lists(st.sampled_from(WORDS), max_size=4))
    return draw(_begin) + "".join(middle) + "办理" + end


@st.composite
def paragraphs(draw: st.DrawFn, used: frozenset[ListMark | None] = frozenset(), depth: int = 0) -> Node:
    """A paragraph, perhaps with a list of a style that no list around it has."""
    styles = [style for style in STYLES if family(style) not in used]
    if depth == 3 or not draw(st.booleans()):
        return {"text": draw(texts())}
    style = draw(st.sampled_from(styles))
    return {"text": draw(texts(draw(st.sampled_from("：。")))), **draw(_lists(style, used, depth))}


@st.composite
def _lists(draw: st.DrawFn, style: ListMark, used: frozenset[ListMark | None], depth: int) -> Node:
    number = draw(st.integers(1, 4) if depth else st.integers(1, 12))
    below = used | {family(style)}
    items = []
    for place in range(number):
        if draw(st.integers(0, 4)):
            end = draw(st.sampled_from("；。")) if place < number - 1 else "。"
            items.append({"text": draw(texts(end))})
            continue
        item = draw(paragraphs(below, depth + 1))
        if place < number - 1:  # after the last item a paragraph is one of the article
            item["paragraphs"] = draw(st.lists(paragraphs(below, depth + 1), max_size=2))
        items.append(item)
    return {"marks": style, "items": items}


@st.composite
def headings(draw: st.DrawFn, counts: dict[str, int], ranks: tuple[str, ...]) -> list[Node]:
    """Headings in front of an article; each rank goes on, or begins anew below a higher one."""
    found: list[Node] = []
    for place, rank in enumerate(ranks):
        if found or not counts or draw(st.integers(0, 3)) == 0:
            begins_anew = bool(found) and draw(st.booleans())
            counts[rank] = 1 if begins_anew else counts.get(rank, 0) + 1
            found.append(
                {
                    "rank": rank,
                    "number": counts[rank],
                    "title": draw(st.sampled_from(["总则", "职责 分工", "附则"])).replace(" ", ""),
                }
            )
            for lower in ranks[place + 1 :]:
                counts.setdefault(lower, 0)
    return found


FRONTS: tuple[list[tuple[str, str]], ...] = (
    [("title", "示例市岸线保护办法（试行）")],
    [
        ("title", "示例市岸线保护条例"),
        ("enactment", "（2021年3月4日示例市人大常委会通过　自2021年5月1日起施行）".replace("　", "")),
    ],
    [
        ("masthead", "示例市人民政府文件"),
        ("document_number", "示政发〔2021〕3号"),
        ("notice_title", "示例市人民政府关于印发示例市岸线保护办法的通知"),
        ("addressees", "各区人民政府："),
        ("notice", "现将《示例市岸线保护办法》印发给你们，请认真执行。"),
        ("issuer", "示例市人民政府"),
        ("issued", "2021年3月4日"),
        ("title", "示例市岸线保护办法"),
        ("preamble", "为了保护岸线，制定本办法。"),
    ],
)
BACKS: tuple[list[tuple[str, str]], ...] = (
    [],
    [("issuer", "示例市人民政府"), ("issued", "2021年3月4日"), ("copies", "抄送：示例市委办公室。")],
    [("annex", "附件"), ("annex_title", "岸线登记表"), ("annex_text", "按年填写。")],
)


@st.composite
def regulations(draw: st.DrawFn, most: int = 6) -> Node:
    """A regulation as `regulation.yml` holds it."""
    form = draw(st.sampled_from(["articles", "articles", "outline"]))
    ranks = (
        draw(st.sampled_from([(), ("chapter",), ("chapter", "section"), ("part", "chapter")]))
        if form == "articles"
        else ()
    )
    used: frozenset[ListMark | None] = frozenset({"一、"}) if form == "outline" else frozenset()
    counts: dict[str, int] = {}
    articles: list[Node] = []
    number, suffix = 0, 0
    for _ in range(draw(st.integers(1, most))):
        is_inserted = form == "articles" and number and not draw(st.integers(0, 5))
        number, suffix = (number, suffix + 1) if is_inserted else (number + 1, 0)
        articles.append(
            {
                "headings": draw(headings(counts, ranks)),
                "number": number,
                **({"suffix": suffix} if suffix else {}),
                "paragraphs": draw(st.lists(paragraphs(used), min_size=1, max_size=3)),
            }
        )
    return {
        "form": form,
        "marks": draw(st.sampled_from(["full", "half"])),
        "front": [{"kind": kind, "text": text} for kind, text in draw(st.sampled_from(FRONTS))],
        "articles": articles,
        "back": [{"kind": kind, "text": text} for kind, text in draw(st.sampled_from(BACKS))],
    }
