"""The posts that a person holds, remembered on this machine."""
