"""The tables that the office keeps."""
