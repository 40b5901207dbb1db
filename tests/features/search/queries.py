"""Moved to tools/queries.py."""

from tools.queries import DEVELOPMENT, FINAL, OUTSIDE, Query, queries, score, target  # noqa: F401
