"""Commands for those who work on the handbook; nothing here is part of a build."""
