"""The features of a handbook, one folder each, and the only list of them."""

from importlib import import_module
from pathlib import Path

from macros.core.feature import Feature
from macros.core.handbook import Handbook
from macros.core.loader import load

NAMES = (
    "regulation",
    "editions",
    "roles",
    "finder",
    "asked",
    "search",
    "remember",
    "mine",
    "themes",
    "principles",
    "glossary",
    "around",
    "periods",
    "matrix",
    "compare",
    "checklist",
    "reports",
    "training",
    "slides",
    "questions",
    "practice",
    "exam",
    "draft",
    "summary",
    "office",
    "inspection",
    "registers",
    "pack",
    "calendar",
    "volumes",
)
"""A folder below macros/features/, whose `feature.py` declares `FEATURE`."""

FEATURES: tuple[Feature, ...] = tuple(
    import_module(f"macros.features.{name}.feature").FEATURE for name in NAMES
)


def load_handbook(folder: Path, judged: bool = True, unedited: bool = False) -> Handbook:
    """Read, validate and cross-check one regulation's folder, with every feature; arguments as for `load`.

    Raises:
        DataError: with all problems found.
    """
    return load(folder, FEATURES, judged, unedited)
