"""Search data for the browser: documents, what people ask, synonyms, and variants of characters.

`overrides/features/search/` is the other half; both normalize alike.
"""
