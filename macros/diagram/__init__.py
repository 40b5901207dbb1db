"""Layout of boxes in columns and the arrows between them."""
