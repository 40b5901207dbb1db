"""The button that keeps a post on this machine."""
