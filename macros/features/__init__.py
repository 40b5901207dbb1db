"""What the handbook offers, a folder each."""
