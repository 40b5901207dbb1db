"""The button that keeps a post on this machine; other features' templates draw it."""

from __future__ import annotations

from macros.core.feature import Feature

FEATURE = Feature(name="remember")
