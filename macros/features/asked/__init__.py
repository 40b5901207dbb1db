"""How people ask for a clause or for a page: phrases for search alone."""
