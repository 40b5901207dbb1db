"""A plan -> a paper: blocks in which some places, rows and parts are left for what somebody enters.

A plan is plain values, so that the browser fills it in by the same rules (`overrides/shared/filled.js`). What nobody has
filled in stays as it stands, so that a plan without values is the blank paper. Beside what a block says anyway there are:

- `{name}` inside a text, a mark or a page: the value itself;
- `slot`, in what has a `text`: the name of a value that stands in place of this text, unless it is empty. The look of
  a blank goes with the blank;
- `of`, in place of a block, a row, a cell or a run: several of them. `each` names a list of values, and they stand there
  once for each entry, which its own values fill in first; `when` says which values it must be that they stand there at all.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

Part = dict[str, Any]
"""A block, a cell or a run of a plan."""

NAME = re.compile(r"\{(\w+)\}")


def filled(plan: Any, values: Mapping[str, Any]) -> Any:
    """Return what a plan, or a part of one, says once these values are filled in."""
    if isinstance(plan, str):
        return NAME.sub(lambda found: str(values.get(found[1], found[0])), plan)
    if isinstance(plan, list | tuple):
        return [made for part in plan for made in _several(part, values)]
    if not isinstance(plan, dict):
        return plan
    made = {name: filled(each, values) for name, each in plan.items() if name != "slot"}
    if given := values.get(plan.get("slot", "")):
        made["text"] = given
        if made.get("look") == "Blank":
            del made["look"]
    return made


def _several(part: Any, values: Mapping[str, Any]) -> Iterator[Any]:
    if not isinstance(part, dict) or "of" not in part:
        yield filled(part, values)
    elif all(values.get(name, wanted) == wanted for name, wanted in part.get("when", {}).items()):
        for entry in values.get(part.get("each", ""), [{}]):
            yield from filled(part["of"], {**values, **entry})
