"""The button that keeps a post on this machine; other features' templates draw it."""

from macros.core.feature import Feature

FEATURE = Feature(name="remember")
