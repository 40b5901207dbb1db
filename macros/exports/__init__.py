"""Handbook -> files for other programs: one module a format. Knows nothing of MkDocs."""
