"""The macros of this feature."""

from macros.core.feature import Partial
from macros.core.handbook import Handbook
from macros.features.draft.downloads import draft_download
from macros.features.draft.model import DRAFT_YML
from macros.features.draft.view import draft_view


def draft(handbook: Handbook) -> Partial:
    """The page that drafts a unit's own measures."""
    units = handbook.part(DRAFT_YML).units
    files = [(unit, draft_download(handbook, unit)) for unit in units]
    return Partial("draft", {"view": draft_view(handbook), "files": files})
