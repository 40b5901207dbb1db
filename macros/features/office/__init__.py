"""The office's own tables: its list of units and its registers."""
