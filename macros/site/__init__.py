"""The only package that knows MkDocs: events, pages, navigation, rendering, policy."""
