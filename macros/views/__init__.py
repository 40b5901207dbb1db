"""Handbook -> what a template shows. One file a subject; no HTML, no addresses."""
