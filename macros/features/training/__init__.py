"""Sessions of study."""
