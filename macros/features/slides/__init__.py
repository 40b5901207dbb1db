"""Slides of roles and sessions: on screen, on paper, as .pptx."""
