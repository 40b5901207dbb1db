"""Boxes in columns and the lines between them -> coordinates. Knows no duty."""
