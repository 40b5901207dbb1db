"""The full text, clause by clause, and as a file."""
