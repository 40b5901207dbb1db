"""What every feature stands on: the document, roles, duties, themes, the loader and the rules. Knows no feature."""
