"""Slides of roles and sessions."""

from macros.core.feature import Feature
from macros.features.slides import macros
from macros.features.slides.downloads import listings
from macros.features.slides.pages import deck_address, pages

FEATURE = Feature(
    name="slides",
    pages=pages,
    macros=(macros.slides, macros.deck_list),
    addresses={"deck": deck_address},
    downloads=listings,
    bundle="training",
)
