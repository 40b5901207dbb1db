"""Handwritten entries -> questions whose options make claims."""

from collections.abc import Iterable

from macros.core.handbook import Handbook
from macros.core.regulation import Clause
from macros.core.roles import Role
from macros.features.questions.entailment.claims import Apart, Binds, Fills
from macros.features.questions.entailment.question import Option, Question
from macros.features.questions.model import Asked, Gap, Ruled

BLANK = "＿＿＿＿"
TRUE, FALSE = "正确", "错误"


def opening(handbook: Handbook) -> str:
    """The opening words of every stem."""
    return f"根据{handbook.edition.cited}，"


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
    stem = f"{opening(handbook)}条文写明{role.term}的职责包括{quoted(words)}。这一说法是否正确？"
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
    )


def gap_question(handbook: Handbook, gap: Gap, id: str) -> Question:
    """A cloze question, preceded by whom it binds where the text says so."""
    clause = handbook.clause(gap.clause)
    holders = [
        handbook.role(duty.role)
        for duty in handbook.duties_on(clause)
        if duty.role and gap.quote in handbook.words_of(duty)
    ]
    blanked = gap.quote.replace(gap.word, BLANK, 1)
    named = not holders or any(role.term in gap.quote for role in holders)
    lead = "条文写明：" if named else f"{'、'.join(role.term for role in holders)}的职责之一是："
    options = (
        Option(gap.word, True, (Fills(clause, gap.quote, gap.word, gap.word),)),
        *(Option(word, False, (Fills(clause, gap.quote, gap.word, word),)) for word in gap.wrong),
    )
    stem = f"{opening(handbook)}{lead}{quoted(blanked)}。横线处的原文是："
    return Question(
        id,
        gap.kind,
        stem,
        options,
        (clause.id,),
        gap.quote,
        about(handbook, [role.id for role in holders]),
        themes_of(handbook, clause, gap.quote),
    )


def ruled_question(handbook: Handbook, ruled: Ruled) -> Question:
    """Build a question whose distractors an editor has judged; articles named in the reasons are cited too."""
    clause = handbook.clause(ruled.clause)
    options = (
        Option(ruled.right.text, True),
        *(Option(wrong.text, False, (), wrong.because) for wrong in ruled.wrong),
    )
    if ruled.kind == "judge":
        options = tuple(sorted(options, key=lambda option: option.text != TRUE))
    holders = [duty.role for duty in handbook.duties_on(clause) if duty.role]
    holders += [role.id for role in handbook.posts if role.clause == clause.id]
    clauses = list(dict.fromkeys((clause.id, *(wrong.clause for wrong in ruled.wrong))))
    cited = {handbook.clause(id).article for id in clauses}
    clauses += [
        each.id
        for each in handbook.articles
        if each.id not in cited and any(each.label in w.because for w in ruled.wrong)
    ]
    return Question(
        ruled.id,
        ruled.kind,
        opening(handbook) + ruled.stem,
        options,
        tuple(clauses),
        ruled.right.quote,
        about(handbook, holders),
        themes_of(handbook, clause, ruled.right.quote),
    )


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
        opening(handbook) + (asked.stem or ""),
        options,
        (clause.id,),
        quote,
        about(handbook, roles),
        themes_of(handbook, clause, quote),
    )
