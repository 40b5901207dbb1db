"""Whether anything in a theme's picture meets anything else."""

from __future__ import annotations

from itertools import combinations, pairwise

from macros.diagram.lettering import PAD, Area
from macros.features.themes.path import PathView


def meets_nothing(view: PathView) -> None:
    """Boxes, words, lines and their numbers each have a place of their own, inside the picture."""
    picture = view.picture
    boxes = {key: box.area for key, box in picture.boxes.items()}
    for one, other in combinations(boxes.values(), 2):
        assert not _overlap(one, other)
    for box in picture.boxes.values():
        assert all(14 * len(word.text) <= box.area.width - 2 * PAD for word in box.name)
        assert all(_within(word.area, box.area) for word in (*box.name, *box.references))
        for one, other in combinations([word.area for word in box.references], 2):
            assert not _overlap(one, other)
    pieces = _pieces(view)
    for number, area in pieces:
        assert _within(area, Area(0, 0, picture.width, picture.height)), number
        assert not any(_overlap(area, box) for box in boxes.values()), number
    for (one, first), (other, second) in combinations(pieces, 2):
        if one != other:
            assert not _run_together(first, second), (one, other)
    for number, arrow in enumerate(picture.arrows):
        x, y = arrow.label
        label = Area(x - 7, y - 7, 14, 14)
        assert not any(_overlap(label, box) for box in boxes.values())
        assert not any(_overlap(label, area) for other, area in pieces if other != number)
        assert arrow.head[0] in _edges(boxes[view.arrows[number].target.key], arrow.head[0])


def _pieces(view: PathView) -> list[tuple[int, Area]]:
    return [
        (number, Area(min(x, u), min(y, v), abs(x - u), abs(y - v)))
        for number, arrow in enumerate(view.picture.arrows)
        for (x, y), (u, v) in pairwise(arrow.points)
    ]


def _overlap(one: Area, other: Area) -> bool:
    """Whether they share more than an edge; a line has no width, so its inside counts."""
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


def _run_together(one: Area, other: Area) -> bool:
    """Whether two lines of different arrows lie on each other; crossing is no harm."""
    if (one.width == 0) != (other.width == 0):
        return False
    if one.width == 0:
        return one.x == other.x and one.y < other.y + other.height and other.y < one.y + one.height
    return one.y == other.y and one.x < other.x + other.width and other.x < one.x + one.width


def _within(area: Area, whole: Area) -> bool:
    return (
        whole.x <= area.x
        and whole.y <= area.y
        and area.x + area.width <= whole.x + whole.width
        and area.y + area.height <= whole.y + whole.height
    )


def _edges(area: Area, tip: tuple[int, int]) -> list[tuple[int, int]]:
    """The tip itself, where it lies on the area's edge."""
    x, y = tip
    on_side = x in (area.x, area.x + area.width) and area.y <= y <= area.y + area.height
    on_end = y in (area.y, area.y + area.height) and area.x <= x <= area.x + area.width
    return [tip] if on_side or on_end else []
