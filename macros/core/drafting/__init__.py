"""Drafts of what an editor then reads: how words of the document are cut, and how a draft is written."""
