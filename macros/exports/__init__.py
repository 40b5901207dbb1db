"""Handbook -> files for other programs: one file a format; no MkDocs, no addresses of pages."""
