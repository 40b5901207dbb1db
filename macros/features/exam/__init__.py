"""The exercise of a class."""
