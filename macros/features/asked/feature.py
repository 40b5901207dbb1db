"""How people ask for a clause or a page."""

from macros.core.feature import Feature
from macros.features.asked.model import ASKED_YML
from macros.features.asked.rules import check_asked, check_pages

FEATURE = Feature(name="asked", file=ASKED_YML, rules=(check_asked,), site_rules=check_pages)
