"""The question bank: one module a kind of question, each keeping only what the text proves."""
