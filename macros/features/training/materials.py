"""The materials of a session exist. Checked on the built site."""

from collections.abc import Callable, Iterator

from macros.core.handbook import Handbook
from macros.core.location import Finding, at
from macros.features.training.model import TRAINING_YML


def check_materials(handbook: Handbook, exists: Callable[[str], bool]) -> Iterator[Finding]:
    """Yield missing materials.

    Args:
        exists: tells whether an address of the site exists.
    """
    for session in handbook.part(TRAINING_YML).sessions:
        for material in session.materials:
            if not exists(material.address.partition("#")[0]):
                yield (
                    at("training.yml", material, "address"),
                    f"“{session.name}”的材料“{material.name}”不存在：本站没有{material.address}",
                )
