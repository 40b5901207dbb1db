"""What changed since an earlier edition of the document, clause by clause and for each post."""
