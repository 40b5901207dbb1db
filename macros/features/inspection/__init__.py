"""The record of an inspection and the opinion that follows from it."""
