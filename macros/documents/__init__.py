"""Blocks and rows -> the bytes of files. Knows no duty."""
