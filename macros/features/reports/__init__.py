"""Drafts of a person's report from their own records."""
