"""What a feature declares: everything that the rest of the program needs to know about it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from macros.core.data_file import DataFile
from macros.core.data_folder import DataFolder
from macros.core.download import Listing
from macros.core.drafting.draft import Draft
from macros.core.duties import Duty
from macros.core.handbook import Handbook, Named
from macros.core.location import Finding
from macros.core.page import Page
from macros.core.rules import Rule


@dataclass(frozen=True)
class Section:
    """A section of the site: what its readers come to do."""

    title: str
    weight: int
    """Sections are sorted by weight."""

    icon: str = ""
    """Its icon for the bar at the foot of a phone's screen; without one, it does not stand there."""


@dataclass(frozen=True)
class NavEntry:
    """A page in the navigation."""

    source: str
    """Path below docs/: `matrix.md`. An `index.md` lists the generated pages of its folder below it."""

    weight: int
    """Entries of a section are sorted by weight; a section's first page is the first entry."""

    title: str
    """Empty: that of its generated page, which follows from the data."""

    section: str = ""
    """Title of the section on whose rail it stands; without one, it stands in the footer."""

    bar: tuple[str, str] | None = None
    """Its name and its icon in the bar at the foot of a phone's screen, if it stands there."""

    present: Callable[[Handbook], bool] | None = None
    """Whether the handbook has what the page shows, where that is more than what the feature needs."""

    takes_roles: Literal["", "one", "many"] = ""
    """How many posts the page takes from its address (?role=…), to begin with them."""


@dataclass(frozen=True)
class Task:
    """What a reader may come to do, for the home page."""

    reader: Literal["leader", "clerk", "office", "teacher"]
    weight: int
    """A reader's tasks are sorted by weight."""

    title: str
    address: str
    """Of the page where it is done, from the site's root."""


@dataclass(frozen=True)
class Partial:
    """What a macro returns: a template and its values."""

    template: str
    """Name of a feature's template, without `.html`."""

    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class SiteScript:
    """Data for scripts, written as a classic script, since browsers refuse `fetch` from a folder."""

    address: str
    name: str
    """The name that scripts read it by."""

    value: Any
    """JSON-ready."""


@dataclass(frozen=True)
class Prose:
    """The text of a handwritten page, for search."""

    address: str
    title: str
    description: str
    text: str

    def with_headings(self, headings: Iterable[str]) -> "Prose":
        """The same with what its macros draw as headings, where it does not say that itself."""
        return replace(
            self, text=" ".join((self.text, *(each for each in headings if each not in self.text)))
        )


@dataclass(frozen=True)
class Command:
    """`python -m macros <name>`: a list for the editor."""

    name: str
    help: str
    lines: Callable[[Handbook], Iterable[str]]


@dataclass(frozen=True)
class Measure:
    """A column of the table that shows an editor how far the duties of each role are worked out."""

    title: str
    count: Callable[[Handbook, Sequence[Duty]], int]
    """Of some duties: how many have what the column is about, or how many of it they have."""


Macro = Callable[..., Partial | None]
"""(handbook, arguments of the call) -> what to render, None for nothing; the macro has the function's name."""


@dataclass(frozen=True)
class OfDuty:
    """A field of every duty in `handbook.json`: the ids of the entries that belong to it."""

    description: str
    entries: Callable[[Handbook, Duty], Iterable[Named]]


@dataclass(frozen=True)
class Export:
    """The field of `handbook.json` that holds what the feature's data file holds."""

    name: str
    description: str
    """In Chinese, for the schema and for the page about the file."""

    of_duty: OfDuty | None = None
    """A field of the same name in every duty."""


def _nothing(*_: Any) -> Iterable[Any]:
    return ()


@dataclass(frozen=True)
class Feature:
    """A feature of the handbook, declared in its `feature.py`."""

    name: str
    """The name of its folders."""

    file: DataFile[Any] | None = None
    """The data file that it reads, if any; without that file, it is off."""

    folder: DataFolder[Any] | None = None
    """The folder of data files that it reads, if any; without it, or with nothing in it, it is off."""

    present: Callable[[Handbook], bool] | None = None
    """Whether a handbook has what it needs, where that is more or less than its file with something in it."""

    rules: tuple[Rule, ...] = ()
    """Run after ids and quotations are valid."""

    drafts: tuple[Draft, ...] = ()
    """What a program can draft of its files, for an editor to read."""

    gaps: Callable[[Handbook], Iterable[str]] = _nothing
    """What an editor may still add to its file; no mistake, and nothing that a reader sees."""

    pages: Callable[[Handbook], Iterable[Page]] = _nothing
    sections: tuple[Section, ...] = ()
    """Sections that the feature opens; entries of any feature may stand in them."""

    nav: tuple[NavEntry, ...] = ()
    tasks: tuple[Task, ...] = ()
    macros: tuple[Macro, ...] = ()
    public: tuple[Macro, ...] = ()
    """Macros documented for authors of pages."""

    said: tuple[Callable[[Handbook], str], ...] = ()
    """Words made of its data for a sentence of a page, which writes `said.<name>`; "" where the feature is off."""

    addresses: Mapping[str, Callable[..., str]] = field(default_factory=dict)
    """Name -> address on the site; a template writes `links.<name>(...)`."""

    downloads: Callable[[Handbook], Iterable[Listing]] = _nothing
    download_kinds: tuple[str, ...] = ()
    """The kinds that its listings may be of."""

    scripts: Callable[[Handbook, Sequence[Prose]], Iterable[SiteScript]] = _nothing
    """Data for its scripts, made from the handbook and the handwritten pages."""

    export: Export | None = None
    site_rules: Callable[[Handbook, Callable[[str], bool]], Iterator[Finding]] | None = None
    """Run on the built site, with a predicate for existing addresses."""

    header: str = ""
    """A template in the header of every page."""

    commands: tuple[Command, ...] = ()
    count: Callable[[Handbook], str] | None = None
    """What its file contains, for the editor: 9道自查题."""

    measures: tuple[Measure, ...] = ()

    bundle: str = "reading"
    """The bundle of scripts and styles that contains its components."""

    def has_data(self, handbook: Handbook) -> bool:
        """Whether its file or folder is there, if it has one."""
        return all(each is None or each.name in handbook.parts for each in (self.file, self.folder))

    def is_on(self, handbook: Handbook) -> bool:
        """Whether the handbook has this feature: its pages, entries, downloads, data and links."""
        if self.present:
            return self.present(handbook)
        return all(each is None or handbook.parts.get(each.name) for each in (self.file, self.folder))

    def entries(self, handbook: Handbook) -> tuple[NavEntry, ...]:
        """Its pages in the navigation, as far as the handbook has what they show."""
        return tuple(entry for entry in self.nav if entry.present is None or entry.present(handbook))


def active(features: Iterable[Feature], handbook: Handbook) -> tuple[Feature, ...]:
    """The features that a handbook has."""
    return tuple(feature for feature in features if feature.is_on(handbook))
