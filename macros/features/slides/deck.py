"""A deck of slides, of a role or a session."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from macros.core.handbook import Handbook
from macros.features.slides.setting import cut
from macros.features.slides.slide import FURTHER, Slide
from macros.features.training.audience import meets

LEGEND = "竖线内为原文，其余由编者整理"
"""The foot of every slide that holds more than a name."""


@dataclass(frozen=True)
class Deck:
    id: str
    title: str
    document: str
    """Title and number of the document."""

    foot: str
    """The foot of every slide: document number and the status in its fewest words."""

    every: tuple[Slide, ...]
    """All slides in order, including those only for a mixed class or for chosen posts."""

    @property
    def slides(self) -> tuple[Slide, ...]:
        """The slides for a mixed class; of a role's deck, all."""
        return tuple(slide for slide in self.every if slide.when != "chosen")

    @property
    def by_audience(self) -> bool:
        """Whether it can be shown to chosen posts."""
        return any(slide.posts for slide in self.every)

    def shown_to(self, posts: Collection[str]) -> tuple[Slide, ...]:
        """The slides for a class of these posts, without points that do not concern it; `shown.js` is its twin."""
        found = (
            (slide, tuple(point for point in slide.points if meets(point.posts, posts)))
            for slide in self.every
            if slide.when != "mixed" and meets(slide.posts, posts)
        )
        return tuple(replace(slide, points=points) for slide, points in found if points or not slide.points)


def make_deck(handbook: Handbook, id: str, title: str, about: str, middle: Iterable[Slide]) -> Deck:
    """Add a first slide with the document's title and a last one with its status.

    Args:
        about: editorial subtitle.
    """
    regulation, edition = handbook.regulation, handbook.edition
    first = Slide(
        "title", title, about, words=regulation.title, status=edition.status, colophon=edition.colophon
    )
    last = [
        Slide("end", "文件依据和效力" + (FURTHER if index else ""), text=text)
        for index, text in enumerate(cut(edition.status))
    ]
    document = f"{handbook.number}《{regulation.title}》"
    return Deck(id, title, document, f"{edition.cited}　{edition.status_tag}", (first, *middle, *last))
