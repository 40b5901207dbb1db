"""The features of a handbook, one folder each."""
