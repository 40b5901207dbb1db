"""The time words of duties in groups: rows of the table of times."""
