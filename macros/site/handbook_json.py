"""The whole handbook as plain data, for other programs and for what the pages compute themselves."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from macros.core.base import Entry
from macros.core.handbook import Handbook

FORMAT, VERSION = "gangze-handbook", 1
"""The version changes when a field goes or means something else, not when one is added."""


def handbook_data(handbook: Handbook) -> dict[str, Any]:
    """Return the model as JSON-ready values; every list keeps the order of the text or of the data.

    `clauses` are the parts of the document that can be linked to, verbatim. Of the rest, each field is
    the one of the data file, with what follows from it made explicit: a role's `short` name and the
    `groups` whose words include it, a duty's `words` and the ids of its `checks`. What only checks and
    search use (`wording.yml`, `synonyms.yml`) is left out, and the question bank, which has a file of its
    own. docs/downloads/handbook.schema.json says the form.
    """
    return {
        "format": FORMAT,
        "version": VERSION,
        "id": handbook.id,
        "edition": _plain(handbook.edition),
        "regulation": _plain(handbook.regulation),
        "clauses": [asdict(clause) for clause in handbook.clauses.values()],
        "levels": [_plain(level) for level in handbook.levels],
        "ranks": [_plain(rank) for rank in handbook.ranks],
        "roles": [
            _plain(role) | {"short": role.short, "groups": [group.id for group in handbook.groups_of(role)]}
            for role in handbook.roles
        ],
        "titles": [_plain(title) for title in handbook.titles],
        "definition": _plain(handbook.definition),
        "principles": [_plain(principle) for principle in handbook.principles],
        "themes": [_plain(theme) for theme in handbook.themes],
        "duties": [
            _plain(duty)
            | {
                "words": handbook.words_of(duty),
                "checks": [check.id for check in handbook.checks_of(duty)],
            }
            for duty in handbook.duties
        ],
        "checks": [_plain(check) for check in handbook.checks],
        "terms": [_plain(term) for term in handbook.terms],
        "calendar": _plain(handbook.calendar),
        "periods": [_plain(period) for period in handbook.periods],
        "reports": [_plain(report) for report in handbook.reports],
        "training": _plain(handbook.training),
        "draft": _plain(handbook.draft),
        "inspection": _plain(handbook.inspection),
        "office": _plain(handbook.office),
    }


def _plain(entry: Entry) -> dict[str, Any]:
    return entry.model_dump(mode="json", by_alias=True)
