"""Comparison of posts: two or three side by side, and each with its counterparts."""
