"""The cross-reference tables."""
