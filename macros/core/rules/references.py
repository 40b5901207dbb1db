"""Ids are unique, and every id that is named exists."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from macros.core.base import Entry
from macros.core.handbook import Handbook
from macros.core.location import Finding, at
from macros.features.checklist.model import CHECKLIST_YML
from macros.features.draft.model import DRAFT_YML
from macros.features.glossary.model import GLOSSARY_YML
from macros.features.inspection.model import INSPECTION_YML
from macros.features.office.model import OFFICE_YML
from macros.features.periods.model import PERIODS_YML
from macros.features.questions.model import QUESTIONS_YML, Asked, Ruled
from macros.features.reports.model import REPORTS_YML
from macros.features.search.model import SYNONYMS_YML
from macros.features.training.model import TRAINING_YML


def check_references(handbook: Handbook) -> Iterator[Finding]:
    """Yield repeated ids, articles out of order, and references that lead nowhere."""
    disorder = list(_article_order(handbook))
    yield from disorder
    if disorder:
        return
    for file, entries in (
        ("roles.yml", handbook.levels),
        ("roles.yml", handbook.ranks),
        ("roles.yml", handbook.roles),
        ("principles.yml", handbook.principles),
        ("themes.yml", handbook.themes),
        ("duties.yml", handbook.duties),
        ("checklist.yml", handbook.part(CHECKLIST_YML)),
        ("glossary.yml", handbook.part(GLOSSARY_YML)),
        ("reports.yml", handbook.part(REPORTS_YML)),
        ("questions.yml", (*handbook.part(QUESTIONS_YML).asked, *handbook.part(QUESTIONS_YML).ruled)),
        ("training.yml", handbook.part(TRAINING_YML).sessions),
        *(("training.yml", session.steps) for session in handbook.part(TRAINING_YML).sessions),
        ("draft.yml", handbook.part(DRAFT_YML).units),
        ("draft.yml", handbook.part(DRAFT_YML).notes),
        ("office.yml", handbook.part(OFFICE_YML).kinds),
        ("office.yml", handbook.part(OFFICE_YML).registers),
        *(("office.yml", register.columns) for register in handbook.part(OFFICE_YML).registers),
        ("inspection.yml", handbook.part(INSPECTION_YML).inspectors),
        (
            "inspection.yml",
            [item for each in handbook.part(INSPECTION_YML).inspectors for item in each.items],
        ),
        ("periods.yml", handbook.part(PERIODS_YML)),
    ):
        yield from _unique(file, entries)
    yield from _resolve(handbook)
    yield from _own_ids(handbook)


def _article_order(handbook: Handbook) -> Iterator[Finding]:
    for expected, article in enumerate(handbook.regulation.articles, 1):
        if article.number != expected:
            yield at("regulation.yml", article, "number"), f"这里应是第{expected}条，现写作{article.number}"


def _unique(file: str, entries: Iterable[Entry]) -> Iterator[Finding]:
    seen: dict[str, int] = {}
    for entry in entries:
        id: str = entry.id  # type: ignore[attr-defined]
        if id in seen:
            yield at(file, entry, "id"), f"id“{id}”重复了，前一处在第{seen[id]}行"
        seen.setdefault(id, entry.line("id"))


def _resolve(handbook: Handbook) -> Iterator[Finding]:
    known = {
        "条款": set(handbook.clauses),
        "岗位": {role.id for role in handbook.roles},
        "层级": {level.id for level in handbook.levels},
        "岗位类别": {rank.id for rank in handbook.ranks},
        "主题": {theme.id for theme in handbook.themes},
        "原则": {principle.id for principle in handbook.principles},
        "单位": {unit.id for unit in handbook.part(DRAFT_YML).units},
        "单位类别": {listed.id for listed in handbook.part(OFFICE_YML).kinds},
    }
    for file, entries, keys in _naming(handbook):
        for entry in entries:
            for key, kind in keys.items():
                yield from _named(file, entry, key, known[kind], kind)
    for session in handbook.part(TRAINING_YML).sessions:
        steps = {step.id for step in session.steps}
        for question in session.discussion:
            yield from _named("training.yml", question, "step", steps, "环节")


def _named(file: str, entry: Entry, key: str, known: set[str], kind: str) -> Iterator[Finding]:
    value: str | Sequence[str] | None = getattr(entry, key)
    ids = [value] if isinstance(value, str) else (value or ())
    for index, id in enumerate(ids):
        if id not in known:
            place = at(file, entry, key if isinstance(value, str) else f"{key}[{index}]")
            yield place, f"{key}写的“{id}”不存在，没有这个{kind}"


def _naming(handbook: Handbook) -> Iterator[tuple[str, Iterable[Entry], dict[str, str]]]:
    """Yield (file, entries, key -> of what kind the ids are that it names)."""
    office, draft = handbook.part(OFFICE_YML), handbook.part(DRAFT_YML)
    inspectors, bank, sessions = (
        handbook.part(INSPECTION_YML).inspectors,
        handbook.part(QUESTIONS_YML),
        handbook.part(TRAINING_YML).sessions,
    )
    clause, clauses = {"clause": "条款"}, {"clauses": "条款"}
    yield (
        "roles.yml",
        handbook.roles,
        {
            **clause,
            "named_in": "条款",
            "level": "层级",
            "at": "层级",
            "rank": "岗位类别",
            **dict.fromkeys(("members", "unit", "chairs", "serves"), "岗位"),
        },
    )
    yield "roles.yml", [each for role in handbook.roles for each in role.responsibilities], clause
    yield "roles.yml", handbook.titles, {**clauses, "level": "层级"}
    yield "roles.yml", [choice for title in handbook.titles for choice in title.choices], {"role": "岗位"}
    yield "synonyms.yml", handbook.part(SYNONYMS_YML).levels, {"level": "层级"}
    ranks = {"safety_rank": "岗位类别", "other_rank": "岗位类别"}
    yield "synonyms.yml", [handbook.part(SYNONYMS_YML)], ranks
    yield "duties.yml", handbook.duties, {**clause, "role": "岗位", "concerns": "岗位", "themes": "主题"}
    yield "duties.yml", [link for duty in handbook.duties for link in duty.principles], {"id": "原则"}
    relations = [relation for duty in handbook.duties for relation in duty.relations]
    yield "duties.yml", relations, {"to": "岗位", "by": "岗位", "level": "层级", "themes": "主题"}
    yield "checklist.yml", handbook.part(CHECKLIST_YML), clause
    yield "reports.yml", handbook.part(REPORTS_YML), clause
    yield "training.yml", sessions, clause
    yield "training.yml", [each for session in sessions for each in session.steps], clauses
    yield "training.yml", [each for session in sessions for each in session.discussion], clauses
    yield "draft.yml", [draft], clause
    yield "draft.yml", draft.units, {"level": "层级"}
    yield "draft.yml", draft.quotations(), {**clause, "units": "单位"}
    yield "draft.yml", [each for chapter in draft.chapters for each in chapter.articles], {"units": "单位"}
    yield "office.yml", office.kinds, {**clause, "level": "层级", "beside": "单位类别"}
    yield "office.yml", office.registers, {**clause, "kinds": "单位类别"}
    yield "inspection.yml", inspectors, {**clause, "role": "岗位", "kinds": "单位类别"}
    yield "inspection.yml", [each for one in inspectors for each in one.items], {**clause, "basis": "条款"}
    yield "glossary.yml", handbook.part(GLOSSARY_YML), {"basis": "条款"}
    yield "questions.yml", (*bank.points, *bank.gaps, *bank.asked, *bank.ruled), clause
    yield "questions.yml", [each for ruled in bank.ruled for each in ruled.wrong], clause
    yield "questions.yml", bank.asked, {"role": "岗位"}
    holders = [asked for asked in bank.asked if asked.form == "holder"]
    yield "questions.yml", holders, {"right": "岗位", "wrong": "岗位"}
    yield "principles.yml", (handbook.definition, *handbook.principles), clause


def _own_ids(handbook: Handbook) -> Iterator[Finding]:
    """A duty is called after its clause, a check after its clause and its place among its questions.

    A question of the bank is called after its clause and kind; its number need not follow on, so that
    one can be taken out and the others keep their ids, under which people have saved their answers.
    """
    questions: tuple[Asked | Ruled, ...] = (
        *handbook.part(QUESTIONS_YML).asked,
        *handbook.part(QUESTIONS_YML).ruled,
    )
    for question in questions:
        if not re.fullmatch(f"{question.clause}-{question.kind}-[1-9][0-9]*", question.id):
            expected = f"{question.clause}-{question.kind}-1"
            yield (
                at("questions.yml", question, "id"),
                f"题目的id应写作“{expected}”这样，现写作“{question.id}”",
            )
    for duty in handbook.duties:
        if duty.id.split("--")[0] != duty.clause:
            yield at("duties.yml", duty, "id"), f"职责的id应以条款“{duty.clause}”开头，现写作“{duty.id}”"
    counts: dict[str, int] = {}
    for check in handbook.part(CHECKLIST_YML):
        counts[check.clause] = counts.get(check.clause, 0) + 1
        expected = f"{check.clause}-q{counts[check.clause]}"
        if check.id != expected:
            yield at("checklist.yml", check, "id"), f"自查项的id应为“{expected}”，现写作“{check.id}”"
