"""Word lists that the rules look for in clauses and in our own sentences."""

from macros.core.base import Entry, Id, Text


class Wording(Entry):
    """`wording.yml`: the words that checks look for in clauses and questions."""

    limiters: tuple[Text, ...]
    """A limiter inside a check's quote must stand in its question too."""

    cadence_terms: tuple[Text, ...]
    """Each occurrence in a duty's words must lie inside the words of one of its cadences."""

    not_cadences: tuple[Text, ...] = ()
    """Words that hold a cadence term but say no time: 上年度 names a report, not a rhythm."""

    question_words: tuple[Text, ...]
    """All that a question may contain beside its clause's own words."""

    connectors: tuple[Text, ...]
    """What the quotes of a duty may leave uncovered, beside punctuation."""

    retired_checks: tuple[Id, ...] = ()
    """Ids of self-check questions that are no more; saved answers still bear them."""

    rule_words: tuple[Text, ...] = ()
    """Words that lay something down; our own sentences in a draft hold none of them."""
