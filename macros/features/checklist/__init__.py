"""Self-check questions: checklists, printed sheets, files."""
