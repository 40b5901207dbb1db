"""The base of all values read from YAML: frozen, strict, with line numbers."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError, PydanticKnownError

LINES = "\0lines"
"""The key under which the reader passes the lines of an entry's values; no file can hold it."""

UNEDITED = "unedited"
"""The key of the mark 待编辑, see `core/unedited.py`."""

ONE_LINE = r"^[^\n]*$"
DAY = r"^20[0-9]{2}-[0-9]{2}-[0-9]{2}$"


def _at_most(length: int) -> AfterValidator:
    """A bound that a field's own `max_length` narrows, wherever it is given; pydantic's would overrule it."""

    def bounded(value: str) -> str:
        if len(value) > length:
            raise PydanticKnownError("string_too_long", {"max_length": length})
        return value

    return AfterValidator(bounded)


Text = Annotated[
    str, StringConstraints(min_length=1, strip_whitespace=True, pattern=ONE_LINE), _at_most(2000)
]
"""Non-empty text on one line; calendars, names and tables take no other. The reader refuses control characters."""

Paragraphs = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True), _at_most(20_000)]
"""Non-empty text on any number of lines."""

Name = Annotated[Text, Field(max_length=80)]
"""What something is called: two and some words of ours are a title, which Office takes up to 255 characters."""

Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=80)]
"""A stable, readable id of lower-case letters, digits and hyphens; part of addresses."""

CompoundId = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*(--[a-z0-9]+(-[a-z0-9]+)*)?$", max_length=160),
]
"""The id of a duty: a clause id, plus `--<role>` where one clause binds several."""


def _is_a_day(value: str) -> str:
    try:
        date.fromisoformat(value)
    except ValueError:
        raise PydanticCustomError("day", "no such day") from None
    return value


Day = Annotated[str, StringConstraints(pattern=DAY), AfterValidator(_is_a_day)]
"""A day that exists, in ISO 8601; of this century, since zips begin with 1980 and calendars ask for sane years."""


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

    unedited: bool = Field(
        False, repr=False, exclude=True, description="待编辑：程序起草的，核对以后删去这一行"
    )
    """待编辑: no person has looked at it yet. Only `make serve` has such entries."""

    def line(self, key: str = "") -> int:
        """Return the line of `key`, or of the entry if the key is absent (0: not from a file)."""
        return self.lines.get(key, self.lines.get("", 0))

    def __eq__(self, other: Any) -> bool:
        return type(self) is type(other) and self.model_dump() == other.model_dump()

    def __hash__(self) -> int:
        return hash(self.model_dump_json())
