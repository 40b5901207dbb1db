"""What a session of study lists among its materials is there. Checked on the built site, pages and files."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from macros.core.handbook import Handbook
from macros.core.location import Finding, at
from macros.features.training.model import TRAINING_YML


def check_materials(handbook: Handbook, exists: Callable[[str], bool]) -> Iterator[Finding]:
    """Yield materials that the site does not hold.

    Args:
        exists: whether a page or file stands at an address, counted from the site's root.
    """
    for session in handbook.part(TRAINING_YML).sessions:
        for material in session.materials:
            if not exists(material.address.partition("#")[0]):
                yield (
                    at("training.yml", material, "address"),
                    f"“{session.name}”的材料“{material.name}”不存在：本站没有{material.address}",
                )
