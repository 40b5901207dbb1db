"""Questions that a person has judged, of every form -> what all formats take."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from macros.core.handbook import Handbook
from macros.features.questions.entailment.curated import TRUE, about, gapped, quoted, themes_of
from macros.features.questions.entailment.question import MarkingPoint, Option, Question
from macros.features.questions.model import QUESTIONS_YML, QuestionsFile, Ruled
from macros.features.questions.written import (
    Case,
    CaseStep,
    Correction,
    Essay,
    Fill,
    MarkedPoint,
    Multiple,
    Order,
    OrderStep,
    RightAnswer,
    WrongAnswer,
)


class Evidence(NamedTuple):
    """Words that decide a question, and the clause that holds them."""

    clause: str
    quote: str


Alone = Ruled | Multiple | Correction | Fill | Order | Essay
Written = Alone | CaseStep


def alone(lists: QuestionsFile) -> tuple[Alone, ...]:
    """The judged questions outside cases."""
    return (
        *lists.ruled,
        *lists.multiple,
        *lists.corrections,
        *lists.fills,
        *lists.orders,
        *lists.essays,
    )


def written_questions(handbook: Handbook) -> Iterator[Question]:
    """Yield the judged questions of `questions.yml`, those of a case in its order."""
    lists = handbook.part(QUESTIONS_YML)
    for entry in alone(lists):
        yield written_question(handbook, entry, entry.id)
    for case in lists.cases:
        for number, step in enumerate(case.steps, 1):
            yield step_question(handbook, case, number, step)


def step_question(handbook: Handbook, case: Case, number: int, step: CaseStep) -> Question:
    """Build a question of a case."""
    return written_question(handbook, step, f"{case.id}-{number}", case.id)


def written_question(handbook: Handbook, entry: Written, id: str, case: str | None = None) -> Question:
    """Build the question of an entry; articles named in the reasons are cited too.

    Raises:
        UnknownId: a clause that the handbook does not have.
    """
    made = _parts(handbook, entry)
    evidence = made.pop("evidence")
    first = next((one.clause for one in evidence if one.clause == entry.clause), evidence[0].clause)
    cited = _cited(handbook, (first, *(one.clause for one in evidence)), made.pop("wrong_options", ()))
    clauses = [handbook.clause(one.clause) for one in evidence]
    holders = {duty.role for clause in clauses for duty in handbook.duties_on(clause) if duty.role}
    holders |= {post.id for post in handbook.posts if any(post.clause == clause.id for clause in clauses)}
    themes = {
        theme for one in evidence for theme in themes_of(handbook, handbook.clause(one.clause), one.quote)
    }
    return Question(
        id=id,
        kind=entry.kind,
        clauses=cited,
        quote=_span(handbook.clause(first).words, [one.quote for one in evidence if one.clause == first]),
        roles=about(handbook, holders),
        themes=tuple(theme.id for theme in handbook.themes if theme.id in themes),
        objective=entry.objective,
        difficulty=entry.difficulty,
        case=case,
        **made,
    )


def evidence_of(entry: Order | CaseStep) -> list[Evidence]:
    """What holds the steps of an order, in the order of the entry."""
    return [_of_step(entry.clause, step) for step in entry.steps]


def _parts(handbook: Handbook, entry: Written) -> dict[str, Any]:
    """Form, stem, evidence and what is right, as the form has it."""
    if isinstance(entry, Correction):
        return {
            "form": "correction",
            "stem": entry.statement,
            "options": (),
            "evidence": [Evidence(entry.clause, entry.quote)],
            "answer": entry.right or "",
            "wrong": entry.wrong or "",
            "because": entry.because or "",
        }
    if isinstance(entry, Fill):
        stem = gapped(handbook, handbook.clause(entry.clause), entry.quote, entry.word)
        evidence = [Evidence(entry.clause, entry.quote)]
        return {"form": "fill", "stem": stem, "options": (), "evidence": evidence, "answer": entry.word}
    form = _form(entry)
    if isinstance(entry, Order) or (isinstance(entry, CaseStep) and form == "order"):
        options = tuple(Option(step.text, True) for step in entry.steps)
        return {"form": form, "stem": entry.stem, "options": options, "evidence": evidence_of(entry)}
    if isinstance(entry, Essay) or (isinstance(entry, CaseStep) and form == "essay"):
        points = tuple(MarkingPoint(p.text, p.clause, p.quote, p.share) for p in entry.points)
        evidence = [Evidence(point.clause, point.quote) for point in entry.points]
        return {"form": form, "stem": entry.stem, "options": (), "evidence": evidence, "points": points}
    rights = rights_of(entry)
    return {
        "form": form,
        "stem": entry.stem,
        "options": _options(handbook, form, entry.clause, rights, entry.wrong),
        "evidence": [Evidence(right.clause or entry.clause, right.quote) for right in rights],
        "wrong_options": entry.wrong,
    }


def rights_of(entry: Ruled | Multiple | CaseStep) -> tuple[RightAnswer, ...]:
    """The right options."""
    return (entry.right,) if isinstance(entry.right, RightAnswer) else entry.right


def _form(entry: Ruled | Multiple | Order | Essay | CaseStep) -> str:
    if isinstance(entry, CaseStep):
        return entry.form
    if isinstance(entry, Ruled):
        return "judge" if entry.kind == "judge" else "single"
    return type(entry).__name__.lower()


def _options(
    handbook: Handbook, form: str, clause: str, rights: Sequence[RightAnswer], wrong: Sequence[WrongAnswer]
) -> tuple[Option, ...]:
    """Of several right options each says where it stands; a single one has the question's quotation."""
    options = [
        *(
            Option(one.text, True, (), _stands(handbook, clause, one) if form == "multiple" else None)
            for one in rights
        ),
        *(Option(one.text, False, (), one.because) for one in wrong),
    ]
    return tuple(sorted(options, key=lambda one: one.text != TRUE) if form == "judge" else options)


def _stands(handbook: Handbook, clause: str, right: RightAnswer) -> str:
    return f"{handbook.clause(right.clause or clause).label}写明{quoted(right.quote)}。"


def _of_step(clause: str, step: OrderStep) -> Evidence:
    return Evidence(step.clause or clause, step.quote or step.text)


def _span(words: str, quotes: Sequence[str]) -> str:
    """The shortest passage of a clause that holds all the quotes; the first quote if one does not stand there."""
    if not all(quote in words for quote in quotes):
        return quotes[0]
    start = min(words.index(quote) for quote in quotes)
    return words[start : max(words.index(quote) + len(quote) for quote in quotes)]


def _cited(handbook: Handbook, held: Sequence[str], wrong: Iterable[WrongAnswer]) -> tuple[str, ...]:
    """The deciding clauses, those of the reasons, then the articles that the reasons name."""
    given = tuple(wrong)
    clauses = list(dict.fromkeys((*held, *(one.clause for one in given))))
    articles = {handbook.clause(id).article for id in clauses}
    clauses += [
        each.id
        for each in handbook.clauses.values()
        if each.kind == "article"
        and each.article not in articles
        and any(each.label in one.because for one in given)
    ]
    return tuple(clauses)


def points_of(entry: Written) -> tuple[MarkedPoint, ...]:
    """The points by which an answer in words is marked."""
    return entry.points if isinstance(entry, Essay | CaseStep) else ()
