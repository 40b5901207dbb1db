"""The macros of this feature."""

from macros.core.feature import Partial
from macros.core.handbook import Handbook
from macros.core.notices import words_hash
from macros.features.checklist.downloads import role_downloads
from macros.features.checklist.view import all_checks_count, checklist_view, holders


def checklist(handbook: Handbook, id: str) -> Partial:
    """自查表: every question that role `id` answers."""
    holder = handbook.role(id)
    return Partial(
        "checklist",
        {
            "list": checklist_view(handbook, holder),
            "files": role_downloads(handbook, holder),
            "fingerprint": words_hash,
        },
    )


def checklist_list(handbook: Handbook, kind: str) -> Partial:
    """The checklists of the roles of a kind, with the number of questions."""
    roles = [
        (holder, all_checks_count(handbook, holder)) for holder in holders(handbook) if holder.kind == kind
    ]
    return Partial("checklist-list", {"roles": roles})
