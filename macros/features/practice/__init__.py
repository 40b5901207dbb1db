"""Practice with the question bank and with cards."""
