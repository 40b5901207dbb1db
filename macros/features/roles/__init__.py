"""A page for every role: its duties, its position, its titles."""
