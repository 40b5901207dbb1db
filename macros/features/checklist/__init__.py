"""Self-check questions: the lists, their sheets on paper, the files."""
