"""The question bank: generated and handwritten questions that the text proves."""
