"""Summary of the self-checks handed in by units."""
