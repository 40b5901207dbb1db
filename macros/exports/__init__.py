"""Handbook -> files to take away: one module a format. Knows nothing of MkDocs."""
