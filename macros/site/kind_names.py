"""The names of the kinds of role, for handwritten pages: `{{ kinds.post }}`."""

from macros.core.kinds import Kinds
from macros.core.page import verbatim


def names(kinds: Kinds) -> dict[str, str]:
    """Return the name of each kind as Markdown that shows it as it is."""
    found = {
        "post": kinds.post,
        "group": kinds.group,
        "groups": kinds.groups,
        "body": kinds.body,
        "members": kinds.members or kinds.group,
    }
    return {kind: verbatim(name) for kind, name in found.items()}
