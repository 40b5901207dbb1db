"""Handwritten entries whose options make claims -> questions."""

from collections.abc import Iterable

from macros.core.handbook import Handbook
from macros.core.regulation import Clause
from macros.core.roles import Role
from macros.features.questions.entailment.claims import Apart, Binds, Fills
from macros.features.questions.entailment.question import Option, Question
from macros.features.questions.model import Asked, Gap

BLANK = "＿＿＿＿"
TRUE, FALSE = "正确", "错误"

MOST_NAMED = 2
"""Roles that a stem names; where the words bind more, it says only that they are written."""


def quoted(words: str) -> str:
    """Quote words; inner quotation marks become single ones (GB/T 15834)."""
    return f"“{words.replace('“', '‘').replace('”', '’')}”"


def asked_question(handbook: Handbook, asked: Asked) -> Question:
    """Build a question from an entry whose options are claims.

    Raises:
        UnknownId: a role or clause that the handbook does not have.
    """
    if asked.form == "judge":
        role, words = handbook.role(asked.role or ""), asked.quote or ""
        return judged(handbook, asked.id, handbook.clause(asked.clause), role, words, asked.holds is True)
    if asked.form == "holder":
        return _holder(handbook, asked)
    return _phrases(handbook, asked)


def holder_options(handbook: Handbook, words: str, right: Role, wrong: Iterable[Role]) -> tuple[Option, ...]:
    """Options that name who is bound by the words."""
    return (
        Option(right.term, True, (Binds(right, words, True),)),
        *(Option(role.term, False, (Binds(role, words, False), Apart(role, right))) for role in wrong),
    )


def judged(
    handbook: Handbook, id: str, clause: Clause, role: Role, words: str, holds: bool, kind: str = "judge"
) -> Question:
    """A true-or-false question: do these words, which `clause` contains, bind the role?"""
    stem = f"条文写明{role.term}的职责包括{quoted(words)}。这一说法是否正确？"
    claim = (Binds(role, words, holds),)
    options = (Option(TRUE, holds, claim if holds else ()), Option(FALSE, not holds, () if holds else claim))
    return Question(
        id,
        kind,
        stem,
        options,
        (clause.id,),
        words,
        about(handbook, [role.id]),
        themes_of(handbook, clause, words),
        form="judge",
    )


def gap_question(handbook: Handbook, gap: Gap, id: str) -> Question:
    """A cloze question with four words to choose from."""
    clause = handbook.clause(gap.clause)
    because = f"{clause.label}写的是{quoted(gap.quote)}。"
    options = (
        Option(gap.word, True, (Fills(clause, gap.quote, gap.word, gap.word),)),
        *(Option(word, False, (Fills(clause, gap.quote, gap.word, word),), because) for word in gap.wrong),
    )
    return Question(
        id,
        gap.kind,
        f"{gapped(handbook, clause, gap.quote, gap.word)}横线处的原文是：",
        options,
        (clause.id,),
        gap.quote,
        about(handbook, [role.id for role in bound_by(handbook, clause, gap.quote)]),
        themes_of(handbook, clause, gap.quote),
    )


def gapped(handbook: Handbook, clause: Clause, quote: str, word: str) -> str:
    """Words of a clause with a blank in place of one, preceded by whom they bind where the text says so."""
    holders = bound_by(handbook, clause, quote)
    named = not holders or len(holders) > MOST_NAMED or any(role.term in quote for role in holders)
    lead = "条文写明：" if named else f"条文对{'、'.join(role.term for role in holders)}写明："
    return f"{lead}{quoted(quote.replace(word, BLANK, 1))}。"


def bound_by(handbook: Handbook, clause: Clause, quote: str) -> list[Role]:
    """The roles that these words of a clause bind."""
    return [
        handbook.role(duty.role)
        for duty in handbook.duties_on(clause)
        if duty.role and quote in handbook.words_of(duty)
    ]


def about(handbook: Handbook, ids: Iterable[str]) -> tuple[str, ...]:
    """The roles, and the members of groups among them, in data order."""
    wanted = set(ids)
    for id in tuple(wanted):
        wanted |= set(handbook.role(id).members)
    return tuple(role.id for role in handbook.roles if role.id in wanted)


def themes_of(handbook: Handbook, clause: Clause, quote: str) -> tuple[str, ...]:
    """The themes of the duties whose words contain the quote."""
    held = {
        theme
        for duty in handbook.duties_on(clause)
        if quote in handbook.words_of(duty)
        for theme in duty.themes
    }
    return tuple(theme.id for theme in handbook.themes if theme.id in held)


def _holder(handbook: Handbook, asked: Asked) -> Question:
    right, words = handbook.role(asked.right or ""), asked.quote or ""
    options = holder_options(handbook, words, right, [handbook.role(id) for id in asked.wrong])
    return _question(handbook, asked, options, words, [right.id])


def _phrases(handbook: Handbook, asked: Asked) -> Question:
    role, right = handbook.role(asked.role or ""), asked.right or ""
    binds = asked.form == "duty"
    options = (
        Option(right, True, (Binds(role, right, binds),)),
        *(Option(words, False, (Binds(role, words, not binds),)) for words in asked.wrong),
    )
    return _question(handbook, asked, options, right, [role.id])


def _question(
    handbook: Handbook, asked: Asked, options: tuple[Option, ...], quote: str, roles: list[str]
) -> Question:
    clause = handbook.clause(asked.clause)
    return Question(
        asked.id,
        asked.kind,
        asked.stem or "",
        options,
        (clause.id,),
        quote,
        about(handbook, roles),
        themes_of(handbook, clause, quote),
    )
