"""Word lists that the rules look for in clauses and in our own sentences."""

from pydantic import Field

from macros.core.base import Entry, Id, Text

# fmt: off
LIMITERS = (
    "依法", "依规", "按照有关规定", "按有关规定", "按照相关规定", "委托", "及时", "定期", "适时", "协助", "支持",
    "配合", "督促", "指导", "组织", "分管", "有关", "重大",
)
TIMES = (
    "每季度", "每年", "每半年", "每月", "每周", "每日", "每天", "定期", "及时", "适时", "经常性", "年度", "工作日",
    "小时内", "日内",
)
QUESTION_WORDS = (
    "是否", "能否", "有无", "本人", "本单位", "本岗位", "已", "已经", "了", "的", "对", "在", "就", "将", "把", "并",
    "要", "时", "后", "中", "如", "为", "由", "向", "及", "和", "与", "以", "做到", "进行", "开展", "履行", "其", "所",
    "该", "上述", "这项", "工作", "发生", "职责", "，", "、", "？", "“", "”", "（", "）", "《", "》", "。", "；",
)
CONNECTORS = ("并", "同时", "要", "和", "及")
# fmt: on
"""Words of the language, for a handbook that lists none of its own."""


class Wording(Entry):
    """`wording.yml`: the words that checks look for in clauses and questions."""

    limiters: tuple[Text, ...] = Field(LIMITERS, description="限定语，题目不能漏掉")
    """A limiter inside a check's quote must stand in its question too."""

    cadence_terms: tuple[Text, ...] = Field(TIMES, description="时间词，职责里有的都要写进cadences")
    """Each occurrence in a duty's words must lie inside the words of one of its cadences."""

    not_cadences: tuple[Text, ...] = Field((), description="含有时间词、但不表示时间的词")
    """Words that hold a cadence term but say no time: 上年度 names a report, not a rhythm."""

    question_words: tuple[Text, ...] = Field(QUESTION_WORDS, description="题目可以用的条文以外的字词")
    """All that a question may contain beside its clause's own words."""

    connectors: tuple[Text, ...] = Field(CONNECTORS, description="自查题可以不问到的连接词")
    """What the quotes of a duty may leave uncovered, beside punctuation."""

    retired_checks: tuple[Id, ...] = Field((), description="已取消的自查题的编号，不再使用")
    """Ids of self-check questions that are no more; saved answers still bear them."""

    rule_words: tuple[Text, ...] = Field((), description="作出规定的词，我们自己的文字里不用")
    """Words that lay something down; our own sentences in a draft hold none of them."""

    cited_elsewhere: tuple[Text, ...] = Field(
        (), description="引用其他文件的原文，本站收录的该文件没有这一条，不作链接"
    )
    """What the document cites of another that this site has in a text without that clause."""
