"""The base of all values read from YAML: frozen, strict, with line numbers."""

from collections.abc import Mapping
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

LINES = "__lines__"
"""The key under which the reader passes the lines of an entry's values."""

Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
"""Non-empty text."""

Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
"""A stable, readable id of lower-case letters, digits and hyphens; part of addresses."""

CompoundId = Annotated[
    str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*(--[a-z0-9]+(-[a-z0-9]+)*)?$")
]
"""The id of a duty: a clause id, plus `--<role>` where one clause binds several."""


Day = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$")]
"""ISO 8601."""


T = TypeVar("T")


def _no_repeats(values: tuple[T, ...]) -> tuple[T, ...]:
    for place, value in enumerate(values):
        if value in values[:place]:
            raise ValueError(f"“{value}”写了两次")
    return values


Distinct = Annotated[
    tuple[T, ...], AfterValidator(_no_repeats), Field(json_schema_extra={"uniqueItems": True})
]
"""A list in which nothing stands twice."""


class Entry(BaseModel):
    """A mapping in a YAML file.

    Where `handbook.json` holds its class, the class's title and the descriptions of its fields say in
    Chinese what they are; the published schema is made of them.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    lines: Mapping[str, int] = Field(default_factory=dict, alias=LINES, repr=False, exclude=True)
    """Key -> line, from 1; `items[2]` is the third of a list, `` the entry itself."""

    def line(self, key: str = "") -> int:
        """Return the line of `key`, or of the entry if the key is absent (0: not from a file)."""
        return self.lines.get(key, self.lines.get("", 0))

    def __eq__(self, other: Any) -> bool:
        return type(self) is type(other) and self.model_dump() == other.model_dump()

    def __hash__(self) -> int:
        return hash(self.model_dump_json())
