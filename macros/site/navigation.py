"""The navigation: sections that features open, entries that features put into them, and the few pages of no feature."""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field, replace

from macros.core.feature import Feature, NavEntry, Section
from macros.core.page import Page

HOME = "index.md"

SECTIONS = (Section("下载", 60),)

ENTRIES = (
    NavEntry("downloads/index.md", 10, "全部下载", section="下载"),
    NavEntry("about.md", 10, "关于本手册"),
)


@dataclass(frozen=True)
class Group:
    """Generated pages under one entry that belong together."""

    title: str
    """Empty where the entry's pages are not grouped."""

    pages: tuple[Page, ...]


@dataclass(frozen=True)
class Stop:
    """An entry with what is listed below it."""

    entry: NavEntry
    groups: tuple[Group, ...] = ()


@dataclass(frozen=True)
class Area:
    """A section with its entries, in their order; the first is its own page."""

    section: Section
    stops: tuple[Stop, ...]

    @property
    def first(self) -> str:
        return self.stops[0].entry.source


@dataclass(frozen=True)
class Menu:
    """All of the navigation."""

    areas: tuple[Area, ...]
    foot: tuple[NavEntry, ...]
    """Entries of no section: they stand in the footer."""

    bar: tuple[tuple[str, str, str], ...]
    """(name, template of the icon, page) in the bar at the foot of a phone's screen, without its last, which opens all of it."""

    places: dict[str, tuple[Area, Stop]] = field(repr=False)
    """Page -> where it stands, also of pages that are too many to be listed."""

    @property
    def sources(self) -> list[str]:
        """The pages that it names."""
        return [HOME, *dict.fromkeys(self._sources())]

    def _sources(self) -> Iterator[str]:
        for area in self.areas:
            for stop in area.stops:
                yield stop.entry.source
                yield from (page.source for group in stop.groups for page in group.pages)
        yield from (entry.source for entry in self.foot)


def navigation(
    features: Iterable[Feature], made: Iterable[Page], limit: int, absent: Container[str] = ()
) -> Menu:
    """Return the navigation.

    Args:
        features: all, since entries of one may stand in a section that another opens.
        absent: pages that the handbook does not have.
        limit: most generated pages of one folder that are listed. Every page of a section contains them, so beyond
            this only the folder's index page lists them.

    Raises:
        ValueError: an entry stands in a section that no feature opens.
    """
    features = list(features)
    sections = [*SECTIONS, *(section for feature in features for section in feature.sections)]
    entries = [*ENTRIES, *(entry for feature in features for entry in feature.nav)]
    entries = [entry for entry in entries if entry.source not in absent]
    entries.sort(key=lambda entry: entry.weight)
    pages = [*made]
    entries = [_titled(entry, pages) for entry in entries]
    if astray := {entry.section for entry in entries} - {"", *(section.title for section in sections)}:
        raise ValueError(f"no feature opens {', '.join(sorted(astray))}")
    areas = [
        Area(
            section, tuple(_stop(entry, pages, limit) for entry in entries if entry.section == section.title)
        )
        for section in sorted(sections, key=lambda section: section.weight)
    ]
    areas = [area for area in areas if area.stops]
    return Menu(
        areas=tuple(areas),
        foot=tuple(entry for entry in entries if not entry.section),
        bar=(
            *(
                (area.section.title, _icon(area.section.icon), area.first)
                for area in areas
                if area.section.icon
            ),
            *((entry.bar[0], _icon(entry.bar[1]), entry.source) for entry in entries if entry.bar),
        ),
        places=dict(_places(areas, pages)),
    )


def _titled(entry: NavEntry, made: list[Page]) -> NavEntry:
    """An entry without a title has that of its page, which the handbook's words make."""
    if entry.title:
        return entry
    return replace(
        entry, title=next((page.label or page.title for page in made if page.source == entry.source), "")
    )


def _icon(name: str) -> str:
    """The template that draws an icon of the theme."""
    return f".icons/{name}.svg"


def _stop(entry: NavEntry, made: list[Page], limit: int) -> Stop:
    """An entry, with the generated pages of its folder if it is the folder's index."""
    pages = [page for page in _below(entry, made) if page.listed]
    if len(pages) > limit:
        return Stop(entry)
    titles = dict.fromkeys(page.group for page in pages)
    return Stop(
        entry, tuple(Group(title, tuple(page for page in pages if page.group == title)) for title in titles)
    )


def _below(entry: NavEntry, made: list[Page]) -> Iterator[Page]:
    folder, _, name = entry.source.rpartition("/")
    if folder and name == "index.md":
        yield from (page for page in made if page.source.rpartition("/")[0] == folder)


def _places(areas: list[Area], made: list[Page]) -> Iterator[tuple[str, tuple[Area, Stop]]]:
    for area in areas:
        for stop in area.stops:
            yield from ((page.source, (area, stop)) for page in _below(stop.entry, made))
    for area in areas:
        for stop in area.stops:
            yield stop.entry.source, (area, stop)
