"""What the browser's search is given: documents, an index by lunr, how people say, read and write things.

The browser's half stands in `overrides/lib/search/`; the two cut text into the same tokens.
"""
