"""The definition and the principles."""
