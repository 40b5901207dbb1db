"""The safety office's own tables: its list of units and its registers."""
