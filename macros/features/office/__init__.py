"""The office and its registers."""
