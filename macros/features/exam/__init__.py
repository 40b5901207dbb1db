"""Tests with the question bank: in class, on paper, as a course; their results."""
