"""The whole handbook as plain data, for other programs and the site's scripts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from macros.core.feature import Feature, plain
from macros.core.handbook import Handbook

FORMAT, VERSION = "gangze-handbook", 1
"""The version changes when a field is removed or changes its meaning."""


def handbook_data(features: Iterable[Feature], handbook: Handbook) -> dict[str, Any]:
    """Return the model as JSON-ready values; every list keeps the order of the text or of the data.

    `clauses` are the parts of the document that can be linked to, verbatim. Of the rest, each field is
    the one of the data file, with what follows from it made explicit: a role's `short` name and the
    `groups` whose words include it, a duty's `words`. What only rules and search use is left out, and the
    question bank, which has a file of its own. docs/downloads/handbook.schema.json says the form.
    """
    data = {
        "format": FORMAT,
        "version": VERSION,
        "id": handbook.id,
        "edition": plain(handbook.edition),
        "regulation": plain(handbook.regulation),
        "clauses": [asdict(clause) for clause in handbook.clauses.values()],
        "levels": plain(handbook.levels),
        "ranks": plain(handbook.ranks),
        "roles": [
            plain(role) | {"short": role.short, "groups": [group.id for group in handbook.groups_of(role)]}
            for role in handbook.roles
        ],
        "titles": plain(handbook.titles),
        "definition": plain(handbook.definition),
        "principles": plain(handbook.principles),
        "themes": plain(handbook.themes),
        "duties": [plain(duty) | {"words": handbook.words_of(duty)} for duty in handbook.duties],
    }
    for feature in features:
        if feature.export:
            feature.export(handbook, data)
    return data
