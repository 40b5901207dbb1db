"""Slides of roles and sessions: to show, to print, as a file."""
