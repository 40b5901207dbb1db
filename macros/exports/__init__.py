"""Handbook -> files to download; one file a format."""
