"""A page for every theme: who holds what, and how it runs through the levels."""
