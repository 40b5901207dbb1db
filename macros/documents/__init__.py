"""Files as offices use them, written from plain values; nothing here knows a duty or a handbook."""
