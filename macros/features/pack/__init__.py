"""The sheets of all leaders of a unit in one file."""
