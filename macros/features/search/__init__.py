"""Search data for the browser: documents, a lunr index, synonyms, and variants of characters.

`overrides/features/search/` is the other half; both tokenize alike.
"""
