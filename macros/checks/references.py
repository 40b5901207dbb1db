"""Ids are unique, and every id that is named exists."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from macros.checks.place import Finding, at
from macros.model import Asked, Entry, Handbook, Ruled


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
        ("checklist.yml", handbook.checks),
        ("glossary.yml", handbook.terms),
        ("reports.yml", handbook.reports),
        ("questions.yml", (*handbook.questions.asked, *handbook.questions.ruled)),
        ("training.yml", handbook.training.sessions),
        *(("training.yml", session.steps) for session in handbook.training.sessions),
        ("draft.yml", handbook.draft.units),
        ("draft.yml", handbook.draft.notes),
        ("office.yml", handbook.office.kinds),
        ("office.yml", handbook.office.registers),
        *(("office.yml", register.columns) for register in handbook.office.registers),
        ("inspection.yml", handbook.inspection.inspectors),
        ("inspection.yml", [item for each in handbook.inspection.inspectors for item in each.items]),
        ("periods.yml", handbook.periods),
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
    clauses = set(handbook.clauses)
    roles = {role.id for role in handbook.roles}
    levels = {level.id for level in handbook.levels}
    ranks = {rank.id for rank in handbook.ranks}
    themes = {theme.id for theme in handbook.themes}
    principles = {principle.id for principle in handbook.principles}

    def named(file: str, entry: Entry, key: str, known: set[str], kind: str) -> Iterator[Finding]:
        value: str | Sequence[str] | None = getattr(entry, key)
        ids = [value] if isinstance(value, str) else (value or ())
        for index, id in enumerate(ids):
            if id not in known:
                place = at(file, entry, key if isinstance(value, str) else f"{key}[{index}]")
                yield place, f"{key}写的“{id}”不存在，没有这个{kind}"

    for role in handbook.roles:
        for key, known, kind in (
            ("clause", clauses, "条款"),
            ("named_in", clauses, "条款"),
            ("level", levels, "层级"),
            ("at", levels, "层级"),
            ("rank", ranks, "岗位类别"),
            ("members", roles, "岗位"),
            ("unit", roles, "岗位"),
            ("chairs", roles, "岗位"),
            ("serves", roles, "岗位"),
        ):
            yield from named("roles.yml", role, key, known, kind)
        for responsibility in role.responsibilities:
            yield from named("roles.yml", responsibility, "clause", clauses, "条款")
    for title in handbook.titles:
        yield from named("roles.yml", title, "clauses", clauses, "条款")
        yield from named("roles.yml", title, "level", levels, "层级")
        for choice in title.choices:
            yield from named("roles.yml", choice, "role", roles, "岗位")
    for words in handbook.vocabulary.levels:
        yield from named("synonyms.yml", words, "level", levels, "层级")
    for key in ("safety_rank", "other_rank"):
        yield from named("synonyms.yml", handbook.vocabulary, key, ranks, "岗位类别")
    for duty in handbook.duties:
        yield from named("duties.yml", duty, "clause", clauses, "条款")
        yield from named("duties.yml", duty, "role", roles, "岗位")
        yield from named("duties.yml", duty, "concerns", roles, "岗位")
        yield from named("duties.yml", duty, "themes", themes, "主题")
        for link in duty.principles:
            yield from named("duties.yml", link, "id", principles, "原则")
        for relation in duty.relations:
            yield from named("duties.yml", relation, "to", roles, "岗位")
            yield from named("duties.yml", relation, "by", roles, "岗位")
            yield from named("duties.yml", relation, "level", levels, "层级")
            yield from named("duties.yml", relation, "themes", themes, "主题")
    for check in handbook.checks:
        yield from named("checklist.yml", check, "clause", clauses, "条款")
    for report in handbook.reports:
        yield from named("reports.yml", report, "clause", clauses, "条款")
    for session in handbook.training.sessions:
        for entry, key in (
            (session, "clause"),
            *((step, "clauses") for step in session.steps),
            *((question, "clauses") for question in session.discussion),
        ):
            yield from named("training.yml", entry, key, clauses, "条款")
        steps = {step.id for step in session.steps}
        for question in session.discussion:
            yield from named("training.yml", question, "step", steps, "环节")
    draft, units = handbook.draft, {unit.id for unit in handbook.draft.units}
    yield from named("draft.yml", draft, "clause", clauses, "条款")
    for unit in draft.units:
        yield from named("draft.yml", unit, "level", levels, "层级")
    for quotation in draft.quotations():
        yield from named("draft.yml", quotation, "clause", clauses, "条款")
        yield from named("draft.yml", quotation, "units", units, "单位")
    for article in (article for chapter in draft.chapters for article in chapter.articles):
        yield from named("draft.yml", article, "units", units, "单位")
    kinds = {listed.id for listed in handbook.office.kinds}
    for listed in handbook.office.kinds:
        yield from named("office.yml", listed, "clause", clauses, "条款")
        yield from named("office.yml", listed, "level", levels, "层级")
        yield from named("office.yml", listed, "beside", kinds, "单位类别")
    for register in handbook.office.registers:
        yield from named("office.yml", register, "clause", clauses, "条款")
        yield from named("office.yml", register, "kinds", kinds, "单位类别")
    for inspector in handbook.inspection.inspectors:
        yield from named("inspection.yml", inspector, "role", roles, "岗位")
        yield from named("inspection.yml", inspector, "clause", clauses, "条款")
        yield from named("inspection.yml", inspector, "kinds", kinds, "单位类别")
        for item in inspector.items:
            yield from named("inspection.yml", item, "clause", clauses, "条款")
            yield from named("inspection.yml", item, "basis", clauses, "条款")
    for term in handbook.terms:
        yield from named("glossary.yml", term, "basis", clauses, "条款")
    lists = handbook.questions
    for each in (
        *lists.points,
        *lists.gaps,
        *lists.asked,
        *lists.ruled,
        *(w for r in lists.ruled for w in r.wrong),
    ):
        yield from named("questions.yml", each, "clause", clauses, "条款")
    for asked in lists.asked:
        yield from named("questions.yml", asked, "role", roles, "岗位")
        if asked.form == "holder":
            yield from named("questions.yml", asked, "right", roles, "岗位")
            yield from named("questions.yml", asked, "wrong", roles, "岗位")
    for entry in (handbook.definition, *handbook.principles):
        yield from named("principles.yml", entry, "clause", clauses, "条款")


def _own_ids(handbook: Handbook) -> Iterator[Finding]:
    """A duty is called after its clause, a check after its clause and its place among its questions.

    A question of the bank is called after its clause and kind; its number need not follow on, so that
    one can be taken out and the others keep their ids, under which people have saved their answers.
    """
    questions: tuple[Asked | Ruled, ...] = (*handbook.questions.asked, *handbook.questions.ruled)
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
    for check in handbook.checks:
        counts[check.clause] = counts.get(check.clause, 0) + 1
        expected = f"{check.clause}-q{counts[check.clause]}"
        if check.id != expected:
            yield at("checklist.yml", check, "id"), f"自查项的id应为“{expected}”，现写作“{check.id}”"
