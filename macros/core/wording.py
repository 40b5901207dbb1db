"""Word lists that the rules look for in clauses and in our own sentences."""

from pydantic import Field

from macros.core.base import Entry, Id, Text


class Wording(Entry):
    """`wording.yml`: the words that checks look for in clauses and questions."""

    limiters: tuple[Text, ...] = Field(description="限定语，题目不能漏掉")
    """A limiter inside a check's quote must stand in its question too."""

    cadence_terms: tuple[Text, ...] = Field(description="时间词，职责里有的都要写进cadences")
    """Each occurrence in a duty's words must lie inside the words of one of its cadences."""

    not_cadences: tuple[Text, ...] = Field((), description="含有时间词、但不表示时间的词")
    """Words that hold a cadence term but say no time: 上年度 names a report, not a rhythm."""

    question_words: tuple[Text, ...] = Field(description="题目可以用的条文以外的字词")
    """All that a question may contain beside its clause's own words."""

    connectors: tuple[Text, ...] = Field(description="自查题可以不问到的连接词")
    """What the quotes of a duty may leave uncovered, beside punctuation."""

    retired_checks: tuple[Id, ...] = Field((), description="已取消的自查题的编号，不再使用")
    """Ids of self-check questions that are no more; saved answers still bear them."""

    rule_words: tuple[Text, ...] = Field((), description="作出规定的词，我们自己的文字里不用")
    """Words that lay something down; our own sentences in a draft hold none of them."""
