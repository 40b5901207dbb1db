"""Two or three posts side by side, and each post beside its counterparts."""
