"""What every feature builds on: the document, roles, duties, themes, the loader and the rules."""
